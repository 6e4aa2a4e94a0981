// Proposes what each column of a register means, from its name and from what is in it; people correct the rest.
import { fieldNamed } from '../words/headerWords.ts';
import { plainWords } from '../words/plainWords.ts';
import { type DateOrder, guessDateOrder, readDay } from './readDay.ts';
import { readNumberRange } from './readNumber.ts';
import { markHeader } from '../../tables/ownMark.ts';
import { notImported } from '../../tables/table.ts';
import { fieldOfHeader } from './ownHeaders.ts';
import type { Table } from './readTable.ts';
import { likelihoodFields, scaledFields } from './registerScore.ts';
import { dateFields, joinedFields, type RiskField } from '../words/riskFields.ts';
import { readLevel, readResponse, readRiskKind } from '../words/riskWords.ts';
import { guessScale, namedScale, type Scale, stepOf } from './scales.ts';
import { limits } from '../../schema/field.ts';

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

const impactFields: ReadonlySet<RiskField> = new Set(['impactCost', 'impactTime', 'impactValue']);

interface Candidate {
  readonly column: number;
  readonly field: RiskField;
  readonly strength: number;
}

const most = (cells: readonly string[], test: (cell: string) => boolean): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter(test).length >= filled.length * 0.6;
};
const isLong = (cells: readonly string[]): boolean => most(cells, (cell) => cell.length > limits.titleChars);

/** "Consequence" names sentences in some registers and a scale in others. */
const isJudged = (header: string, cells: readonly string[]): boolean =>
  most(cells, (cell) => cell.length <= 20) &&
  guessScale(header, cells, false) !== null &&
  cells.some((cell) => cell !== '');

const isNumeric = (cell: string): boolean => readNumberRange(cell) !== null;
const isMoney = (cell: string): boolean =>
  /[€$£]|\b(?:eur|usd|gbp|chf)\b/i.test(cell) || Math.abs(readNumberRange(cell)?.high ?? 0) >= 1_000;

/** "Risk" names titles, but also scores, levels and what is at stake: figures are never a title. */
function titleByContent(cells: readonly string[]): RiskField {
  if (most(cells, isNumeric)) return most(cells, isMoney) ? 'cost' : 'score';
  if (most(cells, (cell) => cell.length <= 16 && readLevel(cell) !== null)) return 'level';
  return isLong(cells) ? 'event' : 'title';
}

const countsDays = (header: string): boolean =>
  /\b(?:days?|tage?n?|jours?|dias?|giorni|dagen|wd|working days)\b/.test(plainWords(header));

/** Figures that are no judgement: days, or money where that can be. */
function figuresOf(field: RiskField, header: string): RiskField {
  if (field === 'impactTime' || countsDays(header)) return 'days';
  if (field === 'impactValue') return 'valueLoss';
  return field === 'impactCost' ? 'cost' : 'notesLine';
}

/** What is in a column can overrule its name: an impact in sentences is an effect, a treatment "Reduce" a response. */
function byContent(field: RiskField, header: string, cells: readonly string[]): RiskField {
  if (impactFields.has(field) && countsDays(header)) return 'days';
  if (scaledFields.has(field) && guessScale(header, cells, likelihoodFields.has(field)) === null) {
    if (likelihoodFields.has(field)) return 'notesLine';
    if (field === 'impactAfter') return 'notesLine';
    return most(cells, isNumeric) ? figuresOf(field, header) : 'effect';
  }
  if (field === 'impactCost' && /€|\$|£|eur|usd|gbp|chf/i.test(header)) return 'cost';
  if (field === 'treatment' && most(cells, (cell) => cell.length <= 25 && readResponse(cell) !== null))
    return 'response';
  if (field === 'response' && !most(cells, (cell) => cell.length <= 40 && readResponse(cell) !== null))
    return 'treatment';
  if (field === 'category' && most(cells, (cell) => /^(?:threat|opportunity|chance|bedrohung)$/i.test(cell)))
    return 'kind';
  if (field === 'kind' && !cells.some((cell) => readRiskKind(cell) !== null)) return 'category';
  if (field === 'effect' && isJudged(header, cells)) return 'impactCost';
  // "Item" numbers rows, or says what they are about.
  if (field === 'code' && most(cells, (cell) => /\p{L}{2,}\s+\p{L}{2,}/u.test(cell))) return 'title';
  return field === 'title' ? titleByContent(cells) : field;
}

/** S, O and D beside each other are severity, occurrence and detection of a failure mode; alone they are anything. */
function failureLetter(header: string, all: readonly string[]): RiskField | null {
  const isFailures = ['S', 'O', 'D'].every((letter) => all.includes(letter));
  if (!isFailures) return null;
  return header === 'S' ? 'impactCost' : header === 'O' ? 'probability' : null;
}

/** A name that comes twice has a number behind it the second time. */
const repeated = / \(\d+\)$/;

/** Likelihood and impact that both come twice are those before and those after treatment. */
function withAfter(candidates: readonly (Candidate | null)[]): readonly (Candidate | null)[] {
  const columnsOf = (field: RiskField) => candidates.filter((candidate) => candidate?.field === field);
  const [likelihoods, impacts] = [columnsOf('probability'), columnsOf('impactCost')];
  const isNamed = columnsOf('probabilityAfter').length + columnsOf('impactAfter').length > 0;
  if (isNamed || likelihoods.length !== 2 || impacts.length !== 2) return candidates;
  return candidates.map((candidate) => {
    if (candidate && candidate === likelihoods[1]) return { ...candidate, field: 'probabilityAfter' };
    return candidate && candidate === impacts[1] ? { ...candidate, field: 'impactAfter' } : candidate;
  });
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

/** Neither figures nor dates nor codes. */
const isWording = (cell: string): boolean =>
  (cell.match(/\p{L}/gu)?.length ?? 0) >= 3 && readDay(cell, 'dayFirst') === null;

/**
 * A register without a title column still has one: its description, else the first of its longer texts. What is done
 * about a risk stands behind it, and is often said at greater length.
 */
function withTitle(
  fields: readonly RiskField[],
  columns: readonly (readonly string[])[],
): readonly RiskField[] {
  if (fields.includes('title') || fields.includes('event')) return fields;
  const lengths = columns.map((cells, i) =>
    fields[i] === 'notesLine' && most(cells, isWording)
      ? cells.reduce((sum, cell) => sum + cell.length, 0)
      : 0,
  );
  const first = lengths.findIndex((length) => length > 0 && length >= Math.max(...lengths) / 3);
  return first === -1 ? fields : fields.with(first, 'event');
}

/** Column settings that follow from the field: also used when a person picks another one. */
export function columnOf(field: RiskField, header: string, cells: readonly string[]): ColumnMapping {
  const scale = scaledFields.has(field)
    ? (guessScale(header, cells, likelihoodFields.has(field)) ?? '1-5')
    : null;
  return { header, field, scale, dateOrder: dateFields.has(field) ? guessDateOrder(cells) : null };
}

/** Likelihood and impact are counted alike: a 4 in either says that a 3 in the other is not the highest. */
function alignedScales(
  mapped: readonly ColumnMapping[],
  columns: readonly (readonly string[])[],
): readonly ColumnMapping[] {
  const isFive = mapped.some(
    ({ scale }, i) => scale === '1-5' && (columns[i] ?? []).some((cell) => (stepOf(cell, '1-5') ?? 0) > 3),
  );
  return mapped.map((column) => (isFive && isGuessedThree(column) ? { ...column, scale: '1-5' } : column));
}

const isGuessedThree = ({ scale, header }: ColumnMapping): boolean =>
  scale === '1-3' && namedScale(header) === null;

/** A column named after a likelihood or an impact whose cells fit no scale, or whose place another column has. */
const isJudgementInNotes = ({ header, field }: ColumnMapping): boolean => {
  const named = fieldNamed(header.replace(repeated, ''))?.field;
  return field === 'notesLine' && named !== undefined && scaledFields.has(named);
};

/** What is doubtful about the scales of a table, as sentences: it is read in one way, and could be meant in another. */
export const scaleDoubts = ({ columns }: Mapping): readonly string[] =>
  columns.flatMap((column) => {
    const { header, scale } = column;
    if (isJudgementInNotes(column))
      return `“${header}” is kept in the notes: no likelihood or impact is read from it.`;
    if (isGuessedThree(column))
      return `“${header}” holds 1, 2 and 3 only, so 3 is taken for the highest: on a scale of five it would be the middle.`;
    return scale?.endsWith('-1') === true ? `In “${header}” 1 is taken for the highest.` : [];
  });

/** The cells of one column. */
export const cellsOf = ({ rows }: Table, column: number): string[] =>
  rows.map(({ cells }) => cells[column] ?? '');

/** The proposal for a risk register. Columns nobody can name are kept as lines of the notes. */
export function guessMapping(table: Table): Mapping {
  const columns = table.header.map((_, i) => cellsOf(table, i));
  // A table that we have written ourselves means what its headers say.
  const isOurs = table.header.some((header) => header.endsWith(notImported) || header === markHeader);
  const candidates = table.header.map((header, i): Candidate | null => {
    if (header.endsWith(notImported)) return { column: i, field: 'leaveOut', strength: 0 };
    const own = isOurs ? fieldOfHeader(header) : null;
    if (own !== null) return { column: i, field: own, strength: 2_000 };
    const letter = failureLetter(header, table.header);
    if (letter !== null) return { column: i, field: letter, strength: 1 };
    const named = fieldNamed(header.replace(repeated, ''));
    return (
      named && {
        column: i,
        strength: named.strength,
        field: isOurs ? named.field : byContent(named.field, header, columns[i] ?? []),
      }
    );
  });
  const fields = withTitle(chosen(withAfter(candidates)), columns);
  const mapped = table.header.map((header, i) =>
    columnOf(fields[i] ?? 'notesLine', header, columns[i] ?? []),
  );
  return { kind: 'risks', columns: alignedScales(mapped, columns) };
}
