// Reads a kill criterion out of a sentence as people type it, as far as it goes: what is understood becomes fields, what
// is named but not known is asked for, what means nothing here is told.
import {
  sentenceSynonyms as say,
  sentenceWords,
} from '../../../messages/rules/criterion/criterionSentence.ts';
import type { Kind, KillCriterion } from '../../../schema/kinds.ts';
import type { Workbook } from '../../../schema/workbook.ts';
import { systemMetrics } from '../../../schema/killCriterion.ts';
import { systemUnit } from '../../systemMetrics.ts';
import { readCheckpoint } from './readCheckpoint.ts';
import { readAmount } from './readAmount.ts';
import { namedBy, type SentencePart } from './plainSentence.ts';
import { noted, type Reading, type SentenceFields, type Unknown } from './reading.ts';
import { SentenceText } from './sentenceText.ts';

export interface Understood {
  readonly fields: SentenceFields;
  readonly unknown: readonly Unknown[];
  /** Words that meant nothing where they stand. */
  readonly left: readonly string[];
}

const takeName = <K extends Kind>(at: Reading, part: SentencePart, kinds: readonly K[], end: RegExp) =>
  noted(at, part, at.text.takeName(at.workbook, kinds, end));

export function readScope(at: Reading): void {
  if (at.text.take(say.wholePlan)) {
    Object.assign(at.fields, { scope: 'workbook', useCase: null, slice: null });
    return;
  }
  const found = takeName(at, 'scope', namedBy.scope, say.afterScope);
  if (!found) return;
  const { kind, record } = found;
  Object.assign(at.fields, { scope: kind, useCase: null, slice: null, [kind]: record.id });
}

export function readAction(at: Reading): boolean {
  const action = at.text.takeOne(say.action);
  if (action === null) return false;
  at.fields.action = action;
  if (action !== 'pivot') at.fields.alternative = null;
  return true;
}

function readAlternative(at: Reading): void {
  if (at.fields.action === 'pivot' && at.text.take(say.to)) readPath(at);
}

/** The other path a pivot leads to. */
export function readPath(at: Reading): void {
  const found = takeName(at, 'alternative', namedBy.alternative, say.afterName);
  if (found) at.fields.alternative = found.record.id;
}

const isAtForm = ({ text }: Reading): boolean =>
  Object.values(say.form).some((form) => {
    form.lastIndex = 0;
    return form.test(text.rest);
  });

/** "Stop U-1 unless", "U-1 stops unless", "Pivot U-1 to A-4 if": in either order, each part only where it stands. */
function readHead(at: Reading): void {
  const actsFirst = readAction(at);
  at.text.take(say.for);
  if (!isAtForm(at) && at.text.rest !== '' && !/^to\b/i.test(at.text.rest)) readScope(at);
  if (!actsFirst) readAction(at);
  readAlternative(at);
  const form = at.text.takeOne(say.form);
  if (form !== null) at.fields.form = form;
}

const noMetric = { metric: null, systemMetric: null, checklist: null };

function readSystemMetric(at: Reading): boolean {
  const text = at.text.rest.toLowerCase();
  const [found] = systemMetrics
    .flatMap((name) =>
      [sentenceWords.systemMetric[name], name].map((words) => ({ name, words: words.toLowerCase() })),
    )
    .filter(({ words }) => text.startsWith(words) && !/^[\p{L}\p{N}]/u.test(text.slice(words.length)))
    .toSorted((a, b) => b.words.length - a.words.length);
  if (!found) return false;
  at.text.skip(found.words.length);
  Object.assign(at.fields, noMetric, { systemMetric: found.name });
  if (found.name !== 'checklistScore') return true;
  at.text.take(/of\b|\(/iy);
  const checklist = takeName(at, 'metric', namedBy.checklist, say.afterMetric);
  at.text.take(/\)/y);
  if (checklist) at.fields.checklist = checklist.record.id;
  return true;
}

export function readMetric(at: Reading): void {
  if (at.text.rest === '' || readSystemMetric(at)) return;
  const found = takeName(at, 'metric', namedBy.metric, say.afterMetric);
  if (found) Object.assign(at.fields, noMetric, { metric: found.record.id });
}

/** The unit the value will be in when none is written with it. */
export function unitOf(workbook: Workbook, fields: SentenceFields): string | null {
  if (fields.systemMetric) return systemUnit(workbook, fields.systemMetric);
  return fields.metric ? (workbook.metric.get(fields.metric)?.unit ?? null) : null;
}

/** "at most 11%", "between 3 and 5 EUR": the comparison, its value or values and their unit. */
export function readState({ text, fields }: Reading, ownUnit: string | null): void {
  text.take(say.is);
  const comparator: KillCriterion['comparator'] | null = text.takeOne(say.comparator);
  const first = readAmount(text, ownUnit, comparator === 'between');
  if (comparator !== null) Object.assign(fields, { comparator, valueTo: null });
  if (!first) return;
  Object.assign(fields, { value: first.value, unit: first.unit ?? ownUnit ?? '' });
  if (comparator !== 'between' || !text.take(say.and)) return;
  const second = readAmount(text, ownUnit, false);
  if (second) Object.assign(fields, { valueTo: second.value, unit: second.unit ?? ownUnit ?? '' });
}

function readSilence({ text, fields }: Reading): boolean {
  if (!text.take(say.silence)) return false;
  const silence = text.takeOne(say.silenceIs);
  if (silence !== null) fields.silence = silence;
  const after = text.take(say.afterWD);
  if (after) fields.silenceAfterWD = Number(after[1]);
  return true;
}

function readReadings({ text, fields }: Reading): boolean {
  const match = text.take(say.readings);
  const readings = Number(match?.[1] ?? match?.[2] ?? 0);
  if (readings > 0) fields.readings = readings;
  return match !== null;
}

/** A role by its whole title with "answers" behind it: its words are not looked at, whatever they are. */
function readRole(at: Reading): boolean {
  const ahead = new SentenceText(at.text.rest);
  const name = ahead.takeName(at.workbook, namedBy.ownerRole, /^/);
  if (!name.found || !ahead.take(say.answers)) return false;
  at.fields.ownerRole = name.found.record.id;
  at.text.skip(at.text.rest.length - ahead.rest.length);
  return true;
}

/** "Head of supply answers", "owner Head of supply". */
function readOwner(at: Reading): boolean {
  const isNamed = at.text.take(say.owner) !== null;
  const [sentence = ''] = at.text.rest.split(/[.;,]/);
  if (!isNamed && !/ answers?\b/i.test(sentence)) return false;
  const found = takeName(at, 'ownerRole', namedBy.ownerRole, isNamed ? /[.;,]/ : / answers?\b/i);
  at.text.take(say.answers);
  if (found) at.fields.ownerRole = found.record.id;
  return true;
}

/** "then hold", "we pivot to A-4": what is done, said at the end. */
function readThen(at: Reading): boolean {
  const isSaid = at.text.take(say.afterwards) !== null;
  if (!readAction(at)) return isSaid;
  readAlternative(at);
  return true;
}

/** The clauses after the state, in any order; what none of them understands is left, up to the next stop or comma. */
function readClauses(at: Reading): string[] {
  const left: string[] = [];
  const clauses = [readRole, readReadings, readCheckpoint, readSilence, readThen, readOwner];
  while (at.text.rest !== '') {
    if (at.text.take(/[.;,)]+|and\b/iy)) continue;
    const before = at.text.rest;
    const isRead = clauses.some((read) => read(at));
    if (isRead && at.text.rest !== before) continue;
    left.push(at.text.takeUntil(/.[.;,]/) + at.text.skip(1));
  }
  return left.map((words) => words.trim()).filter((words) => words !== '');
}

/** What a sentence says of a criterion, as far as it can be understood; never throws. */
export function readSentence(workbook: Workbook, sentence: string): Understood {
  const at: Reading = { workbook, text: new SentenceText(sentence), fields: {}, unknown: [] };
  readHead(at);
  readMetric(at);
  readState(at, unitOf(workbook, at.fields));
  const left = readClauses(at);
  return { fields: at.fields, unknown: at.unknown, left };
}
