// The big-bang index: how much a plan bets on one late day, from the slice rules that fire (BIG-10, SLC-01).
import type { Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import type { Explained } from '../engine/explain.ts';
import { liveSlices } from '../scope/planIndex.ts';
import { formula, type Formula, type Rule } from '../engine/rule.ts';
import { groundwork, weighsOnIndex } from './groundwork.ts';
import { sliceRules } from './sliceRules.ts';
import { firstValueDay, sliceKinds, slicePlans } from './slices.ts';
import { sliceMessages } from '../../messages/rules/slice.ts';

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
  const weighs = (row: Rule) =>
    row.find(workbook).length > 0 && (row !== groundwork || weighsOnIndex(workbook));
  const fired = sliceRules.filter(weighs);
  const index = Math.min(
    100,
    fired.reduce((sum, { points = 0 }) => sum + points, 0),
  );
  return { index, band: bandOf(index), rules: fired.map(({ code }) => code) };
});

/** The big-bang index with the points of each rule. */
export function explainBigBang(workbook: Workbook): Explained {
  const { index, rules } = bigBangOf(workbook);
  return {
    value: index,
    formula: sliceMessages['BIG-10'].formula,
    inputs: sliceRules.map(({ code, statement, points = 0 }) => ({
      name: `${code} ${statement}`,
      code: null,
      value: rules.includes(code) ? points : 0,
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
  formula('BIG-10', sliceMessages, 'bigBang.ts bigBangOf'),
  formula('SLC-01', sliceMessages, 'edits/slices.ts splitSlice'),
  formula('SLC-02', sliceMessages, 'slices.ts orderHints'),
];
