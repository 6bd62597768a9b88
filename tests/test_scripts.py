"""Scripts lose their comments on the way to the phone, and nothing else."""

import pytest

from webapp.scripts import lean


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("// why\nlet a = 1;\n", "let a = 1;\n"),
        ("  let a = 1; // why\n", "let a = 1;\n"),
        ("/** @type {Foo} */ (a).b", "(a).b"),
        ("/**\n * Story.\n */\nfoo();\n", "foo();\n"),
        ("const url = 'https://a/*b*/';", "const url = 'https://a/*b*/';"),
        ('say("it\'s // here");', 'say("it\'s // here");'),
        ("const t = `a\n    // kept ${b}\n  c`;", "const t = `a\n    // kept ${b}\n  c`;"),
        ("const r = /[\"']\\/\\//g;\nf(); // gone\n", "const r = /[\"']\\/\\//g;\nf();\n"),
        ("a\n\n\n  b", "a\nb"),
        ("  /** @type {A} */ one;\n  two = 2;\n  /** Why. */\n  three() {}\n", "one;\ntwo = 2;\nthree() {}\n"),
    ],
)
def test_only_comments_and_indentation_go(source: str, expected: str) -> None:
    assert lean(source) == expected
