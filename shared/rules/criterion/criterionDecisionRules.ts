// What people may do wrong with kill criteria: move the posts, wave them through, carry on, forget what was learned.
import type { Decision, KillCriterion, TimeBox } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { listed, nameOf } from '../../words.ts';
import { actionWords } from './criterionGrammar.ts';
import { watchedCriteria } from './criterionRules.ts';
import { criterionKinds, type CriterionStatus } from './criterionState.ts';
import { isExecutive, signersOf } from '../signature/decisionOrder.ts';
import { type Finding, subjectOf } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { type Formula, rule } from '../engine/rule.ts';
import { boxesInScope, type Scope, scopeOf, wholeWorkbook } from '../scope/scopes.ts';
import { spendOfScope } from '../systemMetrics.ts';
import { holdingWaiver, signedWaivers, waiverFaults } from './waivers.ts';

/** Whether a decision is signed, and by an executive. */
const isSignedByExecutive = (workbook: Workbook, decision: Decision | undefined): boolean =>
  decision?.state === 'signed' && signersOf(workbook, decision).some(isExecutive);

const criteriaInOrder = (workbook: Workbook): readonly KillCriterion[] =>
  [...workbook.killCriterion.values()].filter(({ archived }) => !archived).toSorted(byCode);

const movedPosts = rule({
  code: 'KIL-03',
  severity: 'error',
  statement:
    'The goalposts of an armed criterion were loosened without a reason or without a decision signed by an executive.',
  fix: 'A stop that moves quietly is no stop; have the loosening decided and signed, or take it back.',
  reads: ['killCriterion', 'decision', 'signOff', 'role'],
  find: (workbook) =>
    criteriaInOrder(workbook).flatMap((criterion) => {
      const quiet = criterion.goalpostLog.find(({ direction, reason, decision }) => {
        if (direction !== 'loosening') return false;
        const signed = decision === null ? undefined : workbook.decision.get(decision);
        return reason.trim() === '' || !isSignedByExecutive(workbook, signed);
      });
      if (!quiet) return [];
      return {
        rule: 'KIL-03',
        severity: 'error',
        subjects: [subjectOf('killCriterion', criterion)],
        message: `The ${quiet.part} of ${nameOf(criterion)} was loosened from ${quiet.before} to ${quiet.after} without ${quiet.reason.trim() === '' ? 'a reason' : 'a decision signed by an executive'}.`,
        fix: openFix(
          `Look at the goalpost log of ${criterion.code}`,
          'killCriterion',
          criterion.id,
          'goalpostLog',
        ),
      };
    }),
});

/** Why a signed waiver does not hold, in words; empty when it does. */
function faultsOf(workbook: Workbook, criterion: KillCriterion, waiver: Decision): readonly string[] {
  const faults = waiverFaults(workbook, waiver);
  const isSecond = faults.length === 0 && holdingWaiver(workbook, criterion.id) !== waiver;
  return isSecond ? ['it is the second one'] : faults;
}

const badWaiver = rule({
  code: 'KIL-04',
  severity: 'error',
  statement:
    'A waiver of a tripped criterion lacks a reason, a new checkpoint within 20 working days, two signing roles or an executive; or it is the second. Such a waiver changes nothing: the criterion stays tripped.',
  fix: 'Carrying on past an agreed stop must cost effort; complete the waiver, or take the agreed action.',
  reads: ['killCriterion', 'decision', 'signOff', 'role', 'calendar', 'facts'],
  find: (workbook) =>
    criteriaInOrder(workbook).flatMap((criterion) =>
      signedWaivers(workbook, criterion.id).flatMap((waiver): Finding[] => {
        const faults = faultsOf(workbook, criterion, waiver);
        if (faults.length === 0) return [];
        return [
          {
            rule: 'KIL-04',
            severity: 'error',
            subjects: [subjectOf('killCriterion', criterion), subjectOf('decision', waiver)],
            message: `The waiver ${waiver.code} of ${nameOf(criterion)} does not hold: ${listed(faults)}.`,
            fix: openFix(`Complete ${waiver.code}`, 'decision', waiver.id),
          },
        ];
      }),
    ),
});

/** Boxes of a tripped criterion's scope that were begun after it tripped. */
const begunSince = (workbook: Workbook, scope: Scope, since: string): readonly TimeBox[] =>
  boxesInScope(workbook, scope).filter(
    ({ state, actualStart }) =>
      (state === 'running' || state === 'done') && actualStart !== null && actualStart > since,
  );

function trippedFindings(workbook: Workbook, { criterion, since }: CriterionStatus): Finding[] {
  const scope = scopeOf(workbook, criterion);
  const begun = scope === null || since === null ? [] : begunSince(workbook, scope, since);
  const alternative =
    criterion.alternative === null ? undefined : workbook.alternative.get(criterion.alternative);
  const action = `${actionWords[criterion.action]} ${criterion.action === 'pivot' ? (alternative?.code ?? '') : ''}`;
  const common = { rule: 'KIL-05', severity: 'error' } as const;
  return [
    {
      ...common,
      subjects: [subjectOf('killCriterion', criterion)],
      message: `${nameOf(criterion)} tripped on ${since}: the agreed action is ${action.trim()}, and no decision is signed yet.`,
      fix: editFix(`Decide on ${criterion.code}`, 'decideCriterion', { criterion: criterion.id }),
    },
    ...begun.map((box) => ({
      ...common,
      subjects: [subjectOf('timeBox', box), subjectOf('killCriterion', criterion)],
      message: `${nameOf(box)} was started on ${box.actualStart} although ${criterion.code} had tripped and nothing was decided.`,
      fix: openFix(`Look at ${box.code}`, 'timeBox', box.id, 'state'),
    })),
  ];
}

const undecided = rule({
  code: 'KIL-05',
  severity: 'error',
  statement:
    'A criterion has tripped and nothing is decided, or a time box of its scope was started all the same.',
  fix: 'No gate can say go and no box may start; sign the agreed action, a stricter one, or a waiver.',
  reads: criterionKinds,
  find: (workbook) =>
    watchedCriteria(workbook)
      .filter(({ state }) => state === 'tripped')
      .flatMap((status) => trippedFindings(workbook, status)),
});

const isStop = (decision: Decision): boolean =>
  decision.state === 'signed' && decision.outcome === 'stop' && !decision.archived;

const forgottenLesson = rule({
  code: 'KIL-10',
  severity: 'warning',
  statement:
    'A signed decision to stop does not say what was learned, what can be reused, and where people and money go.',
  fix: 'The money is spent either way; write down what it bought.',
  reads: ['decision'],
  find: (workbook) =>
    [...workbook.decision.values()]
      .filter(isStop)
      .toSorted(byCode)
      .flatMap((decision) => {
        const missing = [
          ...(decision.learned.trim() === '' ? (['learned'] as const) : []),
          ...(decision.reusable.trim() === '' ? (['reusable'] as const) : []),
          ...(decision.movesOn.trim() === '' ? (['movesOn'] as const) : []),
        ];
        const [first] = missing;
        if (!first) return [];
        const words = {
          learned: 'what was learned',
          reusable: 'what can be reused',
          movesOn: 'where people and money go',
        };
        return {
          rule: 'KIL-10',
          severity: 'warning',
          subjects: [subjectOf('decision', decision)],
          message: `${nameOf(decision)} stops work but does not say ${listed(missing.map((field) => words[field]))}, so what it bought is lost.`,
          fix: openFix(`Complete ${decision.code}`, 'decision', decision.id, first),
        };
      }),
});

/** What stopping leaves behind: the text of the decision and the money spent until then (KIL-10). */
export interface StopRecord {
  readonly decision: Decision;
  readonly learned: string;
  readonly reusable: string;
  readonly movesOn: string;
  /** Spend to date of the scope, in minor units; null while it is not known. */
  readonly spend: number | null;
}

/** The scope a decision is about: its criterion's, its gate's, else the whole workbook. */
export function scopeOfDecision(workbook: Workbook, decision: Decision): Scope {
  const criterion = decision.criterion === null ? undefined : workbook.killCriterion.get(decision.criterion);
  const gate = decision.gate === null ? undefined : workbook.gate.get(decision.gate);
  const named = criterion ?? gate;
  return (named && scopeOf(workbook, named)) ?? wholeWorkbook;
}

/** The pages about what was stopped, in code order (KIL-10). */
export const stopRecords = (workbook: Workbook): readonly StopRecord[] =>
  [...workbook.decision.values()]
    .filter(isStop)
    .toSorted(byCode)
    .map((decision) => ({
      decision,
      learned: decision.learned,
      reusable: decision.reusable,
      movesOn: decision.movesOn,
      spend: spendOfScope(workbook, scopeOfDecision(workbook, decision)),
    }));

export const criterionDecisionRules = [movedPosts, badWaiver, undecided, forgottenLesson];
export const criterionFormulas: readonly Formula[] = [
  {
    code: 'KIL-02',
    statement:
      '“For n readings” takes n failing readings in a row inside the window; fewer than n are silence, and a live figure is read once.',
    where: 'criterionJudge.ts judge',
  },
];
