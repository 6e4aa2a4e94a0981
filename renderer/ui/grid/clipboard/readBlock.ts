// What the clipboard holds as rows of text: the table of its HTML where there is one, else its plain text.
import { parseTsv, printTsv } from '../model/tsv.ts';
import { printHtmlTable, readHtmlTable } from './htmlTable.ts';

/** The little of a clipboard that is read and written here. */
export interface Clipboard {
  getData(format: string): string;
  setData(format: string, text: string): void;
}

/** Rows of cells; empty where the clipboard holds no text. */
export function readBlock(clipboard: Pick<Clipboard, 'getData'>): string[][] {
  const table = readHtmlTable(clipboard.getData('text/html'));
  return table ?? parseTsv(clipboard.getData('text/plain'));
}

/** Puts rows on the clipboard both ways: plain for text editors, a table for word processors and spreadsheets. */
export function writeBlock(
  clipboard: Pick<Clipboard, 'setData'>,
  rows: readonly (readonly string[])[],
): void {
  clipboard.setData('text/plain', printTsv(rows));
  clipboard.setData('text/html', printHtmlTable(rows));
}
