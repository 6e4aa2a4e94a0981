// A process to be killed: adds edits to a workbook without end and prints the number of each one that is on disk.
import { openJournals } from '../../electron/journal/journals.ts';
import { editAt, wholeAt } from '../helpers/journal/journalTrial.ts';
import { printAtOnce } from '../helpers/programs/printAtOnce.ts';

const id = 'w1';
const inFlight = 48;
const largeEditBytes = 6_000;
const [dataDir = ''] = process.argv.slice(2);

const opened = await openJournals(dataDir, { now: Date.now });
if (!opened.ok) throw new Error(opened.sentence);
const journals = opened.value;

/** Goes on from what is there; makes the workbook when there is none. */
async function begin(): Promise<number> {
  const loaded = await journals.load(id);
  if (loaded.ok) return loaded.value.edits.at(-1)?.seq ?? loaded.value.snapshot?.seq ?? 0;
  const made = await journals.snapshot(id, wholeAt(1));
  if (!made.ok) throw new Error(made.sentence);
  return 1;
}

let seq = await begin();
printAtOnce(`acked ${seq}`);

/** Adds as many edits as fit in one flight; true when the journal has grown long. */
async function addFlight(): Promise<boolean> {
  let isDue = false;
  const adding = Array.from({ length: inFlight }, async () => {
    seq += 1;
    const edit = editAt(seq, seq % 10 === 0 ? largeEditBytes : 330);
    printAtOnce(`tried ${edit.seq}`);
    const added = await journals.append(id, edit);
    if (!added.ok) throw new Error(added.sentence);
    printAtOnce(`acked ${edit.seq}`);
    isDue ||= added.value.snapshotDue;
  });
  await Promise.all(adding);
  return isDue;
}

for (;;) {
  if (!(await addFlight())) continue;
  const compacted = await journals.compact(id, wholeAt(seq, 40_000));
  if (!compacted.ok) throw new Error(compacted.sentence);
  printAtOnce(`compacted ${seq}`);
}
