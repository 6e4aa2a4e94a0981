// The open workbook on its way into a file: only where it may be written, and as the same text for the same state.
import { expect, it } from 'vitest';
import { closedDocument, type DocumentData } from '../../../renderer/store/documentData.ts';
import { copyOf, isAsShared, writableIn } from '../../../renderer/store/link/writable.ts';
import { noUnknownParts } from '../../../shared/file/document.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';

const workbook = build((wb) => void wb.add('risk', 'R-1'));
const origin = { workbookId: 'home', lastCopy: null, unknown: noUnknownParts };
const open: DocumentData = { ...closedDocument, id: 'a', workbook, origin };

it.each<readonly [string, Partial<DocumentData>]>([
  ['nothing is open', { id: null }],
  ['there is no workbook', { workbook: null }],
  ['nobody knows where it comes from', { origin: null }],
  ['it is read only', { readOnly: 'It is open in another window.' }],
])('nothing is written while %s', (_when, data) => {
  expect(writableIn(open)).toMatchObject({ id: 'a', workbook, origin });
  expect(writableIn({ ...open, ...data })).toBeNull();
});

it('a workbook nobody has changed or shared is stamped with a day that is always the same', () => {
  const first = copyOf(writableIn(open)!);
  expect(first.origin.lastCopy.lineage.at).toBe('1970-01-01T00:00:00Z');
  expect(first.text).toBe(copyOf(writableIn(open)!).text);
  const again = writableIn({ ...open, origin: first.origin })!;
  expect([isAsShared(writableIn(open)!), isAsShared(again)]).toEqual([false, true]);
  expect(copyOf(again).text).toBe(first.text);
});
