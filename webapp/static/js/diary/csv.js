// A table for spreadsheets: RFC 4180 with a byte order mark, so that every script opens right. Pure.

/** Rows of numbers and texts as one CSV text. */
export const csv = rows => `\uFEFF${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`;

function cell(value) {
  if (typeof value === 'number') return String(value);
  const text = defused(String(value ?? ''));
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before its sign: at the start, and after anything
 * that a spreadsheet in another country takes for the end of a cell.
 */
const defused = text => text.replace(/(^|[;,\t\r\n|"])(\s*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g, "$1$2'");
