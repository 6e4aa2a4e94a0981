// Adds a record and keeps in mind that its title is to be written: as long as it is, Enter adds the next.
import { addBeside } from '../../../shared/edits/addBeside.ts';
import type { FieldsOf, Kind } from '../../../shared/schema/kinds.ts';
import { findRecord } from '../../../shared/schema/workbook.ts';
import type { Adding } from '../../store/sessionStore.ts';
import type { Stores } from '../../store/stores.tsx';

/** What is added, and with what each begins. */
export type Another = Pick<Adding, 'kind' | 'fields' | 'beside'>;

/** The id of the new record, or null where the addition was refused. */
export function addAnother({ document, newId, session }: Stores, another: Another): string | null {
  const { kind, fields, beside } = another;
  const id = newId();
  if (!document.getState().apply(addBeside(kind, id, beside, fields as FieldsOf<Kind>))) return null;
  const { workbook } = document.getState();
  const title = (workbook && findRecord(workbook, kind, id)?.title) ?? '';
  session.getState().setAdding({ ...another, id, title });
  return id;
}
