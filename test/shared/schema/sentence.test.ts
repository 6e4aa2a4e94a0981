// What a schema refuses is said in words a person can act on, never in a pattern.
import { expect, test } from 'vitest';
import { languages } from '../../../shared/content/languages.ts';
import { type Kind, kinds, schemas } from '../../../shared/schema/kinds.ts';
import { fieldWords, sentenceOf } from '../../../shared/schema/sentence.ts';
import { factsOf, recordsOf } from '../../../shared/schema/workbook.ts';
import { plantedWorkbook } from '../../helpers/workbooks/plantedWorkbook.ts';

const odd = [
  '',
  'ä ö',
  '/^x$/',
  -1,
  1.5,
  1e300,
  null,
  true,
  [],
  {},
  { 'a b': 1, '?': {} },
  'x'.repeat(20_000),
];
const { workbook } = plantedWorkbook('odd');

/** The record with each text, number and list in it replaced in turn. */
function spoilt(value: unknown, by: unknown): readonly unknown[] {
  if (Array.isArray(value))
    return [by, ...value.flatMap((item, i) => spoilt(item, by).map((one) => value.with(i, one)))];
  if (typeof value !== 'object' || value === null) return [by];
  const inside = Object.entries(value).flatMap(([name, one]) =>
    spoilt(one, by).map((changed) => ({ ...value, [name]: changed })),
  );
  return [by, ...inside];
}

function refusalsOf(kind: Kind): readonly string[] {
  const records = [...recordsOf(workbook, kind).values()];
  const all = records.flatMap((record) => odd.flatMap((by) => spoilt(record, by)));
  return all.flatMap((one) => {
    const parsed = schemas[kind].safeParse(one);
    return parsed.success ? [] : [sentenceOf(parsed.error, kind)];
  });
}

test('no refusal of any field of any kind shows a pattern', () => {
  const sentences = [...new Set(kinds.flatMap(refusalsOf))];
  expect(sentences.length).toBeGreaterThan(100);
  expect(sentences.filter((sentence) => /\/\^|\$\/|pattern|Invalid/.test(sentence))).toEqual([]);
});

test('a language that is none is refused with an example; every one that can be chosen is taken', () => {
  const facts = factsOf(workbook);
  const parsed = schemas.facts.safeParse({ ...facts, language: 'Deutsch' });
  expect(parsed.error && sentenceOf(parsed.error, 'facts')).toBe(
    'language of exports must be a language, such as en or de-CH',
  );
  for (const tag of Object.keys(languages))
    expect([tag, schemas.facts.safeParse({ ...facts, language: tag }).success]).toEqual([tag, true]);
});

test('a field is named as people read it, its parts behind it; in a file by the name it has there', () => {
  const spoilt = { id: 'R-1', title: 'x', impacts: { cost: 9 } };
  const { error } = schemas.risk.safeParse(spoilt);
  expect(error && sentenceOf(error, 'risk')).toBe('impact, cost must be at most 5');
  expect(error && sentenceOf(error)).toBe('impacts cost must be at most 5');
  expect(fieldWords('risk', ['probability'])).toBe('likelihood');
});
