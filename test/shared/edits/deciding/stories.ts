// The gate review of the worked example, told with edits: what people press, one after the other.
import type { Edit, Moment } from '../../../../shared/edits/edit.ts';
import { performEdit } from '../../../../shared/edits/perform.ts';
import { changeFields } from '../../../../shared/edits/records.ts';
import { signDecision } from '../../../../shared/edits/signing/decisions.ts';
import { openDecision, type Opened } from '../../../../shared/edits/signing/openDecision.ts';
import { openDecisionFor } from '../../../../shared/rules/scope/decisionScope.ts';
import type { Decision, FieldsOf, Kind, RecordOf, Role } from '../../../../shared/schema/kinds.ts';
import { recordsOf, type Workbook } from '../../../../shared/schema/workbook.ts';

let made = 0;
/** A moment later than all before it, at which every record gets an id of its own. */
export function nextMoment(byRole: Role['id'] | null = null): Moment {
  made += 1;
  const minute = String(made % 60).padStart(2, '0');
  const hour = String(Math.floor(made / 60) % 24).padStart(2, '0');
  const now = made;
  let ids = 0;
  return { at: `2026-02-16T${hour}:${minute}:00Z`, byRole, newId: () => `made-${now}-${(ids += 1)}` };
}

export const doing = (workbook: Workbook, ...edits: readonly Edit[]): Workbook =>
  edits.reduce((result, edit) => performEdit(edit, result, nextMoment()), workbook);

/** The record with this code, or with this title where it has none. */
export function named<K extends Kind>(workbook: Workbook, kind: K, code: string): RecordOf<K> {
  const found = [...recordsOf(workbook, kind).values()].find(
    (record) => record.code === code || record.title === code,
  );
  if (!found) throw new Error(`There is no ${kind} ${code}.`);
  return found;
}

/** The decision that is open on something, after opening it. */
export function opened(workbook: Workbook, on: Opened, fields: FieldsOf<'decision'> = {}): Workbook {
  const proposed = doing(workbook, openDecision(on, `decision-${(made += 1)}`));
  return doing(proposed, changeFields('decision', openIn(proposed, on).id, fields));
}

export function openIn(workbook: Workbook, on: Opened): Decision {
  const about = 'gate' in on ? { ...on, criterion: null } : { ...on, gate: null };
  const decision = openDecisionFor(workbook, about);
  if (!decision) throw new Error('Nothing is open.');
  return decision;
}

/** Each role signs, by its title. */
export const signedBy = (workbook: Workbook, decision: Decision, ...roles: readonly string[]): Workbook =>
  roles.reduce(
    (result, title) =>
      doing(
        result,
        signDecision(decision.id, {
          role: named(result, 'role', title).id,
          mark: { kind: 'typed', value: title },
        }),
      ),
    workbook,
  );
