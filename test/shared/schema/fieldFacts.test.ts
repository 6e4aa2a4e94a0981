// The field dictionary: every field has a name, and what controls need is read off the schema.
import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { optionalDay, shapeOf } from '../../../shared/schema/field.ts';
import { type FieldFacts, fieldOf, fieldsOf } from '../../../shared/schema/fieldFacts.ts';
import { type Kind, kinds } from '../../../shared/schema/kinds.ts';
import { riskCategories } from '../../../shared/schema/risk.ts';

const withParts = (field: FieldFacts): readonly FieldFacts[] => [field, ...field.parts.flatMap(withParts)];
const all = kinds.flatMap((kind) => fieldsOf(kind).flatMap(withParts));

describe('every field people see', () => {
  test('has a label, and a field without one cannot be part of a record', () => {
    expect(all.length).toBeGreaterThan(500);
    expect(
      all.filter(({ label, short, isHidden }) => !isHidden && (label.trim() === '' || short === '')),
    ).toEqual([]);
    expect(() => shapeOf({ due: optionalDay('Due'), trend: z.string() })).toThrow(
      'The field trend has no label',
    );
  });

  test.each(kinds)('of %s has a name of its own there', (kind) => {
    const labels = fieldsOf(kind)
      .filter(({ name }) => !(['probabilityBand', 'probabilityBandAfter'] as string[]).includes(name))
      .map(({ short }) => short);
    expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
  });

  test('offers each option under words of its own', () => {
    const alike = all.filter(({ options, optionLabels }) => {
      const words = options.map((option) => optionLabels[option]);
      return new Set(words).size < words.length;
    });
    expect(alike.map(({ name }) => name)).toEqual([]);
    expect(fieldOf('killCriterion', 'systemMetric').optionLabels['lateWD']).toBe('Working days late');
  });

  test('offers what may be stored, each option with words', () => {
    const choices = all.filter(({ as, name }) => (as === 'choice' || as === 'flags') && name !== 'language');
    expect(choices.filter(({ options }) => options.length < 2).map(({ name }) => name)).toEqual([]);
    expect(
      choices.flatMap(({ options, optionLabels }) => options.filter((one) => !optionLabels[one])),
    ).toEqual([]);
  });

  test('that links to records says to which kind', () => {
    const links = all.filter(({ as }) => as === 'one' || as === 'many');
    expect(links.length).toBeGreaterThan(80);
    expect(links.filter(({ references }) => references === null).map(({ name }) => name)).toEqual([]);
  });
});

describe('what is known of a field', () => {
  const about = <K extends Kind>(kind: K, name: Parameters<typeof fieldOf<K>>[1]) => fieldOf(kind, name);
  test.each([
    [about('risk', 'category'), { as: 'choice', options: riskCategories, isRequired: false }],
    [about('risk', 'kind'), { as: 'choice', isRequired: true }],
    [about('risk', 'title'), { as: 'title', maxChars: 120, isRequired: true }],
    [
      about('risk', 'cause'),
      { label: 'Because of (cause)', short: 'Cause', as: 'area', maxChars: 2_000, isRequired: false },
    ],
    [about('risk', 'days'), { as: 'numberRange', unit: 'WD', min: 0, max: 10_000 }],
    [about('risk', 'cost'), { as: 'moneyRange', min: null, max: null, parts: [] }],
    [about('risk', 'acceptedUntil'), { as: 'day', isByCommand: true }],
    [about('metric', 'floor'), { as: 'number', min: null, max: null, isRequired: false }],
    [about('killCriterion', 'readings'), { as: 'whole', min: 1, max: 100, isRequired: true }],
    [about('facts', 'currency'), { as: 'text', maxChars: 3, isRequired: true }],
    [about('facts', 'asOf'), { as: 'day', isRequired: true }],
    [about('role', 'displayName'), { isPrivate: true, maxChars: 120 }],
    [about('useCase', 'goals'), { as: 'many', references: 'goal', isRequired: false }],
  ])('follows from its schema: %#', (field, facts) => {
    expect(field).toMatchObject(facts);
  });

  test('reaches into its parts', () => {
    expect(fieldOf('timeBox', 'predecessors').parts).toMatchObject([
      { name: 'timeBox', as: 'one', references: 'timeBox', isRequired: true },
      { name: 'lagWD', as: 'whole', min: -10_000, max: 10_000 },
      { name: 'kind', as: 'choice' },
    ]);
    expect(fieldOf('risk', 'impacts').parts.map(({ label }) => label)).toEqual([
      'Cost',
      'Time',
      'Value',
      'Compliance',
      'Reputation',
    ]);
  });
});
