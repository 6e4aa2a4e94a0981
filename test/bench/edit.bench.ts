// What an edit costs the window until it is saved, beside the edit itself: the disk takes no time here, so what is left is
// ours. Over the journal, as in the desktop app, and over rows, as in a browser.
import { libraryCounts } from '../../renderer/app/state/libraryCounts.ts';
import { journalStorage } from '../../renderer/storage/journal/journalStorage.ts';
import { memoryRows, memoryStorage } from '../helpers/journal/memoryStorage.ts';
import { firstStored } from '../../renderer/storage/saving/storedEdit.ts';
import type { Storage } from '../../renderer/storage/storage.ts';
import { changeFields } from '../../shared/edits/records.ts';
import { noUnknownParts } from '../../shared/file/document.ts';
import { bigSizes, bigWorkbook } from '../helpers/workbooks/bigWorkbook.ts';
import { memoryJournal } from '../helpers/journal/memoryJournal.ts';
import { testComputer } from '../helpers/browser/windows.ts';
import { type BenchRow, median, report } from './benchRows.ts';

const edits = 40;

const storages: Readonly<Record<string, () => Storage>> = {
  desktop: () => journalStorage({ bridge: memoryJournal().bridge, rows: memoryRows(), say: () => undefined }),
  browser: () => memoryStorage(),
};

async function benchEdit(where: string, storage: Storage, size: number): Promise<BenchRow> {
  const workbook = bigWorkbook(size);
  const [risk] = workbook.risk.keys();
  if (risk === undefined) throw new Error('The workbook has no risk.');
  const origin = { workbookId: 'w', lastCopy: null, unknown: noUnknownParts };
  await storage.snapshot(
    'a',
    firstStored('a', workbook, origin, libraryCounts(workbook), '2026-01-12T08:00:00Z'),
  );
  const { document } = testComputer(storage, undefined, libraryCounts).window();
  await document.getState().open('a');
  const [applying, saving]: [number[], number[]] = [[], []];
  for (let i = 0; i < edits; i++) {
    const startedAt = performance.now();
    document.getState().apply(changeFields('risk', risk, { title: `Title ${i}` }));
    const appliedAt = performance.now();
    if (!(await document.getState().flush())) throw new Error('The edit was not saved.');
    applying.push(appliedAt - startedAt);
    saving.push(performance.now() - appliedAt);
  }
  await document.getState().close();
  const floor = { what: 'the edit itself', value: median(applying) };
  return {
    what: `saving an edit, ${where}, ${size} records`,
    value: median(saving),
    unit: 'ms',
    floor,
    goal: 3,
  };
}

const rows: BenchRow[] = [];
for (const size of bigSizes)
  for (const [where, open] of Object.entries(storages)) rows.push(await benchEdit(where, open(), size));
report(rows);
