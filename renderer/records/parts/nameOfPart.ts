// What a part is called in its row and its buttons: the record it links, its own name, or its number.
import type { FieldFacts } from '../../../shared/schema/fieldFacts.ts';
import { findRecord, type Workbook } from '../../../shared/schema/workbook.ts';
import type { PartsSpec } from './partsSpec.ts';

/** The record that a part is about, where parts are told apart by one; undefined when it is gone. */
export function linkedRecord<P>(workbook: Workbook, { parts }: FieldFacts, spec: PartsSpec<P>, part: P) {
  const link = parts.find(({ name }) => name === spec.linkedBy);
  if (!link || link.references === null || spec.linkedBy === undefined) return undefined;
  const record = findRecord(workbook, link.references, String(part[spec.linkedBy]));
  return record && { kind: link.references, record };
}

export function nameOfPart<P>(
  workbook: Workbook,
  field: FieldFacts,
  spec: PartsSpec<P>,
  part: P,
  index: number,
): string {
  const linked = linkedRecord(workbook, field, spec, part)?.record;
  if (linked) return `${linked.code ?? ''} ${linked.title}`.trim();
  return spec.nameOf?.(part) ?? `${spec.one} ${index + 1}`;
}
