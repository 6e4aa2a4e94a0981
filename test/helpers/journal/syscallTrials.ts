// Everything the desktop does with files, each tried with a fault at every single call it makes.
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sweepTemps, writeWhole } from '../../../electron/disk/atomicFile.ts';
import type { Disk } from '../../../electron/disk/disk.ts';
import type { Journals } from '../../../electron/journal/journals.ts';
import { link, openLinkedFile } from '../../../electron/files/linkedFile.ts';
import { hashOf } from '../../../electron/files/linkedPlace.ts';
import type { Outcome } from '../../../electron/disk/outcome.ts';
import { type Fault, faultyDisk } from '../disk/faultyDisk.ts';
import { editAt, judge, mustOpen, tempsBelow, wholeAt } from './journalTrial.ts';

export interface Operation {
  readonly name: string;
  /** Fills an empty folder. */
  readonly prepare: (folder: string) => Promise<void>;
  /** What notes the folder's own place, done after it was copied there. */
  readonly begin?: (folder: string) => Promise<void>;
  /** The operation itself, on a disk that may fail; answers what it was told, and calls `onTold` when it was. */
  readonly act: (folder: string, disk: Disk, onTold?: () => void) => Promise<Outcome<unknown>>;
  /** What is wrong after the next start; `wasTold` when the operation was answered as done. */
  readonly judge: (folder: string, wasTold: boolean) => Promise<readonly string[]>;
}

export interface Tally {
  readonly name: string;
  /** How many calls the operation makes when nothing fails. */
  readonly calls: number;
  readonly cases: number;
  /** Answered as done though a call was refused: it was tried again, or could wait. */
  readonly doneAllTheSame: number;
  /** In words, which case and what is wrong. */
  readonly faults: readonly string[];
}

const id = 'w1';
/** With one more, the oldest goes. */
const manyStates = 11;
const oldText = 'old '.repeat(5_000);
const newText = 'new '.repeat(6_000);

async function withJournal(folder: string, edits: number): Promise<void> {
  const journals = await mustOpen(folder);
  await journals.snapshot(id, wholeAt(1));
  for (let seq = 2; seq <= edits; seq++) {
    if (edits >= manyStates) await journals.snapshot(id, wholeAt(seq));
    else await journals.append(id, editAt(seq));
  }
  await journals.close();
}

/** An operation on a workbook that holds edits up to `before`, and then up to `after`. */
function ofJournal(
  name: string,
  before: number,
  after: number,
  act: InJournal,
  alsoPrepare: (folder: string) => void = () => undefined,
): Operation {
  return {
    name,
    prepare: async (folder) => {
      if (before > 0) await withJournal(folder, before);
      else mkdirSync(folder, { recursive: true });
      alsoPrepare(folder);
    },
    act: opened(act),
    judge: async (folder, wasTold) => {
      if (before === 0 && !wasTold) return judgeNew(folder);
      const { faults, problems } = await judge(folder, id, wasTold ? after : before, after);
      const damage = problems.filter((kind) => kind !== 'tornEnd');
      return [...faults, ...damage.map((kind) => `told as ${kind}`)];
    },
  };
}

/** A workbook that was never told as saved may be there whole, or not at all. */
async function judgeNew(folder: string): Promise<readonly string[]> {
  const journals = await mustOpen(folder);
  const listed = await journals.list();
  await journals.close();
  if (!listed.ok) return [listed.sentence];
  return listed.value.length === 0 ? [] : (await judge(folder, id, 1, 1)).faults;
}

const journalPath = (folder: string): string => join(folder, 'workbooks/w-w1/journal-000000000001');

type InJournal = (journals: Journals) => Promise<Outcome<unknown>>;

/** Opens on the faulty disk and does one thing; an opening that is refused is an answer too. */
const opened =
  (act: InJournal): Operation['act'] =>
  async (folder, disk, onTold) => {
    const journals = await mustOpen(folder, disk).catch((error: unknown) => String(error));
    if (typeof journals === 'string') return { ok: false, reason: 'failed', sentence: journals };
    const outcome = await act(journals);
    onTold?.();
    await journals.close();
    return outcome;
  };

function judgeFile(path: string, wasTold: boolean, temps: string): string[] {
  const found = readFileSync(path, 'utf8');
  const faults: string[] = [];
  if (found !== newText && (wasTold || found !== oldText)) faults.push('the file is neither old nor new');
  if ((statSync(path).mode & 0o777) !== 0o640) faults.push('its permission bits have changed');
  if (tempsBelow(temps).length > 0) faults.push('a temporary file is left');
  return faults;
}

function prepareFile(folder: string): void {
  mkdirSync(join(folder, 'real'), { recursive: true });
  writeFileSync(join(folder, 'real/plan.throughline'), oldText, { mode: 0o640 });
  symlinkSync('real/plan.throughline', join(folder, 'plan.throughline'));
}

const linkAt = (folder: string): string => join(folder, 'link.json');
const quiet = { now: Date.now, onState: () => undefined, delayMs: 1, retryDelaysMs: [60_000] };

export const operations: readonly Operation[] = [
  {
    name: 'save a file through a link',
    prepare: async (folder) => prepareFile(folder),
    act: (folder, disk) => writeWhole(join(folder, 'plan.throughline'), newText, { disk }),
    judge: async (folder, wasTold) => {
      await sweepTemps(join(folder, 'real'), Date.now());
      return judgeFile(join(folder, 'plan.throughline'), wasTold, folder);
    },
  },
  {
    name: 'write a linked file',
    prepare: async (folder) => prepareFile(folder),
    begin: async (folder) => {
      await link(linkAt(folder), join(folder, 'real/plan.throughline'), hashOf(oldText));
    },
    act: async (folder, disk) => {
      const opened = await openLinkedFile(linkAt(folder), { ...quiet, disk });
      if (!opened.ok || !opened.value) return opened;
      opened.value.offer(newText);
      return opened.value.close();
    },
    judge: async (folder, wasTold) => {
      const again = await openLinkedFile(linkAt(folder), quiet);
      if (!again.ok || !again.value) return ['the link is lost'];
      const ours = await again.value.check();
      await sweepTemps(folder, Date.now());
      const faults = judgeFile(join(folder, 'real/plan.throughline'), wasTold, folder);
      return ours.ok ? faults : [...faults, `own writing taken for another program's: ${ours.sentence}`];
    },
  },
  ofJournal('make a workbook', 0, 1, (journals) => journals.snapshot(id, wholeAt(1))),
  ofJournal('first edit of a journal', 1, 2, (journals) => journals.append(id, editAt(2))),
  ofJournal('a further edit', 5, 6, (journals) => journals.append(id, editAt(6))),
  ofJournal('three edits in one flush', 5, 8, async (journals) => {
    const all = await Promise.all([6, 7, 8].map((seq) => journals.append(id, editAt(seq))));
    return all.find((one) => !one.ok) ?? all[2]!;
  }),
  ofJournal('an edit tried again until it is kept', 5, 6, async (journals) => {
    const first = await journals.append(id, editAt(6));
    return first.ok ? first : journals.append(id, editAt(6));
  }),
  ofJournal('a new whole state', 5, 6, (journals) => journals.snapshot(id, wholeAt(6))),
  ofJournal('compact, then an edit', 5, 6, async (journals) => {
    await journals.compact(id, wholeAt(5));
    return journals.append(id, editAt(6));
  }),
  ofJournal('a state more than are kept', manyStates, manyStates + 1, (journals) =>
    journals.snapshot(id, wholeAt(manyStates + 1)),
  ),
  ofJournal(
    'a torn end cut off, then an edit',
    5,
    6,
    async (journals) => {
      const loaded = await journals.load(id);
      return loaded.ok ? journals.append(id, editAt(6)) : loaded;
    },
    (folder) => writeFileSync(journalPath(folder), '0badc0de 400 6 17', { flag: 'a' }),
  ),
  ofJournal('mark as deleted', 5, 5, (journals) => journals.setDeleted(id, '2026-01-12T08:00:00Z')),
  {
    name: 'remove for ever',
    prepare: (folder) => withJournal(folder, 5),
    act: opened((journals) => journals.purge(id)),
    judge: async (folder, wasTold) => {
      const journals = await mustOpen(folder);
      const listed = await journals.list();
      await journals.close();
      if (!listed.ok) return [listed.sentence];
      if (listed.value.length > 0)
        return wasTold ? ['it is still there'] : (await judge(folder, id, 5, 5)).faults;
      return readLeft(folder);
    },
  },
];

function readLeft(folder: string): string[] {
  const left = tempsBelow(folder);
  return left.length > 0 ? [`left behind: ${left.join(', ')}`] : [];
}

const faultKinds: readonly Omit<Fault, 'at'>[] = [
  { kind: 'error', code: 'ENOSPC' },
  { kind: 'error', code: 'EIO' },
  { kind: 'error', code: 'EACCES' },
  { kind: 'half', code: 'ENOSPC' },
  { kind: 'before' },
  { kind: 'after' },
  { kind: 'torn' },
];

/** Runs one operation with a fault at one call; the words that say what is wrong, and whether it was told as done. */
async function tryOnce(operation: Operation, folder: string, gold: string, fault: Fault) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(gold, folder, { recursive: true, verbatimSymlinks: true });
  await operation.begin?.(folder);
  const { disk, calls, died, release } = faultyDisk(fault);
  const outcome = await Promise.race([operation.act(folder, disk), died]);
  await release();
  const wasTold = outcome !== 'died' && outcome.ok;
  const saysWhy = outcome === 'died' || outcome.ok || outcome.sentence.length > 10;
  const faults = saysWhy ? [] : ['no sentence'];
  // The one call that could have removed it is the one that was refused.
  const isSwept = outcome !== 'died' && calls[fault.at - 1] !== 'unlink';
  if (isSwept) faults.push(...tempsBelow(folder).map((name) => `${name} is left before the next start`));
  return { wasTold, faults: [...faults, ...(await operation.judge(folder, wasTold))] };
}

/**
 * Tries an operation with each kind of fault at each of its calls, or at every so manieth; `folder` is scratch.
 */
export async function tryOperation(operation: Operation, folder: string, every = 1): Promise<Tally> {
  const gold = `${folder}-gold`;
  await operation.prepare(gold);
  cpSync(gold, folder, { recursive: true, verbatimSymlinks: true });
  await operation.begin?.(folder);
  const { disk, calls, release } = faultyDisk(null);
  const plain = await operation.act(folder, disk);
  await release();
  const faults = plain.ok ? [] : [`fails without a fault: ${plain.sentence}`];
  let doneAllTheSame = 0;
  let cases = 0;
  for (const [offset, kind] of faultKinds.entries()) {
    for (let at = 1 + (offset % every); at <= calls.length; at += every) {
      const tried = await tryOnce(operation, folder, gold, { ...kind, at });
      cases += 1;
      if (tried.wasTold) doneAllTheSame += 1;
      const which = `${kind.kind} ${kind.code ?? ''} at call ${at} (${calls[at - 1]})`;
      faults.push(...tried.faults.map((fault) => `${which}: ${fault}`));
    }
  }
  return { name: operation.name, calls: calls.length, cases, doneAllTheSame, faults };
}
