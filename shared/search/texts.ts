// Every text of a workbook that a person wrote or can read in it, with the place where it stands.
import { cards, isContent } from '../schema/cards.ts';
import { type FieldFacts, type FieldName, fieldOf, fieldsOf } from '../schema/fieldFacts.ts';
import { type Kind, kinds, type RecordOf } from '../schema/kinds.ts';
import { findRecord, recordsOf, type Workbook } from '../schema/workbook.ts';

/** The record that is opened to see a text, and its field; without a field, the text stands in a part of it. */
export interface Shown {
  readonly kind: Kind;
  readonly id: string;
  readonly field?: string;
}

/** One field of one record: all that is written in it, part after part. */
export interface TextPlace {
  /** What it is of: the code and title of the record that is opened. */
  readonly code: string | null;
  readonly title: string;
  readonly label: string;
  readonly text: string;
  readonly opens: Shown;
}

const written: ReadonlySet<string> = new Set(['text', 'area', 'title', 'lines', 'tags']);

/** The texts in a value, of parts those of each in turn. */
function textsIn({ as, parts }: FieldFacts, value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  if (written.has(as)) return [value].flat().filter((text) => typeof text === 'string');
  if (parts.length === 0) return [];
  const rows = [value].flat() as unknown as readonly Readonly<Record<string, unknown>>[];
  return rows.flatMap((row) => parts.flatMap((part) => textsIn(part, row[part.name])));
}

const isShown = ({ isHidden, name }: FieldFacts): boolean => !isHidden && name !== 'code';

/** Where a record is seen: by itself, or with the one it belongs to; null: on no screen. */
function seenAt(workbook: Workbook, kind: Kind, record: RecordOf<Kind>): RecordSeen | null {
  if (isContent(kind) || cards[kind].opens !== undefined) return { kind, record, isItself: true };
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  for (const name of cards[kind].owners ?? []) {
    const { references } = fieldOf(kind, name as FieldName<Kind>);
    const owner = references && findRecord(workbook, references, String(fields[name]));
    if (references && owner) return { kind: references, record: owner, isItself: false };
  }
  return null;
}

interface RecordSeen {
  readonly kind: Kind;
  readonly record: RecordOf<Kind>;
  /** Else it is part of the record that is seen. */
  readonly isItself: boolean;
}

function placesOf(workbook: Workbook, kind: Kind, record: RecordOf<Kind>): TextPlace[] {
  const seen = seenAt(workbook, kind, record);
  if (!seen) return [];
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  const { code, title, id } = seen.record;
  return fieldsOf(kind)
    .filter(isShown)
    .map((facts) => ({ facts, text: textsIn(facts, fields[facts.name]).join(' · ') }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ facts: { name, label }, text }) => {
      const opens = { kind: seen.kind, id, ...(seen.isItself ? { field: name } : {}) };
      return { code, title, label, text, opens };
    });
}

/** In the order of the kinds, and there of the records; what is archived is left out. */
export const textsOf = (workbook: Workbook): readonly TextPlace[] =>
  kinds.flatMap((kind) =>
    [...recordsOf(workbook, kind).values()]
      .filter(({ archived }) => !archived)
      .flatMap((record) => placesOf(workbook, kind, record)),
  );
