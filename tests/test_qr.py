"""The QR encoder is segno's equal, module for module, mask included."""

import random
from collections.abc import Callable
from typing import Any

import pytest
import segno

Js = Callable[..., Any]
QR = "share/qr.js"


def test_a_thousand_codes_are_the_same_as_segnos(js: Js) -> None:
    chance = random.Random(7)
    letters = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGH/?=.:-_"
    texts = ["".join(chance.choices(letters, k=chance.randint(1, 213))) for _ in range(1000)]
    drawn = js(QR, "(m, [texts]) => texts.map(text => m.qr(text).map(row => row.join('')))", texts)
    different = [text for text, rows in zip(texts, drawn, strict=True) if rows != reference(text)]
    assert different == []
    assert {len(rows) for rows in drawn} == {17 + 4 * version for version in range(1, 11)}


def reference(text: str) -> list[str]:
    code = segno.make(text, mode="byte", error="m", boost_error=False, micro=False)
    return ["".join(str(int(dark)) for dark in row) for row in code.matrix]


@pytest.mark.parametrize("length", [14, 15, 26, 27, 42, 62, 84, 106, 122, 152, 180, 181, 213])
def test_every_version_is_used_up_to_its_last_byte(js: Js, length: int) -> None:
    assert js(QR, "(m, [text]) => m.qr(text).map(row => row.join(''))", "k" * length) == reference("k" * length)


def test_what_does_not_fit_is_refused_by_name(js: Js) -> None:
    assert (
        js(QR, "(m, [text]) => { try { m.qr(text) } catch (e) { return e.message } }", "k" * 214)
        == "too long for a code"
    )


def test_the_path_has_a_quiet_zone_of_four(js: Js) -> None:
    size, d = js(QR, "m => { const {size, d} = m.path(m.qr('a')); return [size, d] }")
    assert size == 29
    assert d.startswith("M4 4h1v1h-1z")
