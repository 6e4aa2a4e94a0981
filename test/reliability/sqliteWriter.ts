// A process to be killed: adds edits to a database without end and prints the number of each one that is flushed.
import { editAt, wholeAt } from '../helpers/journal/journalTrial.ts';
import { printAtOnce } from '../helpers/programs/printAtOnce.ts';
import { openSqliteStore, type SqliteMode } from '../helpers/journal/sqliteStore.ts';

const [dataDir = '', mode = 'wal'] = process.argv.slice(2);
const largeEditBytes = 6_000;
const editsBetweenStates = 600;

const store = openSqliteStore(dataDir, mode as SqliteMode);
const { snapshot, edits } = store.load();
let seq = edits.at(-1)?.seq ?? snapshot?.seq ?? 0;
if (seq === 0) store.snapshot(wholeAt((seq = 1)));
printAtOnce(`acked ${seq}`);

for (;;) {
  seq += 1;
  printAtOnce(`tried ${seq}`);
  store.append(editAt(seq, seq % 10 === 0 ? largeEditBytes : 330));
  printAtOnce(`acked ${seq}`);
  if (seq % editsBetweenStates > 0) continue;
  store.snapshot(wholeAt(seq, 40_000));
  printAtOnce(`compacted ${seq}`);
}
