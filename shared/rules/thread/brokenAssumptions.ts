// Assumptions that broke under the Why of a scope: what the work rests on no longer holds (GAT-02).
import type { Assumption } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { goalsInScope, type Scope } from '../scope/scopes.ts';

/** Broken assumptions under the Why: about a goal the scope serves, or tied to an answer of the Why stage. */
export function brokenUnderWhy(workbook: Workbook, scope: Scope): readonly Assumption[] {
  const answers = [...workbook.promptAnswer.values()].filter(
    ({ stage, archived }) => stage === 'why' && !archived,
  );
  const answerIds = new Set<string>(answers.map(({ id }) => id));
  const linked = new Set(
    answers.flatMap(({ links }) => links.filter(({ kind }) => kind === 'assumption').map(({ id }) => id)),
  );
  const goals = new Set<string>(goalsInScope(workbook, scope).map(({ id }) => id));
  return [...workbook.assumption.values()]
    .filter(({ state, archived }) => state === 'broken' && !archived)
    .filter(
      ({ id, about }) =>
        linked.has(id) ||
        about.some(
          (target) =>
            (target.kind === 'goal' && goals.has(target.id)) ||
            (target.kind === 'promptAnswer' && answerIds.has(target.id)),
        ),
    )
    .toSorted(byCode);
}
