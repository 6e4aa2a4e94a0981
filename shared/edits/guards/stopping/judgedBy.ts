// What armed criteria are judged by stands as it was: their readings, the unit of their metric, their gate, their other path.
import { alternativeTerms, boundMetrics, isBinding } from '../../../binding/boundContent.ts';
import { checkpointOf } from '../../../rules/criterion/checkpoint.ts';
import type { Alternative, KillCriterion, Metric, Reading } from '../../../schema/kinds.ts';
import { byCode, type Workbook } from '../../../schema/workbook.ts';
import { codeOf } from '../../../words.ts';
import { type Guard, lockAll, type Locks } from '../guard.ts';
import { criterionEditMessages } from '../../../messages/edits/criterion.ts';

const words = criterionEditMessages.judgedBy;

const criteriaWhere = (
  { killCriterion }: Workbook,
  isMeant: (criterion: KillCriterion) => boolean,
): readonly KillCriterion[] => [...killCriterion.values()].filter(isMeant).toSorted(byCode);

const judgedBy = (workbook: Workbook, metric: string): readonly string[] =>
  criteriaWhere(workbook, (one) => isBinding(one) && one.metric === metric).map(codeOf);

const isArmed = ({ status }: KillCriterion): boolean => status === 'armed';

const striking = lockAll<'reading'>(
  ['struckAt', 'struckByRole', 'struckReason', 'corrects'],
  words.byCorrecting,
);
const bound: Locks<'reading'> = {
  ...lockAll(['metric', 'date', 'value', 'sampleSize', 'evidence', 'byRole', 'archived'], words.reading),
  ...striking,
};

/** A reading by which a criterion is judged is corrected, never changed. */
export const readingLocks = ({ metric }: Reading, workbook: Workbook): Locks<'reading'> =>
  metric !== null && boundMetrics(workbook).has(metric) ? bound : striking;

/** Readings are struck by correcting them, and stay struck. */
export const striked: Guard<'reading'> = ({ before, after, road }) => {
  if (before?.struckAt) return before.struckAt === after.struckAt ? null : words.byCorrecting;
  const isStriking = after.struckAt !== null || after.corrects !== (before?.corrects ?? null);
  return isStriking && road === 'byHand' ? words.byCorrecting : null;
};

export const readingStays = ({ metric, date }: Reading, workbook: Workbook): string | null => {
  const criteria = metric === null ? [] : judgedBy(workbook, metric);
  return criteria.length === 0 ? null : words.readingStays({ day: date, criteria });
};

/** How a metric is read decides what its readings say. */
export function metricLocks({ id }: Metric, workbook: Workbook): Locks<'metric'> {
  const criteria = judgedBy(workbook, id);
  return criteria.length === 0
    ? {}
    : lockAll(['unit', 'freshnessWD', 'archived'], words.metric({ criteria }));
}

/** What an armed criterion pivots to is what was agreed. */
export function pathLocks({ id }: Alternative, workbook: Workbook): Locks<'alternative'> {
  const criteria = criteriaWhere(workbook, (one) => isArmed(one) && one.alternative === id).map(codeOf);
  return criteria.length === 0
    ? {}
    : lockAll([...alternativeTerms, 'archived'], words.alternative({ criteria }));
}

/** A gate at which an armed criterion is judged is not put off: that moves its checkpoint, which takes a reason. */
export const holdsGate: Guard<'gate'> = ({ before, after, workbook }) => {
  if (!before || (before.date === after.date && before.timeBox === after.timeBox)) return null;
  const old: Workbook = { ...workbook, gate: new Map(workbook.gate).set(after.id, before) };
  const moved = criteriaWhere(workbook, (one) => {
    if (!isArmed(one) || one.checkpoint !== 'gate' || one.checkpointGate !== after.id) return false;
    const [was, is] = [checkpointOf(old, one), checkpointOf(workbook, one)];
    return was !== null && (is === null || is > was);
  });
  return moved[0] ? words.gate({ gate: after, criterion: moved[0] }) : null;
};
