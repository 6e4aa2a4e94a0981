// The big-bang index: how much a plan bets on one late day, from the slice rules that fire (BIG-10, SLC-01).
import type { Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import type { Explained } from '../engine/explain.ts';
import { liveSlices } from '../scope/planIndex.ts';
import type { Formula } from '../engine/rule.ts';
import { sliceRules } from './sliceRules.ts';
import { firstValueDay, sliceKinds, slicePlans } from './slices.ts';

/** Points each rule adds to the index, once however often it fires. */
const points: Readonly<Record<string, number>> = {
  'BIG-01': 25,
  'BIG-02': 20,
  'BIG-03': 15,
  'BIG-04': 10,
  'BIG-05': 10,
  'BIG-06': 10,
  'BIG-07': 5,
  'BIG-08': 5,
};
const pointsOf = (code: string): number => points[code] ?? 0;

export interface BigBang {
  /** 0–100; null while there is no slice to judge. */
  readonly index: number | null;
  readonly band: 'incremental' | 'watch' | 'bigBang' | null;
  /** Codes of the rules that fired. */
  readonly rules: readonly string[];
}

const bandOf = (index: number): BigBang['band'] =>
  index < 20 ? 'incremental' : index < 50 ? 'watch' : 'bigBang';

/** The big-bang index of the plan's slices (BIG-10). */
export const bigBangOf = derived(sliceKinds, (workbook): BigBang => {
  if (liveSlices(workbook).length === 0) return { index: null, band: null, rules: [] };
  const rules = sliceRules.filter((row) => row.find(workbook).length > 0).map(({ code }) => code);
  const index = Math.min(
    100,
    rules.reduce((sum, code) => sum + pointsOf(code), 0),
  );
  return { index, band: bandOf(index), rules };
});

/** The big-bang index with the points of each rule. */
export function explainBigBang(workbook: Workbook): Explained {
  const { index, rules } = bigBangOf(workbook);
  return {
    value: index,
    formula: 'sum of the points of the rules that fire, each once, at most 100',
    inputs: sliceRules.map(({ code, statement }) => ({
      name: `${code} ${statement}`,
      code: null,
      value: rules.includes(code) ? pointsOf(code) : 0,
    })),
    rule: 'BIG-10',
    unknown: slicePlans(workbook).flatMap(({ slice, releaseDay }) =>
      releaseDay === null ? (slice.code ?? []) : [],
    ),
  };
}

/** What changes when slices are cut differently (SLC-01): big-bang index and day of first value. */
export interface SlicingFigures {
  readonly index: number | null;
  readonly firstValueDay: string | null;
}
export const slicingFigures = (workbook: Workbook): SlicingFigures => ({
  index: bigBangOf(workbook).index,
  firstValueDay: firstValueDay(workbook),
});

export const sliceFormulas: readonly Formula[] = [
  {
    code: 'BIG-10',
    statement:
      'Big-bang index: 25 for late value, 20 for a lump, 15 for integration, 10 each for groundwork, morale and missing feedback, 5 each for drift and for slices that cannot be released alone, each counted once, at most 100. 0–19 is incremental, 20–49 watch, 50 and more big bang.',
    where: 'bigBang.ts bigBangOf',
  },
  {
    code: 'SLC-01',
    statement:
      'Splitting a slice gives the new one the same links and the boxes chosen for it; big-bang index and day of first value are shown before and after.',
    where: 'edits/slices.ts splitSlice',
  },
  {
    code: 'SLC-02',
    statement:
      'Order hint of a slice: mean yearly value of its use case ÷ expected cost of the slice; a foundation takes the best hint of the slices it enables.',
    where: 'slices.ts orderHints',
  },
];
