"""Odd requests by the thousand: `python bench/fuzz.py [times]` (10,000). Prints what was answered, and the memory before and after."""

import sys
import time
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.memory import held
from tests.odd import judged, requests, send
from tests.test_live import Logged

BUDGET = 10
"""MB that a server may grow in the second half. In the first it still compresses well in the background."""


def main(times: int = 10_000) -> int:
    server = Logged().start()
    process = server.process
    if not process:
        return 1
    time.sleep(10)
    counts, memory = Counter[str](), [held(process.pid)]
    for _ in range(2):
        counts += asked(server.port, times // 2)
        memory.append(held(process.pid))
    extra = server.output().splitlines()[1:]
    for status, count in counts.most_common():
        print(f"{status:>6} {count:7,}")
    grown = memory[2] - memory[1]
    print(
        f"{counts.total():,} answers judged; memory at the start, half-way, at the end:",
        *(f"{one:.1f} MB" for one in memory),
    )
    print(f"{grown:+.1f} MB in the second half; {BUDGET} MB", "holds" if grown < BUDGET else "DOES NOT HOLD")
    print("\n".join(extra) or "Nothing was said on standard output or error.")
    return int(bool(extra) or grown >= BUDGET)


def asked(port: int, times: int) -> Counter[str]:
    counts: Counter[str] = Counter()

    @settings(
        max_examples=times,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(request=requests())
    def ask(request: bytes) -> None:
        counts[judged(send(port, request))] += 1

    ask()
    return counts


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
