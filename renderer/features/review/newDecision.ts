// A decision as it is first proposed at a gate: what the figures recommend, to be agreed or overruled with a reason.
import { gateWords } from '../../../shared/messages/screens/review.ts';
import { reviewGate } from '../../../shared/rules/gate/gates.ts';
import { decisionOutcomes } from '../../../shared/schema/decision.ts';
import type { Gate, FieldsOf } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { limits } from '../../../shared/schema/field.ts';

export function decisionFields(workbook: Workbook, gate: Gate): FieldsOf<'decision'> {
  const recommendation = reviewGate(workbook, gate)?.recommendation;
  return {
    title: gateWords.decisionAt({ gate: gate.title }).slice(0, limits.titleChars),
    purpose: 'gate',
    gate: gate.id,
    outcome: decisionOutcomes.find((outcome) => outcome === recommendation?.outcome) ?? null,
    rationale: recommendation?.because ?? '',
    conditions: (recommendation?.conditions ?? []).map((text) => ({
      text,
      due: null,
      ownerRole: null,
      done: false,
    })),
  };
}
