"""Share codes: any routine survives the way there and back, and a damaged code is never taken for another routine."""

import random
import re
from collections.abc import Callable
from typing import Any

import pytest

Js = Callable[..., Any]
Library = dict[str, Any]
CODE = "share/code.js"


def routine(chance: random.Random, library: Library, most: int = 12) -> dict[str, Any]:
    """Anything that the format can hold: known techniques, spots with a technique of their own."""
    who = chance.choice(["partner", "solo"])
    own = [id for id, technique in library["techniques"].items() if technique["who"] == who]
    parts = []
    for _ in range(chance.randint(1, most)):
        spot = chance.choice(["", *library["spots"]])
        part = {
            "technique": library["spots"][spot][who] if spot else chance.choice(own),
            "seconds": chance.randint(1, 1200),
            "spot": spot,
        }
        parts.append(part | ({"hold": hold} if (hold := chance.choice([0, 5, 31])) else {}))
    return {"who": who, "parts": parts}


def test_any_routine_comes_back_from_its_code(js: Js, library: Library) -> None:
    chance = random.Random(1)
    routines = [routine(chance, library) for _ in range(2000)] + [
        {"who": one["who"], "parts": one["parts"]} for one in library["routines"].values()
    ]
    codes = js(CODE, "(m, [list]) => list.map(m.encode)", routines)
    back = js(CODE, "(m, [list, library]) => list.map(code => m.decode(code, library))", codes, library)
    for before, code, after in zip(routines, codes, back, strict=True):
        assert after == {"code": code, **before, "unknown": []}
        assert re.fullmatch(r"[A-Za-z0-9_-]{10,200}", code)
    assert max(map(len, codes)) <= 127


def test_a_library_routine_has_its_id_as_code(js: Js, library: Library) -> None:
    for id, one in library["routines"].items():
        assert js(CODE, "(m, a) => m.codeOf(...a)", one, library) == id
        assert js(CODE, "(m, a) => m.routineFromCode(...a)", id, library)["parts"] == one["parts"]
        assert not id[0].isdigit()


def test_no_two_ids_share_a_sign(js: Js, library: Library) -> None:
    ids = [*library["techniques"], *library["spots"]]
    signs = js(CODE, "(m, [ids]) => ids.map(m.short)", ids)
    assert len(set(signs)) == len(ids)


def test_the_order_of_the_library_does_not_matter(js: Js, library: Library) -> None:
    turned = {**library, **{shelf: dict(reversed(library[shelf].items())) for shelf in ("techniques", "spots")}}
    chance = random.Random(2)
    for one in [routine(chance, library) for _ in range(20)]:
        code = js(CODE, "(m, [one]) => m.encode(one)", one)
        assert js(CODE, "(m, a) => m.decode(...a)", code, turned)["parts"] == one["parts"]


def test_codes_of_version_one_never_change(js: Js, library: Library) -> None:
    one = library["routines"]["spots-partner"]
    code = "1p3040y085q73040y08vy9msy0v08tktmsy0v08ttw62h0m08t5kaghss"
    assert js(CODE, "(m, [one]) => m.encode(one)", one) == code


def mutated(chance: random.Random, code: str) -> str:
    """One to four slips: a letter changed, lost, doubled, swapped, inserted; or the code cut or two codes glued."""
    letters = list(code)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(letters) or 1)
        alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCUILO_-%.\u0000\u200b<é"
        match chance.randrange(6):
            case 0:
                letters[at : at + 1] = chance.choice(alphabet)
            case 1:
                del letters[at : at + 1]
            case 2:
                letters[at:at] = letters[at : at + chance.randint(1, 12)]
            case 3:
                letters[at : at + 2] = reversed(letters[at : at + 2])
            case 4:
                letters[at:at] = chance.choice(alphabet)
            case 5:
                letters = letters[: chance.randrange(len(letters) + 1)]
    return "".join(letters)


def meant(code: str) -> str:
    """What is left when case, look-alikes and stray signs are taken away: two such codes are the same code."""
    kept = re.sub(r"[^0-9a-z]", "", code.lower())
    return kept.replace("o", "0").replace("i", "1").replace("l", "1")


def test_ten_thousand_damaged_codes_neither_crash_nor_pass(js: Js, library: Library) -> None:
    chance = random.Random(3)
    pairs = []
    while len(pairs) < 10_000:
        code = js(CODE, "(m, [one]) => m.encode(one)", routine(chance, library))
        pairs += [(code, mutated(chance, code)) for _ in range(100)]
    results = js(
        CODE, "(m, [list, library]) => list.map(code => m.decode(code, library))", [bad for _, bad in pairs], library
    )
    passed = [
        (code, bad)
        for (code, bad), result in zip(pairs, results, strict=True)
        if "error" not in result and meant(bad) != meant(code)
    ]
    assert passed == []
    assert sum("error" in result for result in results) > 9_000


@pytest.mark.parametrize(
    "around",
    ["{}", " {} ", "{}.", "<{}>", "\u200b{}\ufeff", "({})", "“{}”", "{}\n", "https://kneewell.example/?r={}", "*{}*"],
)
def test_a_code_survives_messengers(js: Js, library: Library, around: str) -> None:
    one = library["routines"]["acupressure"]
    code = js(CODE, "(m, [one]) => m.encode(one)", one)
    broken = "=\r\n> ".join([code[:20], code[20:50].upper(), code[50:]])
    for sent in (code, "\n".join([code[:40], code[40:]]), broken):
        read = js(CODE, "(m, [text, library]) => m.decode(m.pasted(text), library)", around.format(sent), library)
        assert read["parts"] == one["parts"]


@pytest.mark.parametrize(
    "code",
    ["", "1", "1p", "nonsense", "__proto__", "constructor", "toString", "<script>alert(1)</script>", "1" * 500,
     "%00%ff", "../../etc", "\ud83d\ude00", "lift-partner\u0000", "1p" + "0" * 5],
)  # fmt: skip
def test_hostile_codes_are_told_from_routines(js: Js, library: Library, code: str) -> None:
    assert js(CODE, "(m, a) => m.decode(...a).error", code, library) == "broken"
    assert js(CODE, "(m, a) => m.routineFromCode(...a)", code, library) is None


def test_steps_of_a_newer_version_are_named_and_the_rest_is_kept(js: Js, library: Library) -> None:
    lift, magic = ({"technique": name, "seconds": 90, "spot": ""} for name in ("lift", "magic"))
    code = js(CODE, "(m, [one]) => m.encode(one)", {"who": "partner", "parts": [magic, lift]})
    read = js(CODE, "(m, a) => m.decode(...a)", code, library)
    assert read["parts"] == [lift]
    assert [(step["n"], step["seconds"]) for step in read["unknown"]] == [(1, 90)]
    assert js(CODE, "(m, a) => m.routineFromCode(...a).parts", code, library) == [lift]
    assert js(CODE, "(m, a) => m.decode(...a).error", "2" + code[1:], library) == "newer"


def test_hands_and_places_that_do_not_belong_together_are_not_known(js: Js, library: Library) -> None:
    """The strap below the kneecap takes light strokes only, whatever a code says; nor does a partner's step fit one person."""
    for who, technique, spot in (
        ("partner", "spot-press", "p5"),
        ("partner", "lift-solo", ""),
        ("solo", "roller-ball", "p2"),
    ):
        code = js(
            CODE,
            "(m, [one]) => m.encode(one)",
            {"who": who, "parts": [{"technique": technique, "seconds": 60, "spot": spot}]},
        )
        read = js(CODE, "(m, a) => m.decode(...a)", code, library)
        assert (read["parts"], len(read["unknown"])) == ([], 1)
        assert js(CODE, "(m, a) => m.routineFromCode(...a)", code, library) is None


def test_times_beyond_the_limits_are_cut(js: Js, library: Library) -> None:
    parts = [
        {"technique": "spot-press", "seconds": 1200, "spot": "p2", "hold": 31},
        {"technique": "friction", "seconds": 999, "spot": ""},
    ]
    code = js(CODE, "(m, [one]) => m.encode(one)", {"who": "partner", "parts": parts})
    assert [(p["seconds"], p.get("hold")) for p in js(CODE, "(m, a) => m.routineFromCode(...a).parts", code, library)] == [
        (120, 10), (130, None)]  # fmt: skip
