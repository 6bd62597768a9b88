"""How much memory a server holds."""

from pathlib import Path


def held(pid: int) -> float:
    """MB of a process and its children (proportional, shared pages counted once); 0 where the system does not tell."""
    total = 0.0
    for one in [pid, *children(pid)]:
        try:
            lines = Path(f"/proc/{one}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:"))
    return total


def children(pid: int) -> list[int]:
    try:
        own = [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []
    return [one for child in own for one in [child, *children(child)]]
