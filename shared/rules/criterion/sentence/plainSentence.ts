// The one printer of a kill criterion for people: the sentence as runs, each a part of the criterion or the words between.
import { sentencePatterns, sentenceWords } from '../../../messages/rules/criterion/criterionSentence.ts';
import type { Kind, KillCriterion } from '../../../schema/kinds.ts';
import { findRecord, type Workbook } from '../../../schema/workbook.ts';
import { dayText, measureText, moneyUnitOf, numberText, withUnit } from '../../../text/format.ts';
import { capital } from '../../../words.ts';
import { nameFor } from './names.ts';

/** The parts that stand in the sentence, named as the fields they are kept in; `value` is shown with its unit. */
export const sentenceParts = [
  'action',
  'scope',
  'alternative',
  'form',
  'metric',
  'comparator',
  'value',
  'valueTo',
  'readings',
  'checkpoint',
  'silence',
  'silenceAfterWD',
  'ownerRole',
] as const;
export type SentencePart = (typeof sentenceParts)[number];

/** What the parts with names may name. */
export const namedBy = {
  scope: ['useCase', 'slice'],
  alternative: ['alternative'],
  metric: ['metric'],
  checklist: ['checklist'],
  timeBox: ['timeBox'],
  gate: ['gate'],
  ownerRole: ['role'],
} as const satisfies Readonly<Record<string, readonly Kind[]>>;

const linking: ReadonlySet<SentencePart> = new Set(['action', 'form', 'comparator']);
/** What was agreed by name or by number, and so stands out; the other parts are words that join them. */
export const isNamed = (part: SentencePart): boolean => !linking.has(part);

export interface SentenceRun {
  readonly text: string;
  /** Null: words between the parts. */
  readonly part: SentencePart | null;
  /** The part is not known yet: the text says what is asked for. */
  readonly isGap: boolean;
}

/** Which clauses are said; what stands beside the sentence is left out of it. */
export interface Clauses {
  readonly scope?: boolean;
  readonly checkpoint?: boolean;
  readonly silence?: boolean;
  readonly owner?: boolean;
  /** How many readings it takes, also where one is enough; more than one are always said. */
  readonly readings?: boolean;
}
const whole: Required<Clauses> = {
  scope: true,
  checkpoint: true,
  silence: true,
  owner: true,
  readings: false,
};

/** A limit stands as somebody typed it: a rounded one would be another limit. */
const exactDecimals = 9;

type Quote = (title: string) => string;
const bare: Quote = (title) => title;
const quote: Quote = (title) => sentenceWords.quoted({ name: title.replaceAll('”', '””') });
/** An owner answers by a plain name; one that could end the sentence is quoted. */
const quoteOwner: Quote = (title) => (/^[\p{L}\p{N} &/'’-]+$/u.test(title) ? title : quote(title));

/** The text of each part, or null for a gap. */
function textOf(
  workbook: Workbook,
  criterion: KillCriterion,
  part: SentencePart,
  quoted: Quote,
): string | null {
  const named = (kinds: readonly Kind[], id: string | null, by = quoted): string | null => {
    const record = kinds.flatMap((kind) => (id === null ? [] : (findRecord(workbook, kind, id) ?? [])))[0];
    return record === undefined ? null : nameFor(workbook, kinds, record, by);
  };
  const { scope, useCase, slice, systemMetric, checklist, unit } = criterion;
  const amount = (value: number | null) =>
    value === null ? null : measureText(value, quotedUnit(unit, quoted), 0, numberText(value, exactDecimals));
  switch (part) {
    case 'action':
      return sentenceWords.action[criterion.action];
    case 'scope':
      if (scope === 'workbook') return sentenceWords.wholePlan;
      return scope === 'useCase' ? named(namedBy.scope, useCase) : named(namedBy.scope, slice);
    case 'alternative':
      return named(namedBy.alternative, criterion.alternative);
    case 'form':
      return sentenceWords.form[criterion.form];
    case 'metric': {
      if (systemMetric === null) return named(namedBy.metric, criterion.metric);
      if (systemMetric !== 'checklistScore') return sentenceWords.systemMetric[systemMetric];
      const name = named(namedBy.checklist, checklist);
      return name === null ? null : sentenceWords.scoreOf({ checklist: name });
    }
    case 'comparator':
      return sentenceWords.comparator[criterion.comparator];
    case 'value':
      return criterion.comparator === 'between' && criterion.value !== null
        ? firstOfTwo(criterion.value, unit)
        : amount(criterion.value);
    case 'valueTo':
      return amount(criterion.valueTo);
    case 'readings':
      return sentenceWords.readings(criterion);
    case 'checkpoint':
      return checkpointName(criterion, named);
    case 'silence':
      return sentenceWords.silence[criterion.silence];
    case 'silenceAfterWD':
      return sentenceWords.afterWD({ days: criterion.silenceAfterWD });
    case 'ownerRole':
      return named(namedBy.ownerRole, criterion.ownerRole, quoted === bare ? bare : quoteOwner);
  }
}

/** The unit stands behind the second of two bounds, the currency before both. */
function firstOfTwo(value: number, unit: string): string {
  const money = moneyUnitOf(unit);
  return withUnit(numberText(value, exactDecimals), money?.currency ?? '');
}

/** A unit that could be read as more of the number, or as a name, stands in quotes. */
const quotedUnit = (unit: string, quoted: Quote): string =>
  /^[\d.,+\-−'’“”"]|[“”"]/.test(unit) ? quoted(unit) : unit;

function checkpointName(
  { checkpoint, checkpointDate, checkpointGate, checkpointTimeBox, checkpointPlusWD }: KillCriterion,
  named: (kinds: readonly Kind[], id: string | null) => string | null,
): string | null {
  if (checkpoint === 'on') return checkpointDate === null ? null : dayText(checkpointDate);
  if (checkpoint === 'gate') {
    const gate = named(namedBy.gate, checkpointGate);
    return gate === null ? null : sentenceWords.gate({ gate });
  }
  const box = named(namedBy.timeBox, checkpointTimeBox);
  return box === null ? null : sentenceWords.endOf({ box, plusWD: checkpointPlusWD });
}

/** The pattern of a criterion: the clauses it has, one after another. */
function patternOf(criterion: KillCriterion, clauses: Required<Clauses>): string {
  const { action, comparator, form, readings } = criterion;
  const p = sentencePatterns;
  return [
    clauses.scope ? p.head[action] : p.headAlone[action],
    comparator === 'between' ? p.stateBetween : p.state,
    clauses.readings || readings > 1 ? p.readings : '',
    clauses.checkpoint ? p.until[form] : '',
    p.end,
    // An "if" is tripped by any reading: that there is none is no clause of it.
    clauses.silence && form === 'stopsUnless' ? p.silence : '',
    clauses.owner ? p.owner : '',
  ].join('');
}

const isPart = (word: string): word is SentencePart => (sentenceParts as readonly string[]).includes(word);

/** The sentence cut into its parts and the words between them; names are bare, as each part is set off by its look. */
export function sentenceRuns(
  workbook: Workbook,
  criterion: KillCriterion,
  clauses: Clauses = {},
): readonly SentenceRun[] {
  return runsWith(workbook, criterion, clauses, bare);
}

function runsWith(
  workbook: Workbook,
  criterion: KillCriterion,
  clauses: Clauses,
  quoted: Quote,
): readonly SentenceRun[] {
  const pieces = patternOf(criterion, { ...whole, ...clauses }).split(/\[(\w+)\]/);
  return pieces.flatMap((piece): readonly SentenceRun[] => {
    if (!isPart(piece)) return piece === '' ? [] : [{ text: piece, part: null, isGap: false }];
    const text = textOf(workbook, criterion, piece, quoted);
    const { gap } = sentenceWords;
    return [{ text: text ?? `[${gap[piece as keyof typeof gap] ?? ''}]`, part: piece, isGap: text === null }];
  });
}

/** "Stop “Demand forecast” unless “Stock accuracy” is at least 95% by the end of “Repair”." */
export const plainSentence = (workbook: Workbook, criterion: KillCriterion, clauses: Clauses = {}): string =>
  runsWith(workbook, criterion, clauses, quote)
    .map(({ text }) => text)
    .join('')
    .trim();

/** "Stop unless Late stops is at most 11%": what it demands and what then happens, for a place with little room. */
export const plainDemand = (workbook: Workbook, criterion: KillCriterion): string =>
  sentenceRuns(workbook, criterion, { scope: false, checkpoint: false, silence: false, owner: false })
    .slice(0, -1)
    .map(({ text }) => text)
    .join('');

/** What is measured and against what: "“Stock accuracy” is at least 95% in 2 readings in a row". */
export function plainState(workbook: Workbook, criterion: KillCriterion): string {
  const runs = runsWith(
    workbook,
    criterion,
    { scope: false, checkpoint: false, silence: false, owner: false },
    quote,
  );
  const from = runs.findIndex(({ part }) => part === 'metric');
  return runs
    .slice(from, -1)
    .map(({ text }) => text)
    .join('');
}

/** "at least 95%", "between 3 and 5%": what is compared without what is measured; null without a value. */
export function comparisonText(workbook: Workbook, criterion: KillCriterion): string | null {
  const bareText = (part: SentencePart) => textOf(workbook, criterion, part, bare);
  const from = bareText('value');
  if (from === null) return null;
  const to = criterion.comparator === 'between' ? bareText('valueTo') : null;
  return sentenceWords.comparison({ comparator: bareText('comparator') ?? '', from, to });
}

/** What a criterion is called until somebody calls it something else: "Late stops: at most 11%"; null without a measure. */
export function criterionTitle(workbook: Workbook, criterion: KillCriterion): string | null {
  const measure = textOf(workbook, criterion, 'metric', bare);
  const comparison = comparisonText(workbook, criterion);
  return measure === null ? null : sentenceWords.title({ measure: capital(measure), comparison });
}

/** What is done: "Return to why", "Pivot to “Plain rule”". */
export function plainAction(workbook: Workbook, criterion: KillCriterion): string {
  const action = partText(workbook, criterion, 'action');
  if (criterion.action !== 'pivot') return action;
  return sentenceWords.pivotTo({ action, path: partText(workbook, criterion, 'alternative') });
}

/** One part as it is read in the sentence; the gap's words while it is missing. */
export const partText = (workbook: Workbook, criterion: KillCriterion, part: SentencePart): string =>
  textOf(workbook, criterion, part, quote) ?? sentenceWords.gap[part as keyof typeof sentenceWords.gap] ?? '';
