// What one row of a register says, cell by cell, before it is decided what becomes of it.
import type { FieldFacts } from '../../schema/fieldFacts.ts';
import type { RecordOf } from '../../schema/kinds.ts';
import { bandOfShare } from '../../rules/risk/riskScore.ts';
import { wordOf } from '../../words.ts';
import type { ColumnMapping } from '../table/guessMapping.ts';
import { readNumber } from '../table/readNumber.ts';
import { plainWords } from '../words/plainWords.ts';
import { plainFields, type RiskField, treatmentFields } from '../words/riskFields.ts';
import {
  readCategory,
  readLevel,
  readResponse,
  readRiskKind,
  readRiskState,
  readTreatmentState,
} from '../words/riskWords.ts';
import {
  amountExpected,
  type Cell,
  dayIn,
  estimateIn,
  figureIn,
  likelihoodIn,
  lineOf,
  minorIn,
  moneyIn,
  optionIn,
  type RowContext,
  stepIn,
  switchIn,
} from './riskCells.ts';

type Writable<T> = { -readonly [P in keyof T]?: T[P] };
type Risk = RecordOf<'risk'>;
type Treatment = RecordOf<'treatment'>;
export type Impacts = { -readonly [D in keyof Risk['impacts']]?: number };

/** Collected while the cells of a row are read, left to right. */
export interface RiskDraft {
  readonly risk: Writable<Risk>;
  readonly impacts: Impacts;
  readonly treatment: Writable<Treatment>;
  treatmentText: string;
  impactAfter: number | null;
  owner: string;
  treatmentOwner: string;
  /** The number or name the register itself gives the row. */
  ownCode: string;
  /** Of which record of which workbook the row is an export, as it stands there. */
  mark: string;
  /** The state the cell means, and the cell. */
  state: Risk['state'] | null;
  stateCell: string;
  score: { readonly line: string; readonly value: number | null } | null;
  level: { readonly line: string; readonly value: ReturnType<typeof readLevel> } | null;
  readonly notes: string[];
  /** Cells without a field of ours: "Asset: A01". */
  readonly lines: string[];
  /** What is said of a treatment, as lines for the case that the row names none. */
  readonly treatmentLines: string[];
  readonly warnings: string[];
}

const emptyDraft = (): RiskDraft => ({
  risk: {},
  impacts: {},
  treatment: {},
  treatmentText: '',
  impactAfter: null,
  owner: '',
  treatmentOwner: '',
  ownCode: '',
  mark: '',
  state: null,
  stateCell: '',
  score: null,
  level: null,
  notes: [],
  lines: [],
  treatmentLines: [],
  warnings: [],
});

type Reader = (draft: RiskDraft, cell: Cell) => void;

/** The cell is kept as it is, and the person is told why it could not be more. */
function keepUnread(draft: RiskDraft, cell: Cell, expected: string): void {
  draft.lines.push(lineOf(cell));
  const shown = cell.text.length > 40 ? `${cell.text.slice(0, 40)}…` : cell.text;
  draft.warnings.push(`${cell.column.header}: "${shown}" is not ${expected}, so it is kept in the notes`);
}

/** Reads the cell; what cannot be read is kept in the notes with a warning. */
const reading =
  <T>(
    expected: string | ((cell: Cell) => string),
    read: (cell: Cell) => T | null,
    put: (draft: RiskDraft, value: T, cell: Cell) => void,
  ): Reader =>
  (draft, cell) => {
    const value = read(cell);
    if (value === null) keepUnread(draft, cell, typeof expected === 'string' ? expected : expected(cell));
    else put(draft, value, cell);
  };

/** What was read becomes a field of the risk, or of its treatment. */
const put =
  (name: string, of: 'risk' | 'treatment' = 'risk') =>
  (draft: RiskDraft, value: unknown): void => {
    (draft[of] as Record<string, unknown>)[name] = value;
  };

/** The cell as it is. */
const keep =
  (name: 'ownCode' | 'mark' | 'owner' | 'treatmentOwner'): Reader =>
  (draft, { text }) => {
    draft[name] = text;
  };

/** Several columns may speak of one part of the risk: each on a line of its own. */
const joining =
  (field: FieldFacts): Reader =>
  (draft, { text }) => {
    const before = (draft.risk as Readonly<Record<string, unknown>>)[field.name];
    put(field.name)(draft, typeof before === 'string' && before !== '' ? `${before}\n${text}` : text);
  };

/** How the cells of a field are read that has no words of its own in registers. */
function plainReader(field: FieldFacts): Reader {
  const { as } = field;
  if (as === 'day') return reading('a date', dayIn, put(field.name));
  if (as === 'money') return reading(amountExpected, minorIn, put(field.name));
  if (as === 'moneyRange') return reading(amountExpected, moneyIn, put(field.name));
  if (as === 'numberRange')
    return reading('a number of days', (cell) => estimateIn(cell, 1), put(field.name));
  if (as === 'number' || as === 'whole' || as === 'percent')
    return reading('a figure within its limits', ({ text }) => figureIn(field, text), put(field.name));
  if (as === 'choice')
    return reading('one of the words we know', ({ text }) => optionIn(field, text), put(field.name));
  if (as === 'toggle') return reading('yes or no', switchIn, put(field.name));
  if (as === 'lines')
    return (draft, { text }) =>
      put(field.name)(
        draft,
        text.split('\n').filter((line) => line !== ''),
      );
  return joining(field);
}

const impact = (dimension: keyof Impacts): Reader =>
  reading('on the scale', stepIn, (draft, step) => {
    draft.impacts[dimension] = step;
  });

function addTags(draft: RiskDraft, tags: readonly string[]): void {
  const short = tags.map((tag) => tag.trim()).filter((tag) => tag !== '' && tag.length <= 60);
  draft.risk.tags = [...new Set([...(draft.risk.tags ?? []), ...short])].slice(0, 100);
}

/** The register's own word stays as a tag, unless it is ours. */
const readCategoryCell: Reader = (draft, cell) => {
  const category = readCategory(cell.text);
  if (category !== null) draft.risk.category = category;
  if (category !== null && plainWords(cell.text) === plainWords(wordOf(category))) return;
  if (cell.text.length > 60) draft.lines.push(lineOf(cell));
  else addTags(draft, [cell.text]);
  if (category === null)
    draft.warnings.push(
      `${cell.column.header}: "${cell.text.slice(0, 40)}" is none of our categories, so it is kept as a tag`,
    );
};

/** Fields that registers have words of their own for, or that are more than one field of a risk. */
const ownReaders: Readonly<Partial<Record<RiskField, Reader>>> = {
  code: keep('ownCode'),
  mark: keep('mark'),
  category: readCategoryCell,
  kind: reading('a threat or an opportunity', ({ text }) => readRiskKind(text), put('kind')),
  probability: reading('a likelihood on the scale', likelihoodIn, (draft, { share, step }, { context }) => {
    draft.risk.probability = share;
    draft.risk.probabilityBand = share === null ? step : bandOfShare(share, context.bands);
  }),
  impactCost: impact('cost'),
  impactTime: impact('time'),
  impactValue: impact('value'),
  impactCompliance: impact('compliance'),
  impactReputation: impact('reputation'),
  score: (draft, cell) => {
    if (cell.context.isFiveByFive) draft.score = { line: lineOf(cell), value: readNumber(cell.text) };
    else draft.lines.push(lineOf(cell));
  },
  level: (draft, cell) => {
    draft.level = { line: lineOf(cell), value: readLevel(cell.text) };
  },
  response: reading('a response we know', ({ text }) => readResponse(text), put('response')),
  treatment: (draft, { text }) => {
    draft.treatmentText = draft.treatmentText === '' ? text : `${draft.treatmentText}\n${text}`;
  },
  treatmentOwner: keep('treatmentOwner'),
  treatmentDue: reading('a date', dayIn, put(treatmentFields.treatmentDue, 'treatment')),
  treatmentCost: reading(amountExpected, minorIn, put(treatmentFields.treatmentCost, 'treatment')),
  treatmentState: reading(
    'a state we know',
    ({ text }) => readTreatmentState(text),
    put(treatmentFields.treatmentState, 'treatment'),
  ),
  probabilityAfter: reading(
    'a likelihood on the scale',
    likelihoodIn,
    (draft, { share, step }, { context }) => {
      draft.treatment.probabilityAfter = share;
      draft.treatment.probabilityBandAfter = share === null ? step : bandOfShare(share, context.bands);
    },
  ),
  impactAfter: reading('on the scale', stepIn, (draft, step) => {
    draft.impactAfter = step;
  }),
  owner: keep('owner'),
  state: reading(
    'a state we know',
    ({ text }) => readRiskState(text),
    (draft, state, cell) => {
      draft.state = state;
      draft.stateCell = lineOf(cell);
    },
  ),
  tags: (draft, { text }) => addTags(draft, text.split(/[,;|\n]/)),
  notes: (draft, { text }) => draft.notes.push(text),
  notesLine: (draft, cell) => draft.lines.push(lineOf(cell)),
  leaveOut: () => undefined,
};

const readers = new Map<RiskField, Reader>([
  ...plainFields.map((field) => [field.name as RiskField, plainReader(field)] as const),
  ...(Object.entries(ownReaders) as [RiskField, Reader][]),
]);

const ofTreatment: ReadonlySet<RiskField> = new Set(['treatmentOwner', 'treatmentDue', 'treatmentState']);

/** Reads the cells of one row; empty ones say nothing. */
export function readDraft(
  cells: readonly string[],
  columns: readonly ColumnMapping[],
  context: RowContext,
): RiskDraft {
  const draft = emptyDraft();
  columns.forEach((column, i) => {
    const text = cells[i] ?? '';
    if (text === '') return;
    const cell = { text, column, context };
    readers.get(column.field)?.(draft, cell);
    if (ofTreatment.has(column.field)) draft.treatmentLines.push(lineOf(cell));
  });
  return draft;
}
