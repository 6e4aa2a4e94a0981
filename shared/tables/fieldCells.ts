// A field as columns of a table: what the dictionary says of it is its header, and how its value is written its cell.
import { type FieldFacts, fieldsOf } from '../schema/fieldFacts.ts';
import type { AnyRef, Range3 } from '../schema/field.ts';
import { cards } from '../schema/cards.ts';
import { isKind, type Kind, type RecordOf, type TimeBox } from '../schema/kinds.ts';
import { shortLink } from '../schema/timeBox.ts';
import { findRecord, type Workbook } from '../schema/workbook.ts';
import { percentOfShare } from '../text/percent.ts';
import { plainNumber } from '../text/plainNumber.ts';
import {
  codesOf,
  type Column,
  majorUnits,
  moneyRangeText,
  rangeText,
  type TableCell,
  titleOf,
} from './table.ts';

/** A likelihood is a share where one was typed, else its band: both are one column, and the sign tells which. */
const likelihoods: Partial<Readonly<Record<Kind, { readonly share: string; readonly band: string }>>> = {
  risk: { share: 'probability', band: 'probabilityBand' },
  treatment: { share: 'probabilityAfter', band: 'probabilityBandAfter' },
};

const unitWords: Readonly<Record<string, string>> = { WD: 'working days' };

/** "Severity (1–5)", "Limit (working days)": the label with what its figures are. */
function headerOf({ short, as, unit, min, max }: FieldFacts): string {
  const isScale = as === 'whole' && min !== null && max !== null && max <= 10;
  const figures = isScale ? `${min}–${max}` : unit === null ? null : (unitWords[unit] ?? unit);
  return figures === null ? short : `${short} (${figures})`;
}

/** A figure; as text where readers of tables would take its digits for others: see `plainNumber`. */
const figureCell = (figure: number | null): TableCell =>
  figure === null || plainNumber(figure) === String(figure) ? figure : plainNumber(figure);

const percentText = (share: number): string => `${plainNumber(percentOfShare(share))}%`;

/** A share as percent, else the step 1–5: the sign tells which. */
export const likelihoodCell = (share: number | null, step: number | null): TableCell =>
  share === null ? step : percentText(share);

/** The word for an option; the stored one where two options read alike. */
export function optionWord({ options, optionLabels }: FieldFacts, value: string): string {
  const label = optionLabels[value];
  const alike = options.filter((option) => optionLabels[option] === label);
  if (label === undefined || alike.length > 1) return value;
  return label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

const nameOf = (workbook: Workbook, kind: Kind, id: string): string =>
  (cards[kind].letter === null ? titleOf(workbook, kind, id) : findRecord(workbook, kind, id)?.code) ?? '';

const anyName = (workbook: Workbook, { kind, id }: AnyRef): string =>
  isKind(kind) ? nameOf(workbook, kind, id) : '';

type Predecessor = TimeBox['predecessors'][number];
/** What a box waits for, as it is typed: `T-3SS+1`. */
const linkText = (workbook: Workbook, link: Predecessor): string =>
  `${nameOf(workbook, 'timeBox', link.timeBox)}${shortLink(link)}`;

/** "T-1, lag 2; T-3": each part by its first value, the others by their names. */
function partText(
  workbook: Workbook,
  { parts }: FieldFacts,
  value: Readonly<Record<string, unknown>>,
): string {
  if ('kind' in value && 'lagWD' in value) return linkText(workbook, value as unknown as Predecessor);
  const told = parts.flatMap((field, i) => {
    const cell = cellOf(workbook, field, value[field.name]);
    if (cell === null || cell === '' || cell === 0 || cell === 'no') return [];
    return i === 0 ? String(cell) : `${field.label.toLowerCase()} ${cell}`;
  });
  return told.join(', ');
}

/** What a field holds as one cell: figures stay figures, money is in whole units, links are codes. */
export function cellOf(workbook: Workbook, field: FieldFacts, value: unknown): TableCell {
  if (value === null || value === undefined) return null;
  switch (field.as) {
    case 'number':
      return figureCell(value as number);
    case 'money':
      return figureCell(majorUnits(value as number, workbook));
    case 'percent':
      return percentText(value as number);
    case 'toggle':
      return value === true ? 'yes' : 'no';
    case 'choice':
      return optionWord(field, value as string);
    case 'flags':
      return (value as readonly string[]).map((option) => optionWord(field, option)).join('; ');
    case 'tags':
    case 'days':
      return (value as readonly string[]).join('; ');
    case 'lines':
      return (value as readonly string[]).join('\n');
    case 'moneyRange':
      return moneyRangeText(value as Range3, workbook);
    case 'numberRange':
      return rangeText(value as Range3);
    case 'one':
      return field.references === null ? null : nameOf(workbook, field.references, value as string);
    case 'many':
      return field.references === null
        ? null
        : codesOf(workbook, field.references, value as readonly string[]);
    case 'anyOne':
      return anyName(workbook, value as AnyRef);
    case 'anyMany':
      return (value as readonly AnyRef[]).map((ref) => anyName(workbook, ref)).join('; ');
    case 'other':
      return null;
    case 'part':
      return partText(workbook, field, value as Readonly<Record<string, unknown>>);
    case 'parts':
      return (value as readonly Readonly<Record<string, unknown>>[])
        .map((part) => partText(workbook, field, part))
        .join('; ');
    default:
      return value as TableCell;
  }
}

/** One column of a field, with the name by which an import knows it. */
export interface FieldColumn<K extends Kind> {
  readonly field: string;
  readonly facts: FieldFacts;
  readonly header: string;
  readonly cell: Column<K>[1];
}

const valueOf = (record: object, name: string): unknown =>
  (record as Readonly<Record<string, unknown>>)[name];

function likelihoodColumn<K extends Kind>(facts: FieldFacts, band: string): FieldColumn<K> {
  const cell = (record: RecordOf<K>): TableCell =>
    likelihoodCell(valueOf(record, facts.name) as number | null, valueOf(record, band) as number | null);
  return { field: facts.name, facts, header: `${facts.label} (1–5 or %)`, cell };
}

/** A column for each part of a field that always has the same ones: "Impact: Cost (1–5)". */
const partColumns = <K extends Kind>(facts: FieldFacts): readonly FieldColumn<K>[] =>
  facts.parts.map((part) => ({
    field: `${facts.name}.${part.name}`,
    facts: part,
    header: `${facts.short}: ${headerOf(part)}`,
    cell: (record, workbook) => {
      const value = valueOf(record, facts.name);
      return value === null ? null : cellOf(workbook, part, valueOf(value as object, part.name));
    },
  }));

function columnsOf<K extends Kind>(kind: K, facts: FieldFacts): readonly FieldColumn<K>[] {
  const { share, band } = likelihoods[kind] ?? {};
  if (facts.name === band) return [];
  if (facts.name === share && band !== undefined) return [likelihoodColumn(facts, band)];
  if (facts.as === 'part') return partColumns(facts);
  const cell: Column<K>[1] = (record, workbook) => cellOf(workbook, facts, valueOf(record, facts.name));
  return [{ field: facts.name, facts, header: headerOf(facts), cell }];
}

/** The columns of all fields of a kind that leave this computer; archived records stand in no table. */
export const fieldColumnsOf = <K extends Kind>(kind: K): readonly FieldColumn<K>[] =>
  fieldsOf(kind)
    .filter(({ name, as, isPrivate }) => as !== 'other' && name !== 'archived' && !isPrivate)
    .filter(({ name }) => name !== 'code' || cards[kind].letter !== null)
    .flatMap((facts) => columnsOf(kind, facts));
