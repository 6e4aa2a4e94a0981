// Two trials of the journal's rules: a full disk takes no state from the space of edits, and two writers never both win.
import type { Outcome } from '../../../electron/disk/outcome.ts';
import { editAt, judge, mustOpen, wholeAt } from './journalTrial.ts';
import { smallDisk } from '../disk/smallDisk.ts';

export interface TrialResult {
  readonly runs: number;
  /** In words, whatever is wrong. */
  readonly faults: readonly string[];
}

const id = 'w1';
const roomy = 50_000_000;
/** Less than what states leave free for edits (a megabyte). */
const tight = 800_000;

const isFull = (outcome: Outcome<unknown>): boolean =>
  !outcome.ok && outcome.reason === 'full' && outcome.sentence.includes('MB are left');

/** The disk fills up, is freed, and work goes on: each refusal says why, and what was told as saved is there. */
export async function tryFullDisk(folder: string): Promise<TrialResult> {
  const faults: string[] = [];
  const small = smallDisk(roomy);
  const journals = await mustOpen(folder, small.disk);
  let acked = 1;
  let runs = 0;
  const add = async (bytes: number): Promise<boolean> => {
    runs += 1;
    const added = await journals.append(id, editAt(acked + 1, bytes));
    if (added.ok) acked += 1;
    else if (added.reason !== 'full') faults.push(`edit ${acked + 1} was refused as ${added.reason}`);
    return added.ok;
  };
  await journals.snapshot(id, wholeAt(1));
  for (let n = 0; n < 20; n++) await add(330);
  small.left = tight;
  if (!isFull(await journals.compact(id, wholeAt(acked))))
    faults.push('a whole state was written into the space that edits need');
  let refused = 0;
  while (refused < 3) if (!(await add(10_000 + 37 * refused))) refused += 1;
  if (acked < 60) faults.push(`only ${acked} edits fitted`);
  const whileFull = await judge(folder, id, acked, acked + 1);
  faults.push(...whileFull.faults.map((fault) => `while full: ${fault}`));
  small.left = roomy;
  for (let n = 0; n < 5; n++) if (!(await add(330))) faults.push('refused although there was space');
  await journals.close();
  const { faults: found, problems } = await judge(folder, id, acked, acked);
  return { runs, faults: [...faults, ...found, ...problems.map((kind) => `told as ${kind}`)] };
}

const writes = 60;

/** Two windows write the same workbook by turns and at once: of two edits with one number, one is taken. */
export async function tryTwoWriters(folder: string): Promise<TrialResult> {
  const faults: string[] = [];
  const journals = await mustOpen(folder);
  await journals.snapshot(id, wholeAt(1));
  const taken: string[] = [];
  for (let n = 0; n < writes; n++) {
    const seq = taken.length + 2;
    const [mine, theirs, ahead] = [editAt(seq, 330), editAt(seq, 440), editAt(seq + 2, 330)];
    const order = n % 2 === 0 ? [mine, theirs, ahead] : [ahead, theirs, mine];
    const answers = await Promise.all(order.map((edit) => journals.append(id, edit)));
    const won = order.filter((_, i) => answers[i]?.ok);
    if (won.length !== 1)
      faults.push(`of three edits on top of ${seq - 1}, ${won.length} were told as saved`);
    const late = await journals.append(id, mine);
    if (late.ok || late.reason !== 'stale') faults.push(`edit ${seq} was taken twice`);
    taken.push(...won.slice(0, 1).map(({ text }) => text));
  }
  await journals.close();
  const again = await mustOpen(folder);
  const loaded = await again.load(id);
  await again.close();
  const found = loaded.ok ? loaded.value.edits.map(({ text }) => text) : [];
  for (const [i, text] of taken.entries())
    if (found[i] !== text) faults.push(`edit ${i + 2} is not the one that was told as saved`);
  const { faults: judged } = await judge(folder, id, taken.length + 1, taken.length + 1);
  return { runs: writes * 4, faults: [...faults, ...judged] };
}
