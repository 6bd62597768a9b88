// The chosen light and letters: before the first paint of a page that the phone itself gives. A module would come too late.
(() => {
  try {
    const {theme = '', text = '', known = false} = JSON.parse(localStorage.getItem('kneewell-look') || '{}');
    if (theme) document.documentElement.dataset.theme = theme;
    document.documentElement.toggleAttribute('data-known', known);
    if (text) document.documentElement.dataset.text = text;
  } catch { /* No storage: the phone's own settings hold. */ }
})();
