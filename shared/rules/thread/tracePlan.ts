// Work without a reason, and promises without an owner or a date (TRC-04, TRC-05, TRC-12).
import type { Decision, Treatment } from '../../schema/kinds.ts';
import { byCode, factsOf, type Workbook } from '../../schema/workbook.ts';
import type { Finding } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { goalsOfSlice } from '../scope/goalThread.ts';
import { liveSlices, plannedBoxes } from '../scope/planIndex.ts';
import { rule, type Say } from '../engine/rule.ts';
import { threadMessages } from '../../messages/rules/thread.ts';

const promised = threadMessages['TRC-12'];

const boxWithoutSlice = rule('TRC-04', threadMessages, {
  severity: 'error',
  reads: ['timeBox', 'slice'],
  find: (workbook, say, words) =>
    plannedBoxes(workbook)
      .filter((box) => box.slice === null || (workbook.slice.get(box.slice)?.archived ?? true))
      .map((box) =>
        say({ timeBox: box }, words.found({ box }), openFix(words.mend({ box }), 'timeBox', box.id, 'slice')),
      ),
});

const sliceWithoutGoal = rule('TRC-05', threadMessages, {
  severity: 'error',
  reads: ['slice', 'useCase', 'goal'],
  find: (workbook, say, words) =>
    liveSlices(workbook).flatMap((slice) => {
      const lacksGoal = goalsOfSlice(workbook, slice.id).size === 0;
      const missing = [...(lacksGoal ? ['goal'] : []), ...(slice.benefit.trim() === '' ? ['benefit'] : [])];
      if (missing.length === 0) return [];
      return say(
        { slice },
        words.found({ slice, missing }),
        openFix(words.mend({ slice }), 'slice', slice.id, lacksGoal ? 'goals' : 'benefit'),
      );
    }),
});

/** What a promise lacks: an owner, a date, or having been kept by that date. */
interface Promised {
  readonly ownerRole: string | null;
  readonly due: string | null;
}
const faultsOf = ({ ownerRole, due }: Promised, asOf: string): string[] => [
  ...(ownerRole === null ? [promised.noOwner] : []),
  ...(due === null ? [promised.noDueDate] : []),
  ...(due !== null && due < asOf ? [promised.wasDue({ due })] : []),
];

function treatmentFindings(say: Say, workbook: Workbook, treatment: Treatment, asOf: string): Finding[] {
  const risk = treatment.risk === null ? undefined : workbook.risk.get(treatment.risk);
  const isOver = treatment.state === 'done' || treatment.state === 'dropped' || treatment.archived;
  if (isOver || !risk || risk.archived || risk.state === 'closed') return [];
  const faults = faultsOf(treatment, asOf);
  if (faults.length === 0) return [];
  return [
    say(
      { treatment, risk },
      promised.treatment({ treatment, risk, faults }),
      openFix(
        promised.completeTreatment({ risk }),
        'treatment',
        treatment.id,
        treatment.ownerRole === null ? 'ownerRole' : 'due',
      ),
    ),
  ];
}

const isStanding = ({ state, archived }: Decision): boolean =>
  !archived && (state === 'proposed' || state === 'signed');

const conditionFindings = (say: Say, decision: Decision, asOf: string): Finding[] =>
  decision.conditions.flatMap((condition, i) => {
    const faults = condition.done ? [] : faultsOf(condition, asOf);
    if (faults.length === 0) return [];
    const what =
      condition.text.trim() === ''
        ? promised.nthCondition({ number: i + 1 })
        : promised.namedCondition({ text: condition.text.trim() });
    return say(
      { decision },
      promised.condition({ what, decision, faults }),
      openFix(
        promised.completeConditions({ decision }),
        'decision',
        decision.id,
        'conditions',
        i,
        // What a signed decision asks for stands; what is left is to do it.
        decision.state === 'signed' ? 'done' : condition.ownerRole === null ? 'ownerRole' : 'due',
      ),
    );
  });

const promiseWithoutOwner = rule('TRC-12', threadMessages, {
  severity: 'warning',
  reads: ['treatment', 'risk', 'decision', 'facts'],
  find: (workbook, say) => {
    const { asOf } = factsOf(workbook);
    const risks = new Map([...workbook.risk.values()].toSorted(byCode).map(({ id }, i) => [id, i]));
    const place = ({ risk }: Treatment) => (risk === null ? -1 : (risks.get(risk) ?? -1));
    const treatments = [...workbook.treatment.values()].toSorted(
      (a, b) => place(a) - place(b) || byCode(a, b),
    );
    const decisions = [...workbook.decision.values()].filter(isStanding).toSorted(byCode);
    return [
      ...treatments.flatMap((treatment) => treatmentFindings(say, workbook, treatment, asOf)),
      ...decisions.flatMap((decision) => conditionFindings(say, decision, asOf)),
    ];
  },
});

export const planTraceRules = [boxWithoutSlice, sliceWithoutGoal, promiseWithoutOwner];
