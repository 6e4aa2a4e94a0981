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
import { listed, nameOf, wordOf } from '../../words.ts';
import { stageNames } from '../../content/prompts.ts';
import { criterionKinds } from '../criterion/criterionState.ts';
import { derived } from '../engine/derived.ts';
import { type Finding, type Subject, subjectOf } from '../engine/finding.ts';
import { openFix } from '../engine/fixes.ts';
import { isDeparture, overdueConditions, reviewGate } from './gates.ts';
import { gateFigures } from '../value/gateFigures.ts';
import { heldScopes } from '../criterion/heldBoxes.ts';
import { rule } from '../engine/rule.ts';
import { boxesInScope, scopeOfUseCase, valuedUseCases, wholeWorkbook } from '../scope/scopes.ts';
import { isChangedSince, standingSignOffs } from '../signature/signatures.ts';
import { missingSigners, signerText } from './signing.ts';

const gateKinds: readonly Kind[] = [
  ...criterionKinds,
  'signOff',
  'promptAnswer',
  'assumption',
  'modelRecord',
  'dataProduct',
];

const unknownFigures = rule({
  code: 'GAT-01',
  severity: 'warning',
  statement:
    'The ratio of a selected use case is unknown, for lack of value, run cost, lengths, dates or a cost of delay.',
  fix: 'Nobody can say whether it is still worth it; fill in the missing numbers.',
  reads: criterionKinds,
  find: (workbook) =>
    valuedUseCases(workbook, wholeWorkbook).flatMap((useCase): Finding[] => {
      const { ratio, ratioIs, V } = gateFigures(workbook, scopeOfUseCase(useCase.id));
      if (ratioIs !== 'unknown') return [];
      const lacksValue = V.value === null;
      const field = useCase.valuePerYear === null ? 'valuePerYear' : 'runCostPerYear';
      return [
        {
          rule: 'GAT-01',
          severity: 'warning',
          subjects: [subjectOf('useCase', useCase)],
          message: `Whether ${nameOf(useCase)} is worth its cost and risk is unknown: numbers or dates are missing for ${listed(ratio.unknown)}.`,
          fix: lacksValue
            ? openFix(`Fill in ${useCase.code}`, 'useCase', useCase.id, field)
            : unknownCostFix(workbook, useCase.id, ratio.unknown),
        },
      ];
    }),
});

function unknownCostFix(workbook: Workbook, useCase: UseCase['id'], unknown: readonly string[]) {
  const box = boxesInScope(workbook, scopeOfUseCase(useCase)).find(
    ({ code }) => code !== null && unknown.includes(code),
  );
  if (box?.duration) return openFix(`Look at what ${box.code} waits for`, 'timeBox', box.id, 'predecessors');
  return box
    ? openFix(`Estimate ${box.code}`, 'timeBox', box.id, 'duration')
    : openFix('Set the cost of delay', 'settings', fixedIds.settings, 'costOfDelayPerWD');
}

const decisionsInOrder = derived(['decision'], (workbook): readonly Decision[] =>
  [...workbook.decision.values()].filter(({ archived }) => !archived).toSorted(byCode),
);

const gateOf = (workbook: Workbook, { gate }: Decision): Gate | undefined =>
  gate === null ? undefined : workbook.gate.get(gate);

/** The figures are those of today: a decision of another day was taken on others. */
const isOfToday = (decision: Decision, asOf: string): boolean =>
  decision.state === 'proposed' || (decision.state === 'signed' && decision.decidedOn === asOf);

const otherwise = rule({
  code: 'GAT-02',
  severity: 'error',
  statement: 'A decision at a gate departs from what the figures recommend, without a rationale.',
  fix: 'People decide, and later readers must know why; write the rationale.',
  reads: gateKinds,
  find: (workbook) => {
    const { asOf } = factsOf(workbook);
    return decisionsInOrder(workbook).flatMap((decision): Finding[] => {
      const gate = gateOf(workbook, decision);
      if (
        !gate ||
        decision.outcome === null ||
        decision.rationale.trim() !== '' ||
        !isOfToday(decision, asOf)
      )
        return [];
      const recommended = reviewGate(workbook, gate)?.recommendation;
      if (!recommended || !isDeparture(recommended.outcome, decision.outcome)) return [];
      return [
        {
          rule: 'GAT-02',
          severity: 'error',
          subjects: [subjectOf('decision', decision), subjectOf('gate', gate)],
          message: `${nameOf(decision)} says ${wordOf(decision.outcome)} where the figures say ${wordOf(recommended.outcome ?? 'nothing')}, and no rationale is given. ${recommended.because}`,
          fix: openFix(`Write the rationale of ${decision.code}`, 'decision', decision.id, 'rationale'),
        },
      ];
    });
  },
});

const startedWhileHeld = rule({
  code: 'GAT-03',
  severity: 'error',
  statement: 'A time box was started although its scope was sent back to why and nothing is decided since.',
  fix: 'The reason for the work is in question; decide at the next gate before it goes on.',
  reads: gateKinds,
  find: (workbook) =>
    heldScopes(workbook).flatMap(({ decision, scope }) =>
      boxesInScope(workbook, scope)
        .filter(
          ({ state, actualStart }) =>
            (state === 'running' || state === 'done') &&
            actualStart !== null &&
            decision.decidedOn !== null &&
            actualStart > decision.decidedOn,
        )
        .map((box) => ({
          rule: 'GAT-03',
          severity: 'error' as const,
          subjects: [subjectOf('timeBox', box), subjectOf('decision', decision)],
          message: `${nameOf(box)} was started on ${box.actualStart} although ${decision.code} returned its scope to why on ${decision.decidedOn}.`,
          fix: openFix(`Look at ${box.code}`, 'timeBox', box.id, 'state'),
        })),
    ),
});

const unsigned = rule({
  code: 'GAT-04',
  severity: 'error',
  statement: 'A decision counts as signed, but someone who must sign it has not.',
  fix: 'It binds nobody who did not agree; get the missing signature.',
  reads: gateKinds,
  find: (workbook) =>
    decisionsInOrder(workbook).flatMap((decision): Finding[] => {
      const missing = decision.state === 'signed' ? missingSigners(workbook, decision) : [];
      if (missing.length === 0) return [];
      return [
        {
          rule: 'GAT-04',
          severity: 'error',
          subjects: [subjectOf('decision', decision)],
          message: `${nameOf(decision)} counts as signed without ${listed(missing.map(signerText))}, so it does not bind them.`,
          fix: openFix(`Get ${decision.code} signed`, 'decision', decision.id, 'state'),
        },
      ];
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

/** Only the latest signature of a role under one thing counts: signing again replaces it. */
function latestSignOffs(workbook: Workbook): readonly SignOff[] {
  const seen = new Set<string>();
  return standingSignOffs(workbook).filter(({ role, decision, goal, criterion, stage }) => {
    const key = [role, decision, goal, criterion, stage].join(' ');
    return seen.has(key) ? false : seen.add(key);
  });
}

const changedSince = rule({
  code: 'GAT-05',
  severity: 'warning',
  statement: 'What was signed has changed since.',
  fix: 'The signature covers something else than what stands here now; sign again, or undo the change.',
  // A stage is signed together with what its answers link to, of whatever kind.
  reads: kinds,
  find: (workbook) =>
    latestSignOffs(workbook).flatMap((signOff): Finding[] => {
      if (isMoot(workbook, signOff) || !isChangedSince(workbook, signOff)) return [];
      const subject = signedSubject(workbook, signOff);
      const role = signOff.role === null ? undefined : workbook.role.get(signOff.role);
      const what =
        subject?.code ??
        (signOff.stage === null ? 'What was signed' : `The stage ${stageNames[signOff.stage]}`);
      return [
        {
          rule: 'GAT-05',
          severity: 'warning',
          subjects: [subject ?? subjectOf('signOff', signOff)],
          message: `${what} has changed since ${role?.title ?? 'someone'} signed it on ${signOff.at.slice(0, 10)}, so the signature covers something else.`,
          fix: subject
            ? openFix(`Look at ${what}`, subject.kind, subject.id)
            : openFix('Look at the signature', 'signOff', signOff.id),
        },
      ];
    }),
});

const lapsed = rule({
  code: 'GAT-06',
  severity: 'warning',
  statement: 'A condition of a signed decision is past due, so the gate has lapsed.',
  fix: 'The go was given for a promise that was not kept; meet the condition, or decide again.',
  reads: ['decision', 'gate', 'facts'],
  find: (workbook) =>
    decisionsInOrder(workbook).flatMap((decision): Finding[] => {
      const overdue = overdueConditions(workbook, decision);
      if (overdue.length === 0) return [];
      const gate = gateOf(workbook, decision);
      return [
        {
          rule: 'GAT-06',
          severity: 'warning',
          subjects: [...(gate ? [subjectOf('gate', gate)] : []), subjectOf('decision', decision)],
          message: `${gate ? nameOf(gate) : nameOf(decision)} has lapsed: ${overdue.length === 1 ? 'a condition of' : `${overdue.length} conditions of`} ${decision.code} should have been met by ${overdue[0]?.due}.`,
          fix: openFix(`Look at the conditions of ${decision.code}`, 'decision', decision.id, 'conditions'),
        },
      ];
    }),
});

export const gateRules = [unknownFigures, otherwise, startedWhileHeld, unsigned, changedSince, lapsed];
