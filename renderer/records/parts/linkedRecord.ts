// The record that a part is about, where the parts of a list are told apart by one.
import type { FieldFacts } from '../../../shared/schema/fieldFacts.ts';
import type { Kind, RecordOf } from '../../../shared/schema/kinds.ts';
import { findRecord, type Workbook } from '../../../shared/schema/workbook.ts';
import type { PartsSpec } from './partsSpec.ts';

export interface LinkedRecord {
  readonly kind: Kind;
  readonly record: RecordOf<Kind>;
}

/** The field that links it, and its kind; throws where the spec names no link. */
export function linkOf<P>(field: FieldFacts, { linkedBy }: PartsSpec<P>) {
  const link = field.parts.find(({ name }) => name === linkedBy);
  if (!link || link.references === null || linkedBy === undefined)
    throw new Error(`${field.label}: ${linkedBy ?? 'nothing'} leads to no one kind of record.`);
  return { linkedBy, kind: link.references };
}

/** Undefined where parts link none, or when it is gone. */
export function linkedRecord<P>(
  workbook: Workbook,
  field: FieldFacts,
  spec: PartsSpec<P>,
  part: P,
): LinkedRecord | undefined {
  if (spec.linkedBy === undefined) return undefined;
  const { kind, linkedBy } = linkOf(field, spec);
  const record = findRecord(workbook, kind, String(part[linkedBy]));
  return record && { kind, record };
}
