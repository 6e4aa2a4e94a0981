// What one row of a register says, cell by cell, before it is decided what becomes of it.
import type { Range3 } from '../../schema/field.ts';
import type { FieldFacts } from '../../schema/fieldFacts.ts';
import type { RecordOf, Settings } from '../../schema/kinds.ts';
import { bandOfShare } from '../../rules/risk/riskScore.ts';
import { shareOfPercent } from '../../text/percent.ts';
import { wordOf } from '../../words.ts';
import type { ColumnMapping } from '../table/guessMapping.ts';
import { meaningOf, phrasesOf, plainWords, type WordList } from '../words/plainWords.ts';
import { readDay } from '../table/readDay.ts';
import { currenciesIn, moneyUnitOf, readNumber, readNumberRange } from '../table/readNumber.ts';
import { plainFields, type RiskField } from '../words/riskFields.ts';
import {
  readCategory,
  readLevel,
  readResponse,
  readRiskKind,
  readRiskState,
  readTreatmentState,
} from '../words/riskWords.ts';
import { likelihoodOf, stepOf } from '../table/scales.ts';

type Writable<T> = { -readonly [P in keyof T]?: T[P] };
type Risk = RecordOf<'risk'>;
type Treatment = RecordOf<'treatment'>;
export type Impacts = { -readonly [D in keyof Risk['impacts']]?: number };

/** What the reading of a row depends on besides its cells. */
export interface RowContext {
  readonly bands: Settings['riskBands'];
  readonly minorPerMajor: number;
  /** The one the workbook counts in; amounts in others are no amounts here. */
  readonly currency: string;
  /** The register counts likelihood and impact 1–5 as we do, so that its scores can be compared with ours. */
  readonly isFiveByFive: boolean;
}

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

interface Cell {
  readonly text: string;
  readonly column: ColumnMapping;
  readonly context: RowContext;
}
type Reader = (draft: RiskDraft, cell: Cell) => void;

const lineOf = ({ text, column }: Cell): string => `${column.header}: ${text.replace(/\n+/g, ' / ')}`;

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

/** Minor units in one unit of a money column: a header may count in thousands, unless the cell says so itself. */
const minorPerUnit = ({ text, column, context }: Cell): number =>
  context.minorPerMajor * (/\d\s*(?:k|tsd|t|mio|mn|m|bn|mrd)\b/i.test(text) ? 1 : moneyUnitOf(column.header));

const dayIn = ({ text, column }: Cell) => readDay(text, column.dateOrder ?? 'dayFirst');
const stepIn = ({ text, column }: Cell) => stepOf(text, column.scale ?? '1-5');
const likelihoodIn = ({ text, column }: Cell) => likelihoodOf(text, column.scale ?? '1-5');
/** What the cell says of its currency goes before what its header says. */
const isForeignMoney = ({ text, column, context }: Cell): boolean =>
  (currenciesIn(text) ?? currenciesIn(column.header))?.includes(context.currency) === false;

/** Why a cell of a money column is none: what it is not. */
function amountExpected(cell: Cell): string {
  const { currency } = cell.context;
  if (isForeignMoney(cell)) return `an amount in ${currency}, the currency of this workbook`;
  return (readNumber(cell.text) ?? 0) < 0 ? 'an amount of nought or more' : 'an amount of money';
}

const minorIn = (cell: Cell): number | null => {
  const amount = readNumber(cell.text);
  return amount === null || amount < 0 || isForeignMoney(cell)
    ? null
    : Math.round(amount * minorPerUnit(cell));
};

/** "100 / 150 / 300 (triangular)": low, likely and high, as our own tables write them; null when it is none. */
function threeIn(text: string, factor: number): Range3 | null {
  const found = /^([^/]+)\/([^/]+)\/([^/(]+)(?:\((pert|triangular|fixed)\))?$/.exec(text);
  const [low, likely, high] = [1, 2, 3].flatMap((i) => readNumber(found?.[i] ?? '') ?? []);
  if (low === undefined || likely === undefined || high === undefined) return null;
  if (low > likely || likely > high) return null;
  const shape = (found?.[4] ?? 'pert') as Range3['shape'];
  return { low: low * factor, likely: likely * factor, high: high * factor, shape };
}

/** Three estimates from three figures, from one, or from the two ends of a range. */
function estimateIn(cell: Cell, factor: number): Range3 | null {
  const three = threeIn(cell.text, factor);
  if (three) return three;
  const range = readNumberRange(cell.text.replace(/\b(?:days?|tage?|jours?|d[ií]as?|wd)\b/gi, ' ').trim());
  if (range === null || range.low < 0) return null;
  const [low, high] = [range.low * factor, range.high * factor];
  return low === high
    ? { low, likely: low, high, shape: 'fixed' as const }
    : { low, likely: (low + high) / 2, high, shape: 'pert' as const };
}

function moneyIn(cell: Cell) {
  const range = estimateIn(cell, minorPerUnit(cell));
  if (range === null || isForeignMoney(cell)) return null;
  const [low, likely, high] = [Math.round(range.low), Math.round(range.likely), Math.round(range.high)];
  return { ...range, low, likely, high };
}

/** What a plain field of the risk becomes. */
const put =
  ({ name }: FieldFacts) =>
  ({ risk }: RiskDraft, value: unknown): void => {
    (risk as Record<string, unknown>)[name] = value;
  };

/** Several columns may speak of one part of the risk: each on a line of its own. */
const joining =
  (field: FieldFacts): Reader =>
  (draft, { text }) => {
    const before = (draft.risk as Readonly<Record<string, unknown>>)[field.name];
    put(field)(draft, typeof before === 'string' && before !== '' ? `${before}\n${text}` : text);
  };

/** A figure within the limits of its field. */
function figureIn({ min, max, as }: FieldFacts, text: string): number | null {
  const figure = readNumber(as === 'percent' ? text.replace('%', '') : text);
  if (figure === null || (as === 'whole' && !Number.isInteger(figure))) return null;
  const value = as === 'percent' ? shareOfPercent(figure) : figure;
  return value < (min ?? -Infinity) || value > (max ?? Infinity) ? null : value;
}

/** The option that a cell names: as it is stored, or as people read it. */
const optionIn = ({ options, optionLabels }: FieldFacts, text: string): string | null =>
  options.find((option) =>
    [option, wordOf(option), optionLabels[option] ?? ''].some(
      (word) => plainWords(word) === plainWords(text),
    ),
  ) ?? null;

const yesOrNo: WordList<'yes' | 'no'> = [
  ['yes', 'yes, true, x, y, ja, oui, si, sim'],
  ['no', 'no, false, n, nein, non, nao'],
];
const yesPhrases = phrasesOf(yesOrNo);

/** How the cells of a field are read that has no words of its own in registers. */
function plainReader(field: FieldFacts): Reader {
  const { as } = field;
  if (as === 'day') return reading('a date', dayIn, put(field));
  if (as === 'money') return reading(amountExpected, minorIn, put(field));
  if (as === 'moneyRange') return reading(amountExpected, moneyIn, put(field));
  if (as === 'numberRange') return reading('a number of days', (cell) => estimateIn(cell, 1), put(field));
  if (as === 'number' || as === 'whole' || as === 'percent')
    return reading('a figure within its limits', ({ text }) => figureIn(field, text), put(field));
  if (as === 'choice')
    return reading('one of the words we know', ({ text }) => optionIn(field, text), put(field));
  if (as === 'toggle')
    return reading(
      'yes or no',
      ({ text }) => meaningOf(yesPhrases, text),
      (draft, word) => put(field)(draft, word === 'yes'),
    );
  if (as === 'lines')
    return (draft, { text }) =>
      put(field)(
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
  code: (draft, { text }) => {
    draft.ownCode = text;
  },
  mark: (draft, { text }) => {
    draft.mark = text;
  },
  category: readCategoryCell,
  kind: reading(
    'a threat or an opportunity',
    ({ text }) => readRiskKind(text),
    (draft, kind) => {
      draft.risk.kind = kind;
    },
  ),
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
  response: reading(
    'a response we know',
    ({ text }) => readResponse(text),
    (draft, response) => {
      draft.risk.response = response;
    },
  ),
  treatment: (draft, { text }) => {
    draft.treatmentText = draft.treatmentText === '' ? text : `${draft.treatmentText}\n${text}`;
  },
  treatmentOwner: (draft, { text }) => {
    draft.treatmentOwner = text;
  },
  treatmentDue: reading('a date', dayIn, (draft, day) => {
    draft.treatment.due = day;
  }),
  treatmentCost: reading(amountExpected, minorIn, (draft, amount) => {
    draft.treatment.cost = amount;
  }),
  treatmentState: reading(
    'a state we know',
    ({ text }) => readTreatmentState(text),
    (draft, state) => {
      draft.treatment.state = state;
    },
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
  owner: (draft, { text }) => {
    draft.owner = text;
  },
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
