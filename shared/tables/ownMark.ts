// The mark by which a row of our own export is known again: which record of which workbook it was made from.

/** Heads the column of marks. An ordinary column of text comes back from any spreadsheet program, sorted or not. */
export const markHeader = 'Throughline id';

export interface OwnMark {
  readonly workbookId: string;
  readonly recordId: string;
}

/** Ids hold no slash. */
export const writeMark = ({ workbookId, recordId }: OwnMark): string => `${workbookId}/${recordId}`;

/** Null for text that is no mark. */
export function readMark(text: string): OwnMark | null {
  const [workbookId, recordId, ...more] = text.split('/');
  return workbookId && recordId && more.length === 0 ? { workbookId, recordId } : null;
}
