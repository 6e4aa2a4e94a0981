// What a record has been given: which of its fields say something, and which are still to fill.
import { freshFields } from './cards.ts';
import type { FieldName } from './fieldFacts.ts';
import type { Kind, RecordOf } from './kinds.ts';

/** Nothing, no words, no items, or a part of which nothing is said. */
function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isNothing);
}

/** Whether a person has said what stands there; the title that a new record starts with says nothing. */
export function isFilled<K extends Kind>(kind: K, record: RecordOf<K>, field: FieldName<K>): boolean {
  const value = record[field];
  if (field === 'title' && value === (freshFields(kind) as { readonly title?: string }).title) return false;
  return !isNothing(value);
}

/** Those of `fields` that are still to fill, in their order. */
export const stillToFill = <K extends Kind>(
  kind: K,
  record: RecordOf<K>,
  fields: readonly FieldName<K>[],
): readonly FieldName<K>[] => fields.filter((field) => !isFilled(kind, record, field));
