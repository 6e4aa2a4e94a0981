// What people may do wrong with kill criteria: move the posts, wave them through, carry on, forget what was learned.
import type { Decision, KillCriterion, TimeBox } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { watchedCriteria } from './criterionRules.ts';
import { plainAction } from './sentence/plainSentence.ts';
import { decideCriterionFix } from './decideFix.ts';
import { criterionKinds, type CriterionStatus } from './criterionState.ts';
import { isExecutive, signersOf } from '../signature/decisionOrder.ts';
import type { Finding } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { type Formula, formula, rule, type Say } from '../engine/rule.ts';
import { decidedScope } from '../scope/decisionScope.ts';
import { boxesInScope, type Scope, scopeOf } from '../scope/scopes.ts';
import { spendOfScope } from '../systemMetrics.ts';
import { isBegunPast, overrideOf } from './overrides.ts';
import { holdingWaiver, signedWaivers, waiverFaults } from './waivers.ts';
import { criterionMessages } from '../../messages/rules/criterion/criterion.ts';

const trippedWords = criterionMessages['KIL-05'];

/** Whether a decision is signed, and by an executive. */
const isSignedByExecutive = (workbook: Workbook, decision: Decision | undefined): boolean =>
  decision?.state === 'signed' && signersOf(workbook, decision).some(isExecutive);

const criteriaInOrder = (workbook: Workbook): readonly KillCriterion[] =>
  [...workbook.killCriterion.values()].filter(({ archived }) => !archived).toSorted(byCode);

const movedPosts = rule('KIL-03', criterionMessages, {
  severity: 'error',
  reads: ['killCriterion', 'decision', 'signOff', 'role'],
  find: (workbook, say, words) =>
    criteriaInOrder(workbook).flatMap((criterion) => {
      const quiet = criterion.goalpostLog.find(({ direction, reason, decision }) => {
        if (direction !== 'loosening') return false;
        const signed = decision === null ? undefined : workbook.decision.get(decision);
        return reason.trim() === '' || !isSignedByExecutive(workbook, signed);
      });
      if (!quiet || criterion.status === 'retired') return [];
      const decision = quiet.decision === null ? undefined : workbook.decision.get(quiet.decision);
      const unsigned = decision?.state === 'proposed' ? decision : null;
      return say(
        { killCriterion: criterion },
        words.found({
          part: quiet.part,
          criterion,
          before: quiet.before,
          after: quiet.after,
          reason: quiet.reason.trim(),
        }),
        unsigned
          ? openFix(words.sign({ decision: unsigned }), 'decision', unsigned.id, 'signatures')
          : openFix(words.mend({ criterion }), 'killCriterion', criterion.id, 'terms'),
      );
    }),
});

/** Why a signed waiver does not hold, in words; empty when it does. */
function faultsOf(workbook: Workbook, criterion: KillCriterion, waiver: Decision): readonly string[] {
  const faults = waiverFaults(workbook, waiver);
  const isSecond = faults.length === 0 && holdingWaiver(workbook, criterion.id) !== waiver;
  return isSecond ? [criterionMessages['KIL-04'].second] : faults;
}

const badWaiver = rule('KIL-04', criterionMessages, {
  severity: 'error',
  reads: ['killCriterion', 'decision', 'signOff', 'role', 'calendar', 'facts'],
  find: (workbook, say, words) =>
    criteriaInOrder(workbook).flatMap((criterion) =>
      signedWaivers(workbook, criterion.id).flatMap((waiver) => {
        const faults = faultsOf(workbook, criterion, waiver);
        if (faults.length === 0) return [];
        return say(
          { killCriterion: criterion, decision: waiver },
          words.found({ waiver, criterion, faults }),
          openFix(words.mend({ waiver }), 'decision', waiver.id, 'ending'),
        );
      }),
    ),
});

/** Boxes of a tripped criterion's scope that were begun after it tripped. */
const begunSince = (
  workbook: Workbook,
  scope: Scope,
  criterion: KillCriterion,
  since: string,
): readonly TimeBox[] =>
  boxesInScope(workbook, scope).filter((box) => isBegunPast(box, criterion.code, since));

function trippedFindings(say: Say, workbook: Workbook, { criterion, since }: CriterionStatus): Finding[] {
  const scope = scopeOf(workbook, criterion);
  const begun = scope === null || since === null ? [] : begunSince(workbook, scope, criterion, since);
  const action = plainAction(workbook, criterion);
  const decide = decideCriterionFix(workbook, trippedWords.mend({ criterion }), criterion);
  const message = trippedWords.found({ criterion, since, action });
  return [
    say({ killCriterion: criterion }, message, decide),
    ...begun.map((box) =>
      say(
        { timeBox: box, killCriterion: criterion },
        trippedWords.started({
          box,
          actualStart: box.actualStart,
          criterion,
          override: overrideOf(workbook, box, criterion.code),
        }),
        openFix(trippedWords.look({ box }), 'timeBox', box.id, 'state'),
      ),
    ),
  ];
}

const undecided = rule('KIL-05', criterionMessages, {
  severity: 'error',
  reads: criterionKinds,
  find: (workbook, say) =>
    watchedCriteria(workbook)
      .filter(({ state }) => state === 'tripped')
      .flatMap((status) => trippedFindings(say, workbook, status)),
});

const isStop = (decision: Decision): boolean =>
  decision.state === 'signed' && decision.outcome === 'stop' && !decision.archived;

const forgottenLesson = rule('KIL-10', criterionMessages, {
  severity: 'warning',
  reads: ['decision'],
  find: (workbook, say, words) =>
    [...workbook.decision.values()]
      .filter(isStop)
      .toSorted(byCode)
      .flatMap((decision) => {
        const missing = (['learned', 'reusable', 'movesOn'] as const).filter(
          (part) => decision[part].trim() === '',
        );
        const [first] = missing;
        if (!first) return [];
        return say(
          { decision },
          words.found({ decision, missing: missing.map((part) => words.parts[part]) }),
          openFix(words.mend({ decision }), 'decision', decision.id, first),
        );
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

/** What had been spent when it was stopped, as it was kept then; else what was spent until now. */
function spendOf(workbook: Workbook, decision: Decision): number | null {
  const scope = decidedScope(workbook, decision);
  return decision.spend ?? (scope === null ? null : spendOfScope(workbook, scope));
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
      spend: spendOf(workbook, decision),
    }));

export const criterionDecisionRules = [movedPosts, badWaiver, undecided, forgottenLesson];
export const criterionFormulas: readonly Formula[] = [
  formula('KIL-02', criterionMessages, 'criterionJudge.ts judge'),
];
