// The big-bang index: how much a plan bets on one late day, from the slice rules that fire (BIG-10, SLC-01).
import type { Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import type { Finding } from '../engine/finding.ts';
import type { Explained } from '../engine/explain.ts';
import { liveSlices } from '../scope/planIndex.ts';
import { formula, type Formula } from '../engine/rule.ts';
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

/** One of the eight ways to bet on one late day. */
export interface BigBangPart {
  readonly code: string;
  /** What it adds to the index where it is found. */
  readonly points: number;
  /** What is found, each with what would mend it; none: the plan holds here. */
  readonly findings: readonly Finding[];
}

/** The eight parts of the index, in the order of their rules. */
export const bigBangParts = derived(sliceKinds, (workbook): readonly BigBangPart[] =>
  sliceRules.map((row) => ({
    code: row.code,
    points: row.points ?? 0,
    findings: row === groundwork && !weighsOnIndex(workbook) ? [] : row.find(workbook),
  })),
);

const bandOf = (index: number): BigBang['band'] =>
  index < 20 ? 'incremental' : index < 50 ? 'watch' : 'bigBang';

/** The big-bang index of the plan's slices (BIG-10). */
export const bigBangOf = derived(sliceKinds, (workbook): BigBang => {
  if (liveSlices(workbook).length === 0) return { index: null, band: null, rules: [] };
  const fired = bigBangParts(workbook).filter(({ findings }) => findings.length > 0);
  const index = Math.min(
    100,
    fired.reduce((sum, { points }) => sum + points, 0),
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
  formula('SLC-02', sliceMessages, 'slices.ts orderHints, proposedOrder'),
];
