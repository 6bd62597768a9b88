"""What is suggested fits what was said, says why, and moves people as little as any order could."""

import itertools
import random
from collections.abc import Callable
from typing import Any

Js = Callable[..., Any]
Library = dict[str, Any]

ALL = {"bed": True, "chair": True, "floor": True, "oil": True, "stick": True, "ball": True, "roller": True}
SUGGEST = "(m, [list, library, past, mine]) => list.map(choice => m.suggest(choice, library, past, mine))"


def choices() -> list[dict[str, Any]]:
    return [
        {"minutes": minutes, "who": who, "knee": knee, "feel": feel, **dict(zip(ALL, had, strict=True))}
        for minutes, who, knee, feel in itertools.product(
            (5, 10, 15, 20), ("solo", "partner"), ("left", "both"), ("stiff", "sore", "tired")
        )
        for had in itertools.product((True, False), repeat=7)
    ]


def test_every_suggestion_fits_every_choice(js: Js, library: Library) -> None:
    chance = random.Random(4)
    list_ = chance.sample(choices(), 400)
    for choice, found in zip(list_, js("find/suggest.js", SUGGEST, list_, library, [], []), strict=True):
        assert len({one["code"] for one in found}) == len(found) <= 3
        for one in found:
            assert one["minutes"] <= choice["minutes"]
            assert one["routine"]["who"] == choice["who"]
            assert one["reasons"]
            for part in one["routine"]["parts"]:
                technique = library["techniques"][part["technique"]]
                place = library["positions"][technique["position"]]["place"]
                assert place == "standing" or choice[place] or (choice["who"] == "partner" and choice["floor"])
                assert not technique["tool"] or choice[technique["tool"]]
                assert part["seconds"] <= technique["cap"]


def test_there_are_three_where_nothing_is_missing(js: Js, library: Library) -> None:
    everything = [choice for choice in choices() if all(choice[name] for name in ALL)]
    for choice, found in zip(everything, js("find/suggest.js", SUGGEST, everything, library, [], []), strict=True):
        assert len(found) == 3, choice


def suggested(js: Js, library: Library, past: list[Any] | None = None, **choice: Any) -> list[dict[str, Any]]:
    said = {"minutes": 10, "who": "solo", "knee": "both", "feel": "stiff", **ALL, **choice}
    found: list[dict[str, Any]] = js("find/suggest.js", SUGGEST, [said], library, past or [], [])[0]
    return found


def session(routine: str, before: int, after: int, *changed: str) -> dict[str, Any]:
    return {"routine": routine, "before": {"left": before}, "after": {"left": after}, "changed": changed}


def test_what_helped_is_suggested_again(js: Js, library: Library) -> None:
    past = [session("tender-spots", 6, 3), session("tender-spots", 5, 5, "less-stiff")]
    first = suggested(js, library, past)[0]
    assert (first["code"], first["helped"], first["reasons"][0]) == ("tender-spots", 2, "helped")


def test_what_made_it_worse_is_not(js: Js, library: Library) -> None:
    before = suggested(js, library)[0]["code"]
    past = [session(before, 3, 6), session(before, 3, 2, "more-sore")]
    assert before not in [one["code"] for one in suggested(js, library, past)]


def test_less_than_a_point_is_no_help(js: Js, library: Library) -> None:
    assert all(
        "helped" not in one["reasons"] for one in suggested(js, library, [session("tender-spots", 5, 5, "nothing")])
    )


def test_nobody_gets_what_they_have_not(js: Js, library: Library) -> None:
    assert suggested(js, library, who="partner", bed=False, floor=False) == []


def test_a_longer_routine_is_cut_and_says_so(js: Js, library: Library) -> None:
    found = suggested(js, library, minutes=5, who="partner")
    assert any("cut" in one["reasons"] and one["code"][0] == "1" for one in found)


def test_no_order_has_fewer_changes(js: Js, library: Library) -> None:
    chance = random.Random(5)
    solo = [id for id, one in library["techniques"].items() if one["who"] == "solo"]
    partner = [id for id, one in library["techniques"].items() if one["who"] == "partner"]
    for _ in range(30):
        parts = [{"technique": id} for id in chance.choices(chance.choice([solo, partner]), k=chance.randint(1, 5))]
        orders = [list(order) for order in itertools.permutations(parts)]
        least_of = "Math.min(...orders.map(order => m.changes(order, library, knees)))"
        code = f"(m, [parts, orders, library, knees]) => [m.changes(m.ordered(parts, library), library, knees), {least_of}]"
        for knees in (1, 2):
            own, least = js("find/order.js", code, parts, orders, library, knees)
            assert own == least


def test_parts_of_one_position_keep_their_order(js: Js, library: Library) -> None:
    parts = [{"technique": id, "seconds": n} for n, id in enumerate(["quad-solo", "friction-solo", "palm-glide-solo"])]
    turned = js("find/order.js", "(m, a) => m.ordered(...a).map(p => p.technique)", parts, library)
    assert turned == ["quad-solo", "palm-glide-solo", "friction-solo"]
