// A table for spreadsheets: RFC 4180 with a byte order mark, so that every script opens right. Pure.

/**
 * Rows of numbers and texts as one CSV text. A spreadsheet splits a file as its country writes numbers: where the decimal
 * sign is a comma, a semicolon parts the cells.
 */
export function csv(rows, decimal = '.') {
  const between = decimal === ',' ? ';' : ',';
  return `\uFEFF${rows.map(row => row.map(value => cell(value, decimal)).join(between)).join('\r\n')}\r\n`;
}

function cell(value, decimal) {
  if (typeof value === 'number') return String(value).replace('.', decimal);
  const text = defused(String(value ?? ''));
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before its sign: at the start, and after anything
 * that a spreadsheet in another country takes for the end of a cell.
 */
const defused = text => text.replace(/(^|[;,\t\r\n|"])(\s*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g, "$1$2'");
