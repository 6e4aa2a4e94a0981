// What a signed decision does to the plan: one function, run with the last signature and, on a copy, before it.
import { returnToWhy } from '../../content/agendas.ts';
import { decidedScope, isAboutSame, isActing } from '../../rules/scope/decisionScope.ts';
import { boxesInScope, type Scope, scopedUseCase, valuedUseCases } from '../../rules/scope/scopes.ts';
import { limits } from '../../schema/field.ts';
import type { Decision } from '../../schema/kinds.ts';
import { byCode, factsOf, type Workbook } from '../../schema/workbook.ts';
import { addRecord, byCommand, changeRecord, changeRecords, type Moment } from '../edit.ts';
import { decisionMessages } from '../../messages/edits/decision.ts';
import { cancelNotBegun, endRunning } from './endWork.ts';
import { pivoted } from './pivot.ts';

const words = decisionMessages.acts;

/** The use cases that end with a scope; a slice ends without its use case. */
const stoppedUseCases = (workbook: Workbook, scope: Scope) =>
  scope.scope === 'slice' ? [] : valuedUseCases(workbook, scope);

/** The scope is stopped: its work ends here. */
function stopped(workbook: Workbook, scope: Scope, moment: Moment): Workbook {
  const boxes = boxesInScope(workbook, scope);
  const ended = endRunning(cancelNotBegun(workbook, boxes, moment), boxes, moment);
  const useCases = stoppedUseCases(workbook, scope).map(({ id }) => ({
    id,
    fields: { state: 'stopped' } as const,
  }));
  return changeRecords(ended, 'useCase', useCases, byCommand(moment));
}

/** The twenty minutes in which the why is asked again (GAT-03). */
function withAgenda(workbook: Workbook, scope: Scope, moment: Moment): Workbook {
  const useCase = scopedUseCase(workbook, scope);
  const agenda = returnToWhy.items.map((item) => ({
    ...item,
    startedAt: null,
    usedSeconds: 0,
    prompts: [],
    outputs: [],
  }));
  const fields = {
    title: words.workshop({ useCase }).slice(0, limits.titleChars),
    date: factsOf(workbook).asOf,
    agenda,
  };
  return addRecord(workbook, 'workshop', moment.newId(), fields, byCommand(moment));
}

/** Holding and going on change no record: what is held is computed from the decision that stands. */
function inScope(workbook: Workbook, decision: Decision, scope: Scope, moment: Moment): Workbook {
  if (decision.outcome === 'stop') return stopped(workbook, scope, moment);
  if (decision.outcome === 'pivot') return pivoted(workbook, decision, scope, moment);
  return decision.outcome === 'returnToWhy' ? withAgenda(workbook, scope, moment) : workbook;
}

/** The decision stands in place of the one that stood at its gate or on its criterion until now. */
function superseding(workbook: Workbook, decision: Decision, moment: Moment): Workbook {
  const older = [...workbook.decision.values()]
    .filter((one) => one.id !== decision.id && one.state === 'signed' && isActing(one))
    .filter((one) => isAboutSame(one, decision))
    .toSorted(byCode);
  const last = older.at(-1);
  if (!last) return workbook;
  const endedReason = words.superseded({ decision });
  const changes = older.map(({ id }) => ({ id, fields: { state: 'superseded', endedReason } as const }));
  const replaced = changeRecords(workbook, 'decision', changes, byCommand(moment));
  return changeRecord(replaced, 'decision', decision.id, { supersedes: last.id }, byCommand(moment));
}

/** The workbook after a decision that has just been signed: what stood before it no longer does, and it acts. */
export function acted(workbook: Workbook, decision: Decision, moment: Moment): Workbook {
  if (!isActing(decision)) return workbook;
  const alone = superseding(workbook, decision, moment);
  const scope = decidedScope(workbook, decision);
  return scope === null ? alone : inScope(alone, decision, scope, moment);
}
