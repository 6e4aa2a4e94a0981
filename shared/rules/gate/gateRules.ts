// What may be wrong at gates: missing figures, missing reasons, missing or outdated signatures, lapsed conditions.
import {
  type Decision,
  type Gate,
  type Kind,
  kinds,
  type SignOff,
  type UseCase,
} from '../../schema/kinds.ts';
import { byCode, factsOf, findRecord, fixedIds, type Workbook } from '../../schema/workbook.ts';
import { stageNames } from '../../content/prompts.ts';
import { criterionKinds } from '../criterion/criterionState.ts';
import { derived } from '../engine/derived.ts';
import { type Subject, subjectOf } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { isDeparture, overdueConditions } from './gates.ts';
import { figuresOfDecision } from './frozenFigures.ts';
import { gateFigures } from '../value/gateFigures.ts';
import { heldScopes } from '../criterion/heldBoxes.ts';
import { isBegunPast, overrideOf } from '../criterion/overrides.ts';
import { rule } from '../engine/rule.ts';
import { boxesInScope, scopeOfUseCase, valuedUseCases, wholeWorkbook } from '../scope/scopes.ts';
import { isChangedSince } from '../signature/signatures.ts';
import { latestSignOffs } from './agreements.ts';
import { missingSigners, signerText } from './signing.ts';
import { gateMessages } from '../../messages/rules/gate/gate.ts';

const worth = gateMessages['GAT-01'];

const gateKinds: readonly Kind[] = [
  ...criterionKinds,
  'signOff',
  'promptAnswer',
  'assumption',
  'modelRecord',
  'dataProduct',
];

const unknownFigures = rule('GAT-01', gateMessages, {
  severity: 'warning',
  reads: criterionKinds,
  find: (workbook, say, words) =>
    valuedUseCases(workbook, wholeWorkbook).flatMap((useCase) => {
      const { ratio, ratioIs, V } = gateFigures(workbook, scopeOfUseCase(useCase.id));
      if (ratioIs !== 'unknown') return [];
      const lacksValue = V.value === null;
      const field = useCase.valuePerYear === null ? 'valuePerYear' : 'runCostPerYear';
      return say(
        { useCase },
        words.found({ useCase, unknown: ratio.unknown }),
        lacksValue
          ? openFix(words.mend({ useCase }), 'useCase', useCase.id, field)
          : unknownCostFix(workbook, useCase.id, ratio.unknown),
      );
    }),
});

function unknownCostFix(workbook: Workbook, useCase: UseCase['id'], unknown: readonly string[]) {
  const box = boxesInScope(workbook, scopeOfUseCase(useCase)).find(
    ({ code }) => code !== null && unknown.includes(code),
  );
  if (box?.duration) return openFix(worth.waits({ box }), 'timeBox', box.id, 'predecessors');
  return box
    ? openFix(worth.estimate({ box }), 'timeBox', box.id, 'duration')
    : openFix(worth.costOfDelay, 'settings', fixedIds.settings, 'costOfDelayPerWD');
}

const decisionsInOrder = derived(['decision'], (workbook): readonly Decision[] =>
  [...workbook.decision.values()].filter(({ archived }) => !archived).toSorted(byCode),
);

const gateOf = (workbook: Workbook, { gate }: Decision): Gate | undefined =>
  gate === null ? undefined : workbook.gate.get(gate);

/** The figures are those of today: a decision of another day was taken on others. */
const isOfToday = (decision: Decision, asOf: string): boolean =>
  decision.state === 'proposed' || (decision.state === 'signed' && decision.decidedOn === asOf);

const otherwise = rule('GAT-02', gateMessages, {
  severity: 'error',
  reads: gateKinds,
  find: (workbook, say, words) => {
    const { asOf } = factsOf(workbook);
    return decisionsInOrder(workbook).flatMap((decision) => {
      const gate = gateOf(workbook, decision);
      if (
        !gate ||
        decision.outcome === null ||
        decision.rationale.trim() !== '' ||
        !isOfToday(decision, asOf)
      )
        return [];
      const { recommended, because } = figuresOfDecision(workbook, decision);
      if (!isDeparture(recommended, decision.outcome)) return [];
      return say(
        { decision, gate },
        words.found({
          decision,
          outcome: decision.outcome,
          recommended: recommended ?? 'nothing',
          because,
        }),
        openFix(words.mend({ decision }), 'decision', decision.id, 'rationale'),
      );
    });
  },
});

const startedWhileHeld = rule('GAT-03', gateMessages, {
  severity: 'error',
  reads: gateKinds,
  find: (workbook, say, words) =>
    heldScopes(workbook).flatMap(({ decision, scope }) =>
      boxesInScope(workbook, scope)
        .filter((box) => isBegunPast(box, decision.code, decision.decidedOn))
        .map((box) =>
          say(
            { timeBox: box, decision },
            words.found({
              box,
              actualStart: box.actualStart,
              decision,
              decidedOn: decision.decidedOn,
              outcome: decision.outcome,
              override: overrideOf(workbook, box, decision.code),
            }),
            openFix(words.mend({ box }), 'timeBox', box.id, 'state'),
          ),
        ),
    ),
});

const unsigned = rule('GAT-04', gateMessages, {
  severity: 'error',
  reads: gateKinds,
  find: (workbook, say, words) =>
    decisionsInOrder(workbook).flatMap((decision) => {
      const missing = decision.state === 'signed' ? missingSigners(workbook, decision) : [];
      if (missing.length === 0) return [];
      return say(
        { decision },
        words.found({ decision, missing: missing.map(signerText) }),
        openFix(words.mend({ decision }), 'decision', decision.id, 'ending'),
      );
    }),
});

/** The record a signature stands under, as a subject; a stage of the canvas has none. */
function signedSubject(workbook: Workbook, signOff: SignOff): Subject | null {
  const under = (kind: Kind, id: string | null): Subject | null => {
    const record = id === null ? undefined : findRecord(workbook, kind, id);
    return record ? { kind, id: record.id, code: record.code } : null;
  };
  return (
    under('decision', signOff.decision) ??
    under('killCriterion', signOff.criterion) ??
    under('goal', signOff.goal)
  );
}

/** Decisions that were revoked or replaced, and archived or retired subjects, may change. */
function isMoot(workbook: Workbook, { decision, criterion, goal }: SignOff): boolean {
  const signed = decision === null ? undefined : workbook.decision.get(decision);
  const armed = criterion === null ? undefined : workbook.killCriterion.get(criterion);
  const agreed = goal === null ? undefined : workbook.goal.get(goal);
  return (
    signed?.state === 'revoked' ||
    signed?.state === 'superseded' ||
    armed?.status === 'retired' ||
    agreed?.state === 'retired' ||
    [signed, armed, agreed].some((record) => record?.archived)
  );
}

/** What is signed again: "G-1", "Why". */
const againOf = ({ stage }: SignOff, subject: Subject | null): string =>
  subject?.code ?? (stage === null ? gateMessages['GAT-05'].it : stageNames[stage]);

const changedSince = rule('GAT-05', gateMessages, {
  severity: 'warning',
  // A stage is signed together with what its answers link to, of whatever kind.
  reads: kinds,
  find: (workbook, say, words) =>
    latestSignOffs(workbook).flatMap((signOff) => {
      if (isMoot(workbook, signOff) || !isChangedSince(workbook, signOff)) return [];
      const subject = signedSubject(workbook, signOff);
      const role = signOff.role === null ? undefined : workbook.role.get(signOff.role);
      const what =
        subject?.code ??
        (signOff.stage === null ? words.something : words.stage({ stage: stageNames[signOff.stage] }));
      return say(
        [subject ?? subjectOf('signOff', signOff)],
        words.found({ what, role, at: signOff.at.slice(0, 10) }),
        subject && subject.kind !== 'goal'
          ? openFix(
              words.mend({ what }),
              subject.kind,
              subject.id,
              subject.kind === 'decision' ? 'ending' : 'terms',
            )
          : openFix(words.again({ what: againOf(signOff, subject) }), 'signOff', signOff.id, 'mark'),
      );
    }),
});

const lapsed = rule('GAT-06', gateMessages, {
  severity: 'warning',
  reads: ['decision', 'gate', 'facts'],
  find: (workbook, say, words) =>
    decisionsInOrder(workbook).flatMap((decision) => {
      const overdue = overdueConditions(workbook, decision);
      if (overdue.length === 0) return [];
      const gate = gateOf(workbook, decision);
      return say(
        { gate: gate ?? [], decision },
        words.found({ gate, decision, count: overdue.length, due: overdue[0]?.due ?? null }),
        openFix(
          words.mend({ decision }),
          'decision',
          decision.id,
          'conditions',
          decision.conditions.findIndex((condition) => condition === overdue[0]),
          'done',
        ),
      );
    }),
});

export const gateRules = [unknownFigures, otherwise, startedWhileHeld, unsigned, changedSince, lapsed];
