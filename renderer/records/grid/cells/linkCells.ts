// Cells of links: to one record, chosen from a list; to several, typed as codes or titles.
import { recordsWords } from '../../../../shared/messages/screens/records.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import type { AnyRef } from '../../../../shared/schema/field.ts';
import type { FieldFacts } from '../../../../shared/schema/fieldFacts.ts';
import { isKind, type Kind } from '../../../../shared/schema/kinds.ts';
import { findRecord, recordsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { accept, type Parsed, refuse } from '../../../ui/fields/values/parsed.ts';
import type { GridOption } from '../../../ui/grid/model/gridColumn.ts';
import { pickItemsOf } from '../../pickItemsOf.ts';
import { type CellMaker, printedOr } from './fieldCell.ts';
import { fullName, namedOfAny, namedRecord, shortName } from './linkedRecords.ts';

function kindOf({ label, references }: FieldFacts): Kind {
  if (references === null) throw new Error(`${label} leads to no one kind of record.`);
  return references;
}

/** What a link says of what it leads to; what is gone is nothing. */
const named = (workbook: Workbook, kind: Kind, id: string, name: typeof fullName): string | null =>
  printedOr(findRecord(workbook, kind, id), name) || null;

const offered = new WeakMap<object, readonly GridOption[]>();

/** What a link to a kind can lead to: worked out once for as long as none of its records changes, as pasting asks for each cell. */
function optionsFor(workbook: Workbook, kind: Kind): readonly GridOption[] {
  const records = recordsOf(workbook, kind);
  const known = offered.get(records);
  if (known) return known;
  const made = pickItemsOf(workbook, kind).map(({ id }) => ({
    value: id as string,
    label: named(workbook, kind, id, fullName) ?? '',
  }));
  offered.set(records, made);
  return made;
}

export const oneCell: CellMaker<string | null> = (facts, { workbook }) => {
  const kind = kindOf(facts);
  const nameOf = (id: string) => named(workbook, kind, id, fullName) ?? '';
  return {
    width: 150,
    editor: 'select',
    options: (stored) => {
      const options = optionsFor(workbook, kind);
      return stored === null || options.some(({ value }) => value === stored)
        ? options
        : [...options, { value: stored, label: nameOf(stored) }];
    },
    value: (stored) => (stored === null ? null : named(workbook, kind, stored, shortName)),
    print: (stored) => printedOr(stored, nameOf),
    edit: (stored) => stored ?? '',
    parse: (text) => {
      if (text.trim() === '')
        return facts.isRequired ? refuse(recordsWords.notEmpty({ field: facts.short })) : accept(null);
      const found = findRecord(workbook, kind, text) ?? namedRecord(workbook, kind, text);
      return found ? accept(found.id) : refuse(recordsWords.noneNamed({ word: text, what: cards[kind].one }));
    },
  };
};

const between = ', ';

/** Each word of a list as what `find` finds; the first unknown one is named. */
function eachNamed<T>(
  text: string,
  find: (word: string) => T | undefined,
  what: string,
): Parsed<readonly T[]> {
  const whole = find(text.trim());
  if (whole !== undefined) return accept([whole]);
  const found: T[] = [];
  for (const word of text.split(/[,;\n]/).flatMap((part) => part.trim() || [])) {
    const one = find(word);
    if (one === undefined) return refuse(recordsWords.noneNamed({ word, what }));
    found.push(one);
  }
  return accept(found);
}

/** A name that would be read as several: such a list is left to the inspector. */
const lockWhere = (names: readonly string[]): string | null =>
  names.some((name) => /[,;\n]/.test(name)) ? recordsWords.editedBeside : null;

export const manyCell: CellMaker<readonly string[]> = (facts, { workbook }) => {
  const kind = kindOf(facts);
  const namesOf = (stored: readonly string[]) =>
    stored.flatMap((id) => named(workbook, kind, id, shortName) ?? []);
  return {
    width: 120,
    editor: 'text',
    value: (stored) => namesOf(stored).join(between) || null,
    print: (stored) => namesOf(stored).join(between),
    lock: (stored) => lockWhere(namesOf(stored)),
    parse: (text) => {
      const read = eachNamed(
        text,
        (word) => namedRecord(workbook, kind, word)?.id as string,
        cards[kind].one,
      );
      return read.ok ? accept([...new Set(read.value)]) : read;
    },
  };
};

const refName = (workbook: Workbook, { kind, id }: AnyRef): string =>
  (isKind(kind) && named(workbook, kind, id, shortName)) || '';

export const anyOneCell: CellMaker<AnyRef | null> = (facts, { workbook }) => {
  const nameOf = (stored: AnyRef | null) => printedOr(stored, (ref) => refName(workbook, ref));
  return {
    width: 120,
    editor: 'text',
    value: (stored) => nameOf(stored) || null,
    print: nameOf,
    parse: (text) => {
      if (text.trim() === '')
        return facts.isRequired ? refuse(recordsWords.notEmpty({ field: facts.short })) : accept(null);
      const found = namedOfAny(workbook, text);
      return found
        ? accept(found)
        : refuse(recordsWords.noneNamed({ word: text, what: recordsWords.record }));
    },
  };
};

export const anyManyCell: CellMaker<readonly AnyRef[]> = (_, { workbook }) => {
  const namesOf = (stored: readonly AnyRef[]) => stored.flatMap((ref) => refName(workbook, ref) || []);
  return {
    width: 120,
    editor: 'text',
    value: (stored) => namesOf(stored).join(between) || null,
    print: (stored) => namesOf(stored).join(between),
    lock: (stored) => lockWhere(namesOf(stored)),
    parse: (text) => eachNamed(text, (word) => namedOfAny(workbook, word), recordsWords.record),
  };
};
