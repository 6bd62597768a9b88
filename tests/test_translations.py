"""Translations are whole, and the check that says so can see what is wrong."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from webapp.catalogs.check import catalog_findings, check, errors_first, language_findings, quoted
from webapp.catalogs.extract import template
from webapp.catalogs.plurals import RULES
from webapp.catalogs.rules import string_findings
from webapp.catalogs.update import PluralRuleError, merged, update
from webapp.cli import main


def test_every_language_is_complete_and_sound() -> None:
    assert check() == []


@pytest.mark.parametrize(
    ("locale", "source", "target", "finding"),
    [
        ("es", "Press the left knee.", "Presione la rodilla derecha.", "sides"),
        ("ar", "Press the left knee.", "اضغط على الركبة اليمنى.", "sides"),
        ("es", "5 to 10 minutes", "de 5 a 15 minutos", "numbers"),
        ("ar", "Step %(num)s", "الخطوة %(nom)s", "places"),
        ("es", "Read <a>this</a>", "Lea esto", "tags"),
        ("ar", "Foam roller", "أسطوانة foam", "Latin"),
        ("ar", "Knee", "Кнее", "another script"),
        ("fr", "17,922 people", "17\u202f929 personnes", "numbers"),
        ("ko", "Two minutes", "3분", "numbers"),
        ("es", "Half", "50 %", "percent"),
        ("es", "Knee", "Rodilla ", "edge"),
        ("es", "Say **stop**.", "Diga alto.", "places"),
    ],
)
def test_a_planted_fault_is_found(locale: str, source: str, target: str, finding: str) -> None:
    assert any(finding in line for line in string_findings([source], target, locale))


@pytest.mark.parametrize(
    ("locale", "source", "target"),
    [
        ("ar", "Press ST36 on the right leg.", "اضغط على ST36 في الساق اليمنى."),
        ("ar", "5 minutes", "٥ دقائق"),
        ("fr", "17,922 people", "17\u202f922 personnes"),
        ("ko", "Two minutes, then a minute of rest", "2분 한 뒤 1분 쉬기"),
        ("ru", "5 of 17,922 people", "5\u00a0из 17\u00a0922 человек"),
        ("es", "Your left knee", "Su rodilla izquierda"),
    ],
)
def test_a_sound_translation_passes(locale: str, source: str, target: str) -> None:
    assert list(string_findings([source], target, locale)) == []


def test_a_plural_may_drop_its_number_but_not_a_form() -> None:
    pot = Catalog()
    pot.add(("%(num)s minute", "%(num)s minutes"))
    arabic = merged(pot, None, "ar")
    message = arabic.get(("%(num)s minute", "%(num)s minutes"))
    assert message is not None
    message.string = ("أقل من دقيقة", "دقيقة واحدة", "دقيقتان", "%(num)s دقائق", "%(num)s دقيقة", "%(num)s دقيقة")
    assert list(catalog_findings(pot, arabic, "ar")) == []
    message.string = ("", *message.string[1:])
    assert any("not translated" in line for line in catalog_findings(pot, arabic, "ar"))


def test_missing_extra_fuzzy_and_header_are_found() -> None:
    pot = Catalog()
    pot.add("Knee")
    spanish = merged(pot, None, "es")
    spanish.delete("Knee")
    spanish.add("Elbow", "Codo", flags=["fuzzy"])
    found = "\n".join(catalog_findings(pot, spanish, "es"))
    assert "'Knee': missing" in found
    assert "'Elbow': not a message of the app" in found
    assert "fuzzy" in found
    other = Catalog(locale="ar")
    assert any("header" in line for line in catalog_findings(Catalog(), other, "ar"))


def test_a_language_is_begun_empty_and_told_what_it_lacks(tmp_path: Path) -> None:
    (tmp_path / "de").mkdir()  # a folder without messages.po is no language
    assert update(tmp_path, new="it") == {"it": sum(bool(message.id) for message in template())}
    first, second = check(tmp_path)
    assert first.startswith("it: no words for left and right in SIDES")
    assert "messages are not translated, the first is" in second
    assert {path.parent.name for path in tmp_path.glob("*/LC_MESSAGES")} == {"en", "it"}
    assert update(tmp_path) == {"it": sum(bool(message.id) for message in template())}


def test_a_folder_without_a_template_is_told_what_to_do(tmp_path: Path) -> None:
    assert check(tmp_path) == ["messages.pot: missing or out of date, run: kneewell text update"]


def test_a_language_without_a_plural_rule_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(PluralRuleError, match="No plural rule for 'nl': add it to RULES"):
        update(tmp_path, new="nl")
    assert list(tmp_path.iterdir()) == []
    assert next(language_findings("nl")).startswith("no plural rule")
    assert list(catalog_findings(Catalog(), Catalog(locale="nl"), "nl")) == []


def test_faults_come_first_and_many_gaps_are_one_line() -> None:
    gaps = [f"'{number}': not translated" for number in range(6)]
    assert errors_first([*gaps[:5], "'9': fuzzy"]) == ["'9': fuzzy", *gaps[:5]]
    assert errors_first([*gaps, "'9': fuzzy"]) == ["'9': fuzzy", "6 messages are not translated, the first is '0'"]
    assert quoted("a" * 60) == f"'{'a' * 60}'"
    assert quoted("a" * 61) == f"'{'a' * 59}…'"


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        ("update nl", "No plural rule for 'nl': add it to RULES in webapp/catalogs/plurals.py."),
        ("sample", "kneewell text sample LOCALE [SEED]\nLocales: ar, de, en,"),
        ("sample xx", "kneewell text sample LOCALE [SEED]\nLocales: ar, de, en,"),
        ("pseudo", "kneewell text pseudo FOLDER"),
    ],
)
def test_a_wrong_order_is_answered_with_a_sentence(given: str, answer: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["text", *given.split()]) == 2
    assert capsys.readouterr().err.startswith(answer)


@pytest.mark.parametrize(
    ("left", "said"), [({}, "Nothing to translate.\n"), ({"de": 4, "fr": 4}, "To translate: de 4, fr 4.\n")]
)
def test_update_says_what_is_to_be_translated(
    left: dict[str, int], said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("webapp.catalogs.update.update", lambda new: left)
    assert main(["text", "update"]) == 0
    assert capsys.readouterr().out == said


def test_another_folder_of_translations_must_hold_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KNEEWELL_TRANSLATIONS", str(tmp_path))
    assert main(["text", "status"]) == 2
    assert capsys.readouterr().err == f"KNEEWELL_TRANSLATIONS={tmp_path}: no en/LC_MESSAGES/messages.po there\n"
    assert main(["text", "pseudo", str(tmp_path)]) == 0  # this is how English comes there
    assert main(["text", "status"]) == 0


def test_every_language_has_its_plural_rule() -> None:
    assert set(RULES) >= {"en", "es", "ar"}


def test_every_string_with_a_place_or_a_role_has_a_note() -> None:
    bare = [
        str(message.id)
        for message in template()
        if message.id and "%(" in str(message.id) and not message.auto_comments
    ]
    assert bare == []
