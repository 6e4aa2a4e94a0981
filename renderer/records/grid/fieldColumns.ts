// The columns of the fields of a kind: all of it comes from the dictionary, and committing a cell is one undo step.
import { recordsWords } from '../../../shared/messages/screens/records.ts';
import type { Edit } from '../../../shared/edits/edit.ts';
import { changeFields, changePart, createRecord, together } from '../../../shared/edits/records.ts';
import { cards } from '../../../shared/schema/cards.ts';
import { questionAbout } from '../../../shared/rules/plausible.ts';
import { type FieldFacts, type FieldName, fieldsOf } from '../../../shared/schema/fieldFacts.ts';
import type { FieldsOf, Kind } from '../../../shared/schema/kinds.ts';
import { factsOf } from '../../../shared/schema/workbook.ts';
import type { GridColumn } from '../../ui/grid/model/gridColumn.ts';
import { cellOf } from './cells/cellOf.ts';
import type { FieldCell } from './cells/fieldCell.ts';
import { type ColumnScope, factsInTable, whyLocked } from './columnScope.ts';

type Values = Readonly<Record<string, unknown>>;

/** A value of a row: where it stands, how it is read and how a new one is written. */
interface Place<Row> {
  readonly id: string;
  readonly header: string;
  readonly facts: FieldFacts;
  readonly cell: FieldCell;
  read(this: void, row: Row): unknown;
  write(this: void, row: Row, value: unknown): void;
  lock(this: void, row: Row): string | null;
  /** Writes the value in the same step as another edit that makes what it leads to. */
  writeWith?(
    this: void,
    row: Row,
    value: unknown,
    made: { readonly label: string; readonly edit: Edit },
  ): boolean;
}

/** How a value is typed; nothing where it never is. */
function typing<Row>({ facts, cell, read, write }: Place<Row>): Partial<GridColumn<Row>> {
  const { editor, options, edit = cell.print, parse } = cell;
  if (editor === undefined || parse === undefined || facts.isByCommand) return {};
  return {
    editor,
    options: options && ((row) => options(read(row))),
    editText: (row) => edit(read(row)),
    clearable: !facts.isRequired && facts.as !== 'toggle',
    commit: (row, text) => {
      const result = parse(text, read(row));
      return result.ok ? write(row, result.value) : result.sentence;
    },
  };
}

function columnAt<Row>(place: Place<Row>): GridColumn<Row> {
  const { id, header, cell, read, lock } = place;
  const { width, grow, align, editor, filter, numbers, edit = cell.print, print } = cell;
  return {
    id,
    header,
    isName: id === 'code' || id === 'title',
    width,
    grow,
    align,
    filter,
    numbers,
    value: (row) => cell.value(read(row)),
    render: (row) => print(read(row)),
    copyText: (row) => (editor === 'select' ? print : edit)(read(row)),
    lock: (row) => lock(row) ?? cell.lock?.(read(row)) ?? null,
    ...typing(place),
  };
}

/** Adds a record that a link leads to from then on. */
function adding<K extends Kind, Row>(
  { newId }: ColumnScope<K, Row>,
  { cell: { adds }, read, writeWith }: Place<Row>,
): Pick<GridColumn<Row>, 'newItem'> {
  if (adds === undefined || writeWith === undefined) return {};
  const { one, many } = cards[adds];
  const create = (row: Row, title: string) => {
    const id = newId();
    const before = read(row);
    const next = Array.isArray(before) ? [...(before as readonly string[]), id] : id;
    const edit = createRecord(adds, id, { title });
    return writeWith(row, next, { label: recordsWords.add({ what: one }), edit }) ? id : null;
  };
  return { newItem: { one, many, create } };
}

function wholeColumn<K extends Kind, Row>(
  scope: ColumnScope<K, Row>,
  facts: FieldFacts,
  cell: FieldCell,
): GridColumn<Row> {
  const { kind, apply, recordOf } = scope;
  const { currency } = factsOf(scope.workbook);
  const name = facts.name as FieldName<K>;
  const change = (row: Row, value: unknown) =>
    changeFields(kind, recordOf(row).id, { [name]: value } as FieldsOf<K>);
  const place: Place<Row> = {
    id: name,
    header: facts.short,
    facts,
    cell,
    read: (row) => recordOf(row)[name],
    write: (row, value) => void apply(change(row, value)),
    writeWith: (row, value, { label, edit }) => apply(together(label, [edit, change(row, value)])),
    lock: whyLocked(scope, facts),
  };
  return {
    ...columnAt(place),
    ...adding(scope, place),
    question: (row) => questionAbout(currency, kind, recordOf(row), name),
  };
}

/**
 * The columns of a part's fields. A part that may be missing begins with its first field and goes with it; a day it
 * needs is the status date until another is typed.
 */
function partColumns<K extends Kind, Row>(scope: ColumnScope<K, Row>, facts: FieldFacts): GridColumn<Row>[] {
  const { kind, workbook, apply, recordOf } = scope;
  const { asOf, currency } = factsOf(workbook);
  const name = facts.name as keyof FieldsOf<K> & string;
  const locked = whyLocked(scope, facts);
  const partOf = (row: Row) => ((recordOf(row) as unknown as Values)[name] ?? null) as Values | null;
  const fresh = Object.fromEntries(facts.parts.map((part) => [part.name, part.as === 'day' ? asOf : null]));
  return facts.parts.flatMap((part, index) => {
    const leads = index === 0 && !facts.isRequired;
    const inner = leads ? { ...part, isRequired: false } : part;
    const cell = cellOf(inner, { workbook, currency });
    if (cell === null) return [];
    return columnAt<Row>({
      id: `${name}.${part.name}`,
      header:
        part.label === facts.label ? facts.short : recordsWords.within({ of: facts.short, part: part.short }),
      facts: inner,
      cell,
      read: (row) => partOf(row)?.[part.name] ?? null,
      write: (row, value) => {
        const changed = leads && value === null ? null : { [part.name]: value };
        apply(changePart(kind, recordOf(row).id, name, changed, fresh));
      },
      lock: (row) =>
        locked(row) ??
        (partOf(row) === null && !leads ? recordsWords.firstTheOther({ field: facts.short }) : null),
    });
  });
}

/** The columns of all fields that people may see, in the order of the dictionary. */
export function fieldColumns<K extends Kind, Row>(scope: ColumnScope<K, Row>): readonly GridColumn<Row>[] {
  const { kind, workbook } = scope;
  const { currency } = factsOf(workbook);
  return fieldsOf(kind).flatMap(({ name }) => {
    const facts = factsInTable(scope, name);
    if (facts.as === 'part') return partColumns(scope, facts);
    const cell = cellOf(facts, { workbook, currency });
    return cell === null ? [] : [wholeColumn(scope, facts, cell)];
  });
}
