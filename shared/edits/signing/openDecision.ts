// Opening a decision: a gate or a criterion has one at most that is proposed, and nobody has decided anything in it yet.
import { isDecidable } from '../../rules/gate/choices.ts';
import { recommendationFor } from '../../rules/gate/frozenFigures.ts';
import { type About, openDecisionFor } from '../../rules/scope/decisionScope.ts';
import { limits, type Id } from '../../schema/field.ts';
import type { Decision, FieldsOf } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { addRecord, type Edit, EditRefused } from '../edit.ts';
import { decisionMessages } from '../../messages/edits/decision.ts';
import { recordMessages } from '../../messages/edits/record.ts';

const words = decisionMessages.open;

/** What a decision is opened on: a gate, or a kill criterion. */
export type Opened = { readonly gate: Id<'gate'> } | { readonly criterion: Id<'killCriterion'> };

/** As a decision names it. */
export const aboutOf = (opened: Opened): About =>
  'gate' in opened ? { gate: opened.gate, criterion: null } : { gate: null, criterion: opened.criterion };

function titleOf(workbook: Workbook, { gate, criterion }: About): string {
  const named = gate === null ? undefined : workbook.gate.get(gate);
  if (named) return words.atGate({ gate: named });
  const watched = criterion === null ? undefined : workbook.killCriterion.get(criterion);
  if (watched) return words.onCriterion({ criterion: watched });
  throw new EditRefused(recordMessages.gone({ kind: gate === null ? 'killCriterion' : 'gate' }));
}

/** The path that was agreed when the criterion was armed. */
const agreedPath = (workbook: Workbook, { criterion }: About) =>
  criterion === null ? null : (workbook.killCriterion.get(criterion)?.alternative ?? null);

/** Conditions and the agreed path stand ready where the figures ask for some; outcome and rationale are for people to say. */
function fieldsOf(workbook: Workbook, about: About): FieldsOf<'decision'> {
  const recommendation = recommendationFor(workbook, about);
  const asked = recommendation?.outcome === 'goWithConditions' ? recommendation.conditions : [];
  return {
    ...about,
    title: titleOf(workbook, about).slice(0, limits.titleChars),
    purpose: about.gate === null ? 'criterion' : 'gate',
    alternative: agreedPath(workbook, about),
    conditions: asked.map((text) => ({ text, due: null, ownerRole: null, done: false })),
  };
}

/** The decision that opening shows: the proposed one there is, else the one to be made under `newId`. */
export const openedDecision = (workbook: Workbook, opened: Opened, newId: string): Decision['id'] =>
  openDecisionFor(workbook, aboutOf(opened))?.id ?? (newId as Decision['id']);

/** Proposes a decision at a gate or on a criterion; nothing changes while there is one that is not signed yet. */
export const openDecision = (opened: Opened, newId: string): Edit => ({
  label: words.label,
  apply: (workbook, moment) => {
    const about = aboutOf(opened);
    if (openDecisionFor(workbook, about)) return workbook;
    const fields = fieldsOf(workbook, about);
    if (!isDecidable(workbook, about)) throw new EditRefused(words.nothingToDecide);
    return addRecord(workbook, 'decision', newId, fields, moment);
  },
});
