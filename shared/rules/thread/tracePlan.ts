// Work without a reason, and promises without an owner or a date (TRC-04, TRC-05, TRC-12).
import type { Decision, Treatment } from '../../schema/kinds.ts';
import { byCode, factsOf, type Workbook } from '../../schema/workbook.ts';
import { listed, nameOf } from '../../words.ts';
import { type Finding, subjectOf } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { goalsOfSlice } from '../scope/goalThread.ts';
import { liveSlices, plannedBoxes } from '../scope/planIndex.ts';
import { rule } from '../engine/rule.ts';

const boxWithoutSlice = rule({
  code: 'TRC-04',
  severity: 'error',
  statement: 'A time box that is not cancelled belongs to no slice.',
  fix: 'Its work cannot be followed to a goal; put it into the slice it is for, or cancel it.',
  reads: ['timeBox', 'slice'],
  find: (workbook) =>
    plannedBoxes(workbook)
      .filter((box) => box.slice === null || (workbook.slice.get(box.slice)?.archived ?? true))
      .map((box) => ({
        rule: 'TRC-04',
        severity: 'error',
        subjects: [subjectOf('timeBox', box)],
        message: `${nameOf(box)} belongs to no slice, so nobody can say which goal its work serves.`,
        fix: openFix(`Put ${box.code} into a slice`, 'timeBox', box.id, 'slice'),
      })),
});

const sliceWithoutGoal = rule({
  code: 'TRC-05',
  severity: 'error',
  statement: 'A slice has no goal, neither its own nor its use case’s, or no benefit is written down.',
  fix: 'It would be released for nobody; link the goal it serves and write who gains what.',
  reads: ['slice', 'useCase', 'goal'],
  find: (workbook) =>
    liveSlices(workbook).flatMap((slice) => {
      const lacksGoal = goalsOfSlice(workbook, slice.id).size === 0;
      const missing = [...(lacksGoal ? ['goal'] : []), ...(slice.benefit.trim() === '' ? ['benefit'] : [])];
      if (missing.length === 0) return [];
      return {
        rule: 'TRC-05',
        severity: 'error',
        subjects: [subjectOf('slice', slice)],
        message: `${nameOf(slice)} has no ${missing.join(' and no ')}, so nobody can say what its release is good for.`,
        fix: openFix(`Complete ${slice.code}`, 'slice', slice.id, lacksGoal ? 'goals' : 'benefit'),
      };
    }),
});

/** What a promise lacks: an owner, a date, or having been kept by that date. */
interface Promised {
  readonly ownerRole: string | null;
  readonly due: string | null;
}
const faultsOf = ({ ownerRole, due }: Promised, asOf: string): string[] => [
  ...(ownerRole === null ? ['has no owner'] : []),
  ...(due === null ? ['has no due date'] : []),
  ...(due !== null && due < asOf ? [`was due on ${due}`] : []),
];

function treatmentFindings(workbook: Workbook, treatment: Treatment, asOf: string): Finding[] {
  const risk = treatment.risk === null ? undefined : workbook.risk.get(treatment.risk);
  const isOver = treatment.state === 'done' || treatment.state === 'dropped' || treatment.archived;
  if (isOver || !risk || risk.archived || risk.state === 'closed') return [];
  const faults = faultsOf(treatment, asOf);
  if (faults.length === 0) return [];
  return [
    {
      rule: 'TRC-12',
      severity: 'warning',
      subjects: [subjectOf('treatment', treatment), subjectOf('risk', risk)],
      message: `The treatment ${nameOf(treatment)} of ${risk.code} ${listed(faults)}, so the risk may stay as it is.`,
      fix: openFix(
        `Complete the treatment of ${risk.code}`,
        'treatment',
        treatment.id,
        treatment.ownerRole === null ? 'ownerRole' : 'due',
      ),
    },
  ];
}

const isStanding = ({ state, archived }: Decision): boolean =>
  !archived && (state === 'proposed' || state === 'signed');

const conditionFindings = (decision: Decision, asOf: string): Finding[] =>
  decision.conditions.flatMap((condition, i) => {
    const faults = condition.done ? [] : faultsOf(condition, asOf);
    if (faults.length === 0) return [];
    const what =
      condition.text.trim() === '' ? `Condition ${i + 1}` : `The condition “${condition.text.trim()}”`;
    return {
      rule: 'TRC-12',
      severity: 'warning',
      subjects: [subjectOf('decision', decision)],
      message: `${what} of ${decision.code} ${listed(faults)}, so the decision stands on a promise nobody keeps.`,
      fix: openFix(`Complete the conditions of ${decision.code}`, 'decision', decision.id, 'conditions'),
    };
  });

const promiseWithoutOwner = rule({
  code: 'TRC-12',
  severity: 'warning',
  statement: 'A treatment or a condition of a decision has no owner or no due date, or is overdue.',
  fix: 'Nobody will do it by itself; name an owner and a date, or say that it is done.',
  reads: ['treatment', 'risk', 'decision', 'facts'],
  find: (workbook) => {
    const { asOf } = factsOf(workbook);
    const risks = new Map([...workbook.risk.values()].toSorted(byCode).map(({ id }, i) => [id, i]));
    const place = ({ risk }: Treatment) => (risk === null ? -1 : (risks.get(risk) ?? -1));
    const treatments = [...workbook.treatment.values()].toSorted(
      (a, b) => place(a) - place(b) || byCode(a, b),
    );
    const decisions = [...workbook.decision.values()].filter(isStanding).toSorted(byCode);
    return [
      ...treatments.flatMap((treatment) => treatmentFindings(workbook, treatment, asOf)),
      ...decisions.flatMap((decision) => conditionFindings(decision, asOf)),
    ];
  },
});

export const planTraceRules = [boxWithoutSlice, sliceWithoutGoal, promiseWithoutOwner];
