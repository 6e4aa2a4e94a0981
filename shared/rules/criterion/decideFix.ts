// The way to a decision: to the one that is open already, or to a new one.
import type { Gate, KillCriterion } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import type { Fix } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { openDecisionFor } from '../scope/decisionScope.ts';

/** To what is decided at a gate. */
export function decideGateFix(workbook: Workbook, label: string, { id: gate }: Gate): Fix {
  const open = openDecisionFor(workbook, { gate, criterion: null });
  return open ? openFix(label, 'decision', open.id, 'outcome') : editFix(label, 'decideGate', { gate });
}

/** To what is decided on a kill criterion. */
export function decideCriterionFix(workbook: Workbook, label: string, { id: criterion }: KillCriterion): Fix {
  const open = openDecisionFor(workbook, { gate: null, criterion });
  return open
    ? openFix(label, 'decision', open.id, 'outcome')
    : editFix(label, 'decideCriterion', { criterion });
}
