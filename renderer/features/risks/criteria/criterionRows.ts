// Kill criteria as rows by due date: sentence, state, what was read last, who owns it.
import { criterionWords } from '../../../../shared/messages/screens/risks/criteria.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { metricUnit } from '../../../../shared/rules/criterion/criterionParts.ts';
import {
  plainSentence,
  sentenceRuns,
  type SentenceRun,
} from '../../../../shared/rules/criterion/sentence/plainSentence.ts';
import { readingsByMetric } from '../../../../shared/rules/thread/traceGoals.ts';
import {
  criteriaStates,
  type CriterionState,
  type CriterionStatus,
} from '../../../../shared/rules/criterion/criterionState.ts';
import { byCode, compareText, factsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import type { KillCriterion } from '../../../../shared/schema/kinds.ts';
import { measureText } from '../../../../shared/text/format.ts';

export interface CriterionRow {
  readonly status: CriterionStatus;
  readonly sentence: string;
  readonly runs: readonly SentenceRun[];
  /** "4.2 %", or "no reading yet". */
  readonly reading: string;
  readonly owner: string;
}

/** The value that counts, with its unit; a live figure is that of now, or of the day on which it was judged. */
export function readingText(workbook: Workbook, { criterion, value, readOn, trip }: CriterionStatus): string {
  if (value === null && trip !== null) return commonWords.noBound;
  if (value === null) return withoutValue(workbook, criterion);
  const unit = metricUnit(workbook, criterion) ?? criterion.unit;
  const amount = value === Infinity ? commonWords.noBound : measureText(value, unit);
  const isNow = readOn === factsOf(workbook).asOf && trip === null;
  if (criterion.systemMetric !== null && isNow) return criterionWords.now({ amount });
  return readOn === null ? amount : criterionWords.on({ amount, day: readOn });
}

/** Nothing counts yet: what was read last, when it is no longer fresh, or that there is nothing at all. */
function withoutValue(workbook: Workbook, { metric, systemMetric, unit }: KillCriterion): string {
  if (systemMetric !== null) return criterionWords.notKnown;
  const { asOf } = factsOf(workbook);
  const read = metric === null ? [] : (readingsByMetric(workbook).get(metric) ?? []);
  const last = read.findLast(({ date }) => date <= asOf);
  if (metric === null || !last) return criterionWords.noReading;
  const amount = measureText(last.value, workbook.metric.get(metric)?.unit ?? unit);
  return criterionWords.noneFresh({ amount, day: last.date });
}

/** "in 12 working days", "today", "3 working days ago"; empty without a checkpoint. */
export function daysLeftText(daysLeftWD: number | null): string {
  if (daysLeftWD === null) return '';
  return daysLeftWD === 0 ? criterionWords.today : criterionWords.daysLeft({ daysWD: daysLeftWD });
}

/** By due date; what has no date yet comes after, what is retired last. */
export function criterionRows(workbook: Workbook): readonly CriterionRow[] {
  const place = ({ state, checkpoint }: CriterionStatus): string =>
    `${state === 'retired' ? 1 : 0} ${checkpoint ?? '9999-99-99'}`;
  return [...criteriaStates(workbook).values()]
    .toSorted((a, b) => compareText(place(a), place(b)) || byCode(a.criterion, b.criterion))
    .map((status) => {
      const { ownerRole } = status.criterion;
      return {
        status,
        sentence: plainSentence(workbook, status.criterion),
        runs: sentenceRuns(workbook, status.criterion),
        reading: readingText(workbook, status),
        owner:
          (ownerRole === null ? undefined : workbook.role.get(ownerRole))?.title ?? criterionWords.nobody,
      };
    });
}

/** The rows that hold every word and are in the state asked for. */
export function filterCriteria(
  rows: readonly CriterionRow[],
  search: string,
  state: CriterionState | null,
): readonly CriterionRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ status, sentence, owner }) => {
    if (state !== null && status.state !== state) return false;
    const { code, title } = status.criterion;
    const text = `${code} ${title} ${sentence} ${owner}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
