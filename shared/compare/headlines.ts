// The figures by which two versions are compared first, each as it is worked out from the version.
import { fromDayNumber } from '../dates/dayNumber.ts';
import { headlineWords, type HeadlineUnit } from '../messages/screens/review/compare.ts';
import { reviewScope } from '../rules/gate/gates.ts';
import { alignmentOf } from '../rules/pillar/alignment.ts';
import { meanPlanCost } from '../rules/plan/cost.ts';
import { scheduleOf } from '../rules/plan/schedule.ts';
import { totalExposure } from '../rules/risk/riskExposure.ts';
import { wholeWorkbook } from '../rules/scope/scopes.ts';
import { freshResult } from '../rules/simulated/keptResults.ts';
import { bigBangOf } from '../rules/slice/bigBang.ts';
import { tempoOf } from '../rules/tempo/tempo.ts';
import { threadCoverage } from '../rules/thread/coverage.ts';
import type { Workbook } from '../schema/workbook.ts';

export type HeadlineKey = keyof typeof headlineWords;
type Value = number | string | null;

interface Figure {
  readonly unit: HeadlineUnit;
  readonly of: (workbook: Workbook) => Value;
}

function endOf(workbook: Workbook): Value {
  const { endDay, unknown } = scheduleOf(workbook);
  return endDay === null || unknown.length > 0 ? null : fromDayNumber(endDay);
}

const finite = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null;

/** In the order in which they are read. */
const figures: Readonly<Record<HeadlineKey, Figure>> = {
  threadCoverage: { unit: 'share', of: (workbook) => threadCoverage(workbook).value },
  exposure: { unit: 'money', of: (workbook) => totalExposure(workbook, 'inherent').value },
  exposurePlanned: { unit: 'money', of: (workbook) => totalExposure(workbook, 'planned').value },
  planEnd: { unit: 'day', of: endOf },
  finishP80: {
    unit: 'day',
    of: (workbook) => freshResult(workbook)?.figures.carryOn.finishDates.p80 ?? null,
  },
  meanCost: { unit: 'money', of: meanPlanCost },
  costP80: { unit: 'money', of: (workbook) => freshResult(workbook)?.figures.carryOn.cost.p80 ?? null },
  ratio: {
    unit: 'number',
    of: (workbook) => finite(reviewScope(workbook, wholeWorkbook).figures.ratio.value),
  },
  tempo: { unit: 'number', of: (workbook) => tempoOf(workbook).score },
  alignment: { unit: 'number', of: (workbook) => alignmentOf(workbook).value },
  bigBang: { unit: 'number', of: (workbook) => bigBangOf(workbook).index },
};
const keys = Object.keys(figures) as readonly HeadlineKey[];
/** Told only where a version has been simulated. */
const simulated: ReadonlySet<HeadlineKey> = new Set(['finishP80', 'costP80']);

export type Headlines = Readonly<Record<HeadlineKey, Value>>;

/** A version never changes: its figures are worked out once. */
const known = new WeakMap<Workbook, Headlines>();

/** The headline figures of one version; null: not known. */
export function headlinesOf(workbook: Workbook): Headlines {
  const there = known.get(workbook);
  if (there) return there;
  const made = Object.fromEntries(keys.map((key) => [key, figures[key].of(workbook)])) as Headlines;
  known.set(workbook, made);
  return made;
}

/** One figure before and after. Money is in minor units, days are written YYYY-MM-DD. */
export interface Headline {
  readonly key: HeadlineKey;
  readonly name: string;
  readonly unit: HeadlineUnit;
  readonly before: Value;
  readonly after: Value;
}

/** The headline figures of two versions side by side. */
export function headlinesBetween(before: Workbook, after: Workbook): readonly Headline[] {
  const [old, now] = [headlinesOf(before), headlinesOf(after)];
  return keys
    .filter((key) => !simulated.has(key) || old[key] !== null || now[key] !== null)
    .map((key) => ({
      key,
      name: headlineWords[key],
      unit: figures[key].unit,
      before: old[key],
      after: now[key],
    }));
}
