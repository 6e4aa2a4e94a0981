// Damages files of a workbook in one way and tells what is left: whole, told as a loss, or wrong.
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { judge, mustOpen, editAt, wholeAt } from './journalTrial.ts';

const id = 'w1';
export const lastEdit = 45;
const statesAt = [10, 20, 30];

/** A workbook with whole states at edits 1, 10, 20 and 30, and edits up to 45, as a run leaves it that was killed. */
export async function makeGold(folder: string, wholeBytes = 20_000): Promise<void> {
  const making = `${folder}-making`;
  const journals = await mustOpen(making);
  await journals.snapshot(id, wholeAt(1, wholeBytes));
  for (let seq = 2; seq <= lastEdit; seq++) {
    await journals.append(id, editAt(seq));
    if (statesAt.includes(seq)) await journals.compact(id, wholeAt(seq, wholeBytes));
  }
  cpSync(making, folder, { recursive: true });
  await journals.close();
  rmSync(making, { recursive: true });
}

const middle = (path: string): number => Math.floor(statSync(path).size / 2);

function change(path: string, at: number, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(path);
  change(bytes.subarray(at));
  writeFileSync(path, bytes);
}

/** Ways in which disks, crashes and other programs spoil a file. */
export const damages: Readonly<Record<string, (path: string) => void>> = {
  'is removed': (path) => rmSync(path),
  'is emptied': (path) => truncateSync(path, 0),
  'is cut in half': (path) => truncateSync(path, middle(path)),
  'loses its last byte': (path) => truncateSync(path, Math.max(0, statSync(path).size - 1)),
  'is cut at the end of a line': (path) =>
    truncateSync(path, readFileSync(path).lastIndexOf(0x0a, middle(path)) + 1),
  'has 512 zeros in the middle': (path) =>
    change(path, middle(path), (bytes) => bytes.fill(0, 0, Math.min(512, bytes.length))),
  'has one bit flipped': (path) =>
    change(path, middle(path), (bytes) => bytes.writeUInt8(bytes.readUInt8(0) ^ 4, 0)),
  'has its first bit flipped': (path) =>
    change(path, 0, (bytes) => bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0)),
  'has garbage at its end': (path) => writeFileSync(path, '\u0000\u0001garbage', { flag: 'a' }),
};

/** Files with nothing of the person's work in them: they are made again. */
const withoutWork = /(?:^|\/)(?:format|manifest|acknowledged)$/;

/** What the newest segment holds is nowhere else; everything else can be had from another file. */
export const mayBeLost = (file: string, files: readonly string[]): boolean =>
  file === files.filter((one) => /journal-\d+$/.test(one)).at(-1);

/** True when each byte of a spoilt file is still where it was or has been put aside. */
function isKept(folder: string, file: string, spoilt: Buffer | null): boolean {
  if (spoilt === null || withoutWork.test(file)) return true;
  const path = join(folder, 'workbooks', file);
  const left = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const workbook = join(folder, 'workbooks', file.split('/')[0] ?? '');
  const asides = existsSync(join(workbook, 'aside')) ? readdirSync(join(workbook, 'aside')) : [];
  return [Buffer.alloc(0), ...asides.map((name) => readFileSync(join(workbook, 'aside', name)))].some(
    (aside) =>
      spoilt.equals(left.subarray(0, spoilt.length)) ||
      spoilt.equals(aside) ||
      spoilt.equals(Buffer.concat([left.subarray(0, spoilt.length - aside.length), aside])),
  );
}

/** `whole`: nothing lost. `told`: what was nowhere else is lost, and said. `wrong`: lost without a word, or without need, or worse. */
export interface DamageResult {
  readonly file: string;
  readonly damage: string;
  readonly verdict: 'whole' | 'told' | 'wrong';
  readonly detail: string;
  readonly ms: number;
}

/** The files of a workbook, from its folder. */
export const filesOf = (gold: string): string[] => {
  const folder = join(gold, 'workbooks');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
};

/** True when work can go on after the damage, and is there at the next start. */
async function goesOn(folder: string, seq: number): Promise<boolean> {
  const journals = await mustOpen(folder);
  const added = await journals.append(id, editAt(seq + 1));
  await journals.close();
  const { faults, problems } = await judge(folder, id, seq + 1, seq + 1);
  return added.ok && faults.length === 0 && problems.length === 0;
}

/** The two newest whole states: as many may be damaged, and nothing is lost. */
export const newestStates = (files: readonly string[]): readonly string[] =>
  files
    .filter((file) => file.endsWith('.generation'))
    .toSorted()
    .slice(-2);

/** Every file alone, and the two newest states together, each in every way. */
export const damageCases = (gold: string): readonly { files: readonly string[]; damage: string }[] => {
  const all = filesOf(gold);
  const groups = [...all.map((file) => [file]), newestStates(all)];
  return groups.flatMap((files) => Object.keys(damages).map((damage) => ({ files, damage })));
};

/** Starts anew and judges; a start that throws is at fault. */
async function judgeAnew(folder: string): ReturnType<typeof judge> {
  try {
    return await judge(folder, id, 0, lastEdit);
  } catch (error) {
    return { seq: 0, faults: [`it throws ${String(error)}`], problems: [] };
  }
}

/** Copies `gold` to `folder`, spoils files there, and starts anew on it. */
export async function tryDamage(
  gold: string,
  folder: string,
  files: readonly string[],
  damage: string,
): Promise<DamageResult> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(gold, folder, { recursive: true });
  const pathOf = (file: string): string => join(folder, 'workbooks', file);
  for (const file of files) damages[damage]?.(pathOf(file));
  const spoilt = files.map((file) => (existsSync(pathOf(file)) ? readFileSync(pathOf(file)) : null));
  const startedAt = performance.now();
  const { seq, faults, problems } = await judgeAnew(folder);
  const ms = performance.now() - startedAt;
  const hasKept = files.every((file, i) => isKept(folder, file, spoilt[i] ?? null));
  const canBeLost = files.some((file) => mayBeLost(file, filesOf(gold)));
  const isTold = problems.some((kind) => kind !== 'damagedState') && canBeLost;
  const isFine =
    faults.length === 0 && hasKept && (seq === lastEdit || isTold) && (await goesOn(folder, seq));
  const verdict = isFine ? (seq === lastEdit ? 'whole' : 'told') : 'wrong';
  const detail = [`edit ${seq}`, ...(hasKept ? [] : ['not put aside']), ...problems, ...faults].join(', ');
  return { file: files.join(' and '), damage, verdict, ms, detail };
}
