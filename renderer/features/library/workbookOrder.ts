// The workbooks as they are shown: those that were looked for, in order, pinned ones first, in folders by client.
import { compareText } from '../../../shared/schema/workbook.ts';
import { wordsOf, fold } from '../../../shared/search/fold.ts';
import type { LibraryLook, LibraryOrder } from '../../storage/libraryLook.ts';
import type { WorkbookSummary } from '../../storage/storage.ts';

export interface ClientFolder {
  readonly client: string;
  readonly workbooks: readonly WorkbookSummary[];
}

/** The workbooks with every word in their title or client. */
export function searchWorkbooks(
  workbooks: readonly WorkbookSummary[],
  search: string,
): readonly WorkbookSummary[] {
  const words = wordsOf(search);
  return workbooks.filter(({ title, clientLabel }) => {
    const { text } = fold(`${title} ${clientLabel}`);
    return words.every((word) => text.includes(word));
  });
}

const byText = (a: string, b: string): number => compareText(fold(a).text, fold(b).text);
/** What falls due first; what has nothing due last. */
const byDue = (a: WorkbookSummary, b: WorkbookSummary): number =>
  b.criteriaDue - a.criteriaDue || compareText(a.nextCheckpoint ?? '9', b.nextCheckpoint ?? '9');

const orders: Readonly<Record<LibraryOrder, (a: WorkbookSummary, b: WorkbookSummary) => number>> = {
  changed: (a, b) => compareText(b.updatedAt, a.updatedAt),
  title: (a, b) => byText(a.title, b.title),
  due: byDue,
};

/** In the order that was chosen, pinned ones first. */
export function ordered(
  workbooks: readonly WorkbookSummary[],
  { pinned, order }: LibraryLook,
): readonly WorkbookSummary[] {
  const isPinned = ({ id }: WorkbookSummary): number => (pinned.includes(id) ? 0 : 1);
  return workbooks.toSorted((a, b) => isPinned(a) - isPinned(b) || orders[order](a, b));
}

/** A folder for each client by name, those without a client last; within one, the order is kept. */
export function foldersOf(workbooks: readonly WorkbookSummary[]): readonly ClientFolder[] {
  const clients = [...new Set(workbooks.map(({ clientLabel }) => clientLabel.trim()))];
  return clients
    .map((client) => ({
      client,
      workbooks: workbooks.filter(({ clientLabel }) => clientLabel.trim() === client),
    }))
    .toSorted((a, b) => (a.client === '' ? 1 : b.client === '' ? -1 : byText(a.client, b.client)));
}
