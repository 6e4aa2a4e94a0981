// The trials by name, each in a form that is the same every time: what `npm run test:faults` holds planted faults against.
import { join } from 'node:path';
import { damageCases, makeGold, tryDamage } from './damageTrials.ts';
import { tryFullDisk, type TrialResult, tryTwoWriters } from './journalRules.ts';
import { tryPowerCuts } from './powerTrials.ts';
import { operations, tryOperation } from './syscallTrials.ts';

export type TrialName = 'power' | 'refusals' | 'damage' | 'space' | 'writers';

/** Runs in an empty folder; with `atFirst` it ends as soon as something is wrong. */
type Trial = (folder: string, atFirst: boolean) => Promise<TrialResult>;

/** What is tried again after a refusal, and what leaves something behind. */
const refused = ['an edit tried again until it is kept', 'save a file through a link'];

/** Adds up parts until one of them is at fault. */
async function inParts(
  parts: readonly (() => Promise<TrialResult>)[],
  atFirst: boolean,
): Promise<TrialResult> {
  let runs = 0;
  const faults: string[] = [];
  for (const part of parts) {
    const result = await part();
    runs += result.runs;
    faults.push(...result.faults);
    if (atFirst && faults.length > 0) break;
  }
  return { runs, faults };
}

async function everyDamage(folder: string, atFirst: boolean): Promise<TrialResult> {
  const gold = join(folder, 'gold');
  await makeGold(gold);
  const parts = damageCases(gold).map(({ files, damage }) => async () => {
    const { verdict, file, detail } = await tryDamage(gold, join(folder, 'case'), files, damage);
    return { runs: 1, faults: verdict === 'wrong' ? [`${file} ${damage}: ${detail}`] : [] };
  });
  return inParts(parts, atFirst);
}

export const trials: Readonly<Record<TrialName, Trial>> = {
  power: (folder, atFirst) =>
    inParts(
      operations.map((operation, i) => async () => {
        const { cases, faults } = await tryPowerCuts(operation, join(folder, String(i)));
        return { runs: cases, faults: faults.map((fault) => `${operation.name}: ${fault}`) };
      }),
      atFirst,
    ),
  refusals: (folder, atFirst) =>
    inParts(
      operations
        .filter(({ name }) => refused.includes(name))
        .map((operation, i) => async () => {
          const { cases, faults } = await tryOperation(operation, join(folder, String(i)));
          return { runs: cases, faults: faults.map((fault) => `${operation.name}: ${fault}`) };
        }),
      atFirst,
    ),
  damage: everyDamage,
  space: (folder) => tryFullDisk(folder),
  writers: (folder) => tryTwoWriters(folder),
};
