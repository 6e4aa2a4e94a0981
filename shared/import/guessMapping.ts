// Proposes what each column of a register means, from its name and from what is in it; people correct the rest.
import { headerWords } from './headerWords.ts';
import { plainWords } from './plainWords.ts';
import { type DateOrder, guessDateOrder } from './readDay.ts';
import { readNumberRange } from './readNumber.ts';
import type { Table } from './readTable.ts';
import { joinedFields, type RiskField } from './riskFields.ts';
import { readResponse, readRiskKind } from './riskWords.ts';
import { guessScale, type Scale } from './scales.ts';

/** One column: where its cells go, and how they are read where that can be doubted. */
export interface ColumnMapping {
  readonly header: string;
  readonly field: RiskField;
  /** Of likelihoods and impacts. */
  readonly scale: Scale | null;
  /** Of dates. */
  readonly dateOrder: DateOrder | null;
}

/** How a table becomes records: one entry a column, in the order of the table. */
export interface Mapping {
  readonly kind: 'risks';
  readonly columns: readonly ColumnMapping[];
}

export const dateFields: ReadonlySet<RiskField> = new Set(['treatmentDue', 'reviewBy', 'proximityFrom']);
const likelihoodFields: ReadonlySet<RiskField> = new Set(['probability', 'probabilityAfter']);
export const scaledFields: ReadonlySet<RiskField> = new Set([
  'probability',
  'probabilityAfter',
  'impactCost',
  'impactTime',
  'impactValue',
  'impactCompliance',
  'impactReputation',
  'impactAfter',
]);

/** Words that say nothing about the field: how a scale runs, that a figure is the one before treatment. */
const fillers =
  /\b(?:inherent|initial|gross|raw|current|brut|brute|brutto|inicial|initiale|inherente)\b|\b[01] ?(?:to|bis|a|au)? ?(?:3|4|5|6|10|100)\b|\b1to\d+\b/g;

interface Candidate {
  readonly column: number;
  readonly field: RiskField;
  readonly strength: number;
}

/** The best field for a header by its words: all of it is best, else the longest phrase in it. */
function byName(header: string, column: number): Candidate | null {
  const words = plainWords(header);
  const bare = words.replace(fillers, ' ').replace(/\s+/g, ' ').trim();
  let best: Candidate | null = null;
  for (const [field, phrases] of headerWords) {
    for (const phrase of phrases) {
      const isWhole = phrase === words || phrase === bare;
      // A single letter means something only where it is all there is.
      const isPart = phrase.length > 2 && ` ${bare} `.includes(` ${phrase} `);
      if (!isWhole && !isPart) continue;
      const strength = phrase.length + (isWhole ? 1_000 : 0);
      if (best === null || strength > best.strength) best = { column, field, strength };
    }
  }
  return best;
}

const most = (cells: readonly string[], test: (cell: string) => boolean): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter(test).length >= filled.length * 0.6;
};
const isLong = (cells: readonly string[]): boolean => most(cells, (cell) => cell.length > 120);

/** What is in a column can overrule its name: an impact in sentences is an effect, a treatment "Reduce" a response. */
function byContent(field: RiskField, header: string, cells: readonly string[]): RiskField {
  if (scaledFields.has(field) && guessScale(header, cells, likelihoodFields.has(field)) === null) {
    if (likelihoodFields.has(field)) return 'notesLine';
    if (field === 'impactAfter') return 'notesLine';
    return most(cells, (cell) => readNumberRange(cell) !== null) ? 'cost' : 'effect';
  }
  if (field === 'impactCost' && /€|\$|£|eur|usd|gbp|chf/i.test(header)) return 'cost';
  if (field === 'treatment' && most(cells, (cell) => cell.length <= 25 && readResponse(cell) !== null))
    return 'response';
  if (field === 'response' && !most(cells, (cell) => cell.length <= 40 && readResponse(cell) !== null))
    return 'treatment';
  if (field === 'category' && most(cells, (cell) => /^(?:threat|opportunity|chance|bedrohung)$/i.test(cell)))
    return 'kind';
  if (field === 'kind' && !most(cells, (cell) => readRiskKind(cell) !== null)) return 'category';
  return field === 'title' && isLong(cells) ? 'event' : field;
}

/** Each field that holds one value goes to the column that names it best; the others stay as lines of the notes. */
function chosen(candidates: readonly (Candidate | null)[]): RiskField[] {
  const best = new Map<RiskField, Candidate>();
  for (const candidate of candidates) {
    if (!candidate || joinedFields.has(candidate.field)) continue;
    const other = best.get(candidate.field);
    if (!other || candidate.strength > other.strength) best.set(candidate.field, candidate);
  }
  return candidates.map((candidate) => {
    if (!candidate) return 'notesLine';
    if (joinedFields.has(candidate.field)) return candidate.field;
    return best.get(candidate.field) === candidate ? candidate.field : 'notesLine';
  });
}

/** A register without a title column still has one: its description, else its longest text. */
function withTitle(
  fields: readonly RiskField[],
  columns: readonly (readonly string[])[],
): readonly RiskField[] {
  if (fields.includes('title') || fields.includes('event')) return fields;
  const lengths = columns.map((cells, i) =>
    fields[i] === 'notesLine' ? cells.reduce((sum, cell) => sum + cell.length, 0) : 0,
  );
  const longest = lengths.indexOf(Math.max(...lengths));
  return (lengths[longest] ?? 0) === 0 ? fields : fields.with(longest, 'event');
}

/** Column settings that follow from the field: also used when a person picks another one. */
export function columnOf(field: RiskField, header: string, cells: readonly string[]): ColumnMapping {
  const scale = scaledFields.has(field)
    ? (guessScale(header, cells, likelihoodFields.has(field)) ?? '1-5')
    : null;
  return { header, field, scale, dateOrder: dateFields.has(field) ? guessDateOrder(cells) : null };
}

/** The cells of one column. */
export const cellsOf = ({ rows }: Table, column: number): string[] =>
  rows.map(({ cells }) => cells[column] ?? '');

/** The proposal for a risk register. Columns nobody can name are kept as lines of the notes. */
export function guessMapping(table: Table): Mapping {
  const columns = table.header.map((_, i) => cellsOf(table, i));
  const candidates = table.header.map((header, i) => {
    const named = byName(header, i);
    return named && { ...named, field: byContent(named.field, header, columns[i] ?? []) };
  });
  const fields = withTitle(chosen(candidates), columns);
  return {
    kind: 'risks',
    columns: table.header.map((header, i) => columnOf(fields[i] ?? 'notesLine', header, columns[i] ?? [])),
  };
}
