// Where the focus goes when what was pressed moves or is gone: near, so that nobody has to begin at the top again.
import {find} from '../lib/page.js';

/** The same button of the part at a place, or of the last one; with no part left, the way back. */
export function focusPart({view}, act, index) {
  const {children} = find('[data-parts]', view), button = children[Math.min(index, children.length - 1)]?.querySelector(`[data-do="${act}"]`);
  /** @type {HTMLElement} */ (button ?? find('[data-undo]', view)).focus();
}

/** A button that is gone after it was pressed leaves the focus to the title. */
export function focusLeft({view}, button) {
  if (button.hidden) focusTitle(view);
}

export const focusTitle = view => find('h1', view).focus({preventScroll: true});

/** The focus comes to the next part's Remove: a key that is held must not empty the whole list. */
export function onePressEach(list) {
  list.addEventListener('keydown', event => {
    if (event.repeat && event.target.closest('[data-do="remove"]')) event.preventDefault();
  });
}
