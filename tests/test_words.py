"""Words and numbers as the scripts put them on the screen."""

from collections.abc import Callable
from typing import Any

import pytest

from webapp.languages import Language, languages

PAGE = """(m, [table, forms, n]) => {
  document.documentElement.dataset.plural = table;
  const words = document.createElement('template');
  words.dataset.words = '';
  const entry = document.createElement('p');
  entry.dataset.word = 'minutes';
  for (const form of forms) entry.append(Object.assign(document.createElement('span'), {textContent: form}));
  words.content.append(entry);
  document.body.replaceChildren(words);
  return m.word('minutes', {num: n});
}"""


@pytest.mark.parametrize("language", languages().values(), ids=lambda language: language.path)
@pytest.mark.parametrize("n", [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 200, 1001])
def test_the_browser_chooses_the_plural_form_that_gettext_chooses(
    js: Callable[..., Any], language: Language, n: int
) -> None:
    forms = [f"form {index} of %(num)s" for index in range(6)]
    expected = f"form {language.catalog.plural(n)} of {n}"
    assert js("lib/words.js", PAGE, language.plural_table(), forms, n) == expected


def test_places_are_filled_and_unknown_words_fail_by_name(js: Callable[..., Any]) -> None:
    assert (
        js("lib/words.js", "(m, [t, v]) => m.fill(t, v)", "Step %(num)s of %(all)s", {"num": 2, "all": "7"})
        == "Step 2 of 7"
    )
    assert "no words for nonsense" in js(
        "lib/words.js", "m => { try { m.word('nonsense') } catch (e) { return e.message } }"
    )
