// Reads what is typed into one part of a kill criterion's sentence, in words, signs, codes or days.
import { sentenceSynonyms as say } from '../../../messages/rules/criterion/criterionSentence.ts';
import type { KillCriterion } from '../../../schema/kinds.ts';
import type { Workbook } from '../../../schema/workbook.ts';
import { readAmount } from './readAmount.ts';
import { readMoment } from './readCheckpoint.ts';
import { namedBy, type SentencePart } from './plainSentence.ts';
import { noted, type Reading, type SentenceFields } from './reading.ts';
import { readAction, readMetric, readPath, readScope, readState, unitOf } from './readSentence.ts';
import { SentenceText } from './sentenceText.ts';

type Reader = (at: Reading, unit: string | null) => void;

/** A whole number, whatever it counts. */
const count = /(\d{1,4})(?: ?[\p{L} ]+)?/uy;
const countInto =
  (field: 'readings' | 'silenceAfterWD', least: number): Reader =>
  ({ text, fields }) => {
    const typed = Number(text.take(count)?.[1] ?? -1);
    if (typed >= least) fields[field] = typed;
  };

function readUpper({ text, fields }: Reading, unit: string | null): void {
  const amount = readAmount(text, unit, false);
  if (amount) Object.assign(fields, { valueTo: amount.value, unit: amount.unit ?? unit ?? '' });
}

function readSilenceWord({ text, fields }: Reading): void {
  const silence = text.takeOne({ fail: /fail(?:ed|ure)?\b/iy, ask: /(?:a )?question.*|asks?.*/iy });
  if (silence !== null) fields.silence = silence;
}

function readForm({ text, fields }: Reading): void {
  const form = text.takeOne(say.form);
  if (form !== null) fields.form = form;
}

function readOwner(at: Reading): void {
  const role = noted(at, 'ownerRole', at.text.takeName(at.workbook, namedBy.ownerRole, /[.;]/));
  if (role) at.fields.ownerRole = role.record.id;
}

function readBy(at: Reading): void {
  at.text.take(say.until);
  readMoment(at);
}

const readers: Readonly<Record<SentencePart, Reader>> = {
  action: readAction,
  scope: readScope,
  alternative: readPath,
  form: readForm,
  metric: readMetric,
  comparator: readState,
  value: readState,
  valueTo: readUpper,
  readings: countInto('readings', 1),
  checkpoint: readBy,
  silence: readSilenceWord,
  silenceAfterWD: countInto('silenceAfterWD', 0),
  ownerRole: readOwner,
};

/** The fields that the typed words say, or null where they are not understood to their end. */
export function readPart(
  workbook: Workbook,
  criterion: KillCriterion,
  part: SentencePart,
  typed: string,
): SentenceFields | null {
  const at: Reading = { workbook, text: new SentenceText(typed), fields: {}, unknown: [] };
  readers[part](at, unitOf(workbook, criterion));
  const isWhole = at.text.rest === '' && at.unknown.length === 0 && Object.keys(at.fields).length > 0;
  if (!isWhole) return null;
  return part === 'metric' ? { ...at.fields, unit: unitOf(workbook, at.fields) ?? '' } : at.fields;
}
