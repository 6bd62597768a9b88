"""Which language a visitor gets, and how the browser counts in it."""

import pytest

from webapp.languages import Language, languages, negotiate


def pretend(*tags: str) -> list[Language]:
    """Languages that may exist later: the choice must already be right."""
    en = languages()["en"]
    return [Language(tag.replace("-", "_"), tag, tag.lower(), tag, "ltr", en.catalog) for tag in tags]


MANY = (
    "en",
    "zh-Hans",
    "zh-Hant",
    "es",
    "hi",
    "ar",
    "pt-BR",
    "ja",
    "ru",
    "ko",
    "fr",
    "vi",
    "de",
    "fil",
    "he",
    "id",
    "nb",
    "fa",
)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("zh-TW,zh;q=0.9,en;q=0.8", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("yue", "zh-Hant"),
        ("zh-SG", "zh-Hans"),
        ("zh-Hans-HK", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("pt-PT", "pt-BR"),
        ("es-419,es;q=0.9", "es"),
        ("tl", "fil"),
        ("iw", "he"),
        ("in", "id"),
        ("no", "nb"),
        ("ar-EG;q=0.5, fr;q=0.7", "fr"),
        ("fr;q=0, de;q=0.1", "de"),
        ("prs-AF", "fa"),
        ("xx-YY, junk_, ;q=1, *", "en"),
        ("", "en"),
        ("a" * 3000, "en"),
        ("de;q=high, ja", "ja"),
    ],
)
def test_a_header_gets_the_language_that_its_reader_reads(header: str, expected: str) -> None:
    assert negotiate(header, pretend(*MANY)).tag == expected


def test_taipei_never_gets_mainland_script() -> None:
    assert negotiate("zh-TW", pretend("en", "zh-Hans")).tag == "en"


@pytest.mark.parametrize("language", languages().values(), ids=lambda language: language.path)
def test_the_browsers_plural_table_agrees_with_the_catalog(language: Language) -> None:
    table = language.plural_table()
    for n in [*range(200), *range(200, 1200, 7), 1000, 100_000, 100_011]:
        assert int(table[n if n < 200 else 100 + n % 100]) == language.catalog.plural(n), n


def test_english_stands_first_and_names_itself() -> None:
    first, *others = languages().values()
    assert (first.tag, first.autonym) == ("en", "English")
    assert {"es", "ar"} <= {language.tag for language in others}
    assert languages()["es"].autonym == "Español"
    assert languages()["ar"].direction == "rtl"
