// Cells of links: to one record, chosen from a list; to several, typed as codes or titles.
import { recordsWords } from '../../../../shared/messages/screens/records.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import type { AnyRef } from '../../../../shared/schema/field.ts';
import type { FieldFacts } from '../../../../shared/schema/fieldFacts.ts';
import { isKind, type Kind } from '../../../../shared/schema/kinds.ts';
import { findRecord, recordsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { accept, type Parsed, refuse } from '../../../ui/fields/values/parsed.ts';
import type { GridOption } from '../../../ui/grid/model/gridColumn.ts';
import { linkable, pickItemsOf } from '../../pickItemsOf.ts';
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
  const made = pickItemsOf(workbook, kind).map(({ id, code, title }) => ({
    value: id as string,
    label: named(workbook, kind, id, fullName) ?? '',
    // What has no code is known by its title.
    code: title === '' ? undefined : code,
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
    adds: kind,
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

const isSeveral = (name: string): boolean => /[,;\n]/.test(name);

/** A name that would be read as several: such a list is left to the inspector. */
const lockWhere = (names: readonly string[]): string | null =>
  names.some(isSeveral) ? recordsWords.editedBeside : null;

/** What a text calls a record: as people do, or by its id where its name would be read as several. */
const wordFor = (record: { readonly id: string; readonly code: string | null; readonly title: string }) =>
  isSeveral(shortName(record)) ? record.id : shortName(record);

/** What links to several may lead to, each under the word that stands for it in the text. */
const namedOptions = (workbook: Workbook, kind: Kind): readonly GridOption[] =>
  optionsFor(workbook, kind).flatMap((option) => {
    const record = findRecord(workbook, kind, option.value);
    return record ? [{ ...option, value: wordFor(record) }] : [];
  });

export const manyCell: CellMaker<readonly string[]> = (facts, { workbook }) => {
  const kind = kindOf(facts);
  const namesOf = (stored: readonly string[]) =>
    stored.flatMap((id) => named(workbook, kind, id, shortName) ?? []);
  return {
    width: 120,
    editor: 'links',
    adds: kind,
    options: () => namedOptions(workbook, kind),
    value: (stored) => namesOf(stored).join(between) || null,
    print: (stored) => namesOf(stored).join(between),
    lock: (stored) => lockWhere(namesOf(stored)),
    parse: (text) => {
      const read = eachNamed(
        text,
        (word) => (findRecord(workbook, kind, word) ?? namedRecord(workbook, kind, word))?.id as string,
        cards[kind].one,
      );
      return read.ok ? accept([...new Set(read.value)]) : read;
    },
  };
};

const refName = (workbook: Workbook, { kind, id }: AnyRef): string =>
  (isKind(kind) && named(workbook, kind, id, shortName)) || '';

/** Everything that has a code. */
const anyOptions = (workbook: Workbook): readonly GridOption[] =>
  linkable.flatMap((kind) => namedOptions(workbook, kind));

export const anyOneCell: CellMaker<AnyRef | null> = (facts, { workbook }) => {
  const nameOf = (stored: AnyRef | null) => printedOr(stored, (ref) => refName(workbook, ref));
  return {
    width: 120,
    editor: 'link',
    options: () => anyOptions(workbook),
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
    editor: 'links',
    options: () => anyOptions(workbook),
    value: (stored) => namesOf(stored).join(between) || null,
    print: (stored) => namesOf(stored).join(between),
    lock: (stored) => lockWhere(namesOf(stored)),
    parse: (text) => eachNamed(text, (word) => namedOfAny(workbook, word), recordsWords.record),
  };
};
