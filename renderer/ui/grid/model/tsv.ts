// The clipboard form spreadsheets share: rows by line, cells by tab, quotes around cells that hold either.

/** Rows of text as tab-separated text. */
export function printTsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}

/** Reads one cell from `start`: quoted cells may hold tabs and line ends. */
function readCell(text: string, start: number): { readonly cell: string; readonly end: number } {
  if (text[start] === '"') {
    const match = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
    match.lastIndex = start;
    const quoted = match.exec(text);
    if (quoted !== null) return { cell: (quoted[1] ?? '').replaceAll('""', '"'), end: match.lastIndex };
  }
  const stop = /[\t\r\n]|$/g;
  stop.lastIndex = start;
  const end = stop.exec(text)?.index ?? text.length;
  return { cell: text.slice(start, end), end };
}

/** Tab-separated text as rows; the line end that spreadsheets add at the end makes no extra row. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = readCell(text, at);
    row.push(cell);
    if (text[end] === '\t') {
      at = end + 1;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
