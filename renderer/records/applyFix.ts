// Carries out the action a finding offers: shows the place, sets the fields, or adds what is missing.
import { addRecord, changeRecord, type Edit } from '../../shared/edits/edit.ts';
import { changeFields } from '../../shared/edits/records.ts';
import type { Fix } from '../../shared/rules/engine/finding.ts';
import { cards } from '../../shared/schema/cards.ts';
import type { Kind, FieldsOf } from '../../shared/schema/kinds.ts';
import { findRecord } from '../../shared/schema/workbook.ts';

export interface FixDoers {
  readonly apply: (edit: Edit) => boolean;
  readonly open: (kind: Kind, id: string, field?: string) => void;
  readonly newId: () => string;
}

type CreateFix = Extract<Fix, { action: 'create' }>;

/** Adds the record and, where the fix says so, links it from the record that needs it: one undo step. */
function createLinked({ kind, fields, linkFrom }: CreateFix, id: string): Edit {
  return {
    label: `Add ${cards[kind].one}`,
    apply: (workbook, moment) => {
      const added = addRecord(workbook, kind, id, fields as FieldsOf<typeof kind>, moment);
      if (!linkFrom) return added;
      const from = findRecord(added, linkFrom.kind, linkFrom.id) as unknown as Readonly<
        Record<string, unknown>
      >;
      const before = from[linkFrom.field];
      const after = Array.isArray(before) ? [...(before as readonly unknown[]), id] : id;
      return changeRecord(added, linkFrom.kind, linkFrom.id, { [linkFrom.field]: after }, moment);
    },
  };
}

/** Does what the fix offers and shows the record concerned. */
export function applyFix(fix: Fix, { apply, open, newId }: FixDoers): void {
  switch (fix.action) {
    case 'open':
      return open(fix.kind, fix.id, fix.field);
    case 'set':
      apply(changeFields(fix.kind, fix.id, fix.fields as FieldsOf<typeof fix.kind>));
      return open(fix.kind, fix.id);
    case 'create': {
      const id = newId();
      if (apply(createLinked(fix, id))) open(fix.kind, id);
    }
  }
}
