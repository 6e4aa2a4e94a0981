// The reader agrees with JSON.parse on all good JSON, and is strict about the rest.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonLimits, readJson } from '../../../shared/file/strictJson.ts';

const tricks = ['__proto__', 'constructor', 'prototype', 'then'];
const hasTrickKey = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (Object.keys(value).some((key) => tricks.includes(key)) || Object.values(value).some(hasTrickKey));

describe('good JSON', () => {
  test('any value, compact or spread out, is read as JSON.parse reads it', () => {
    const anyJson = fc.jsonValue({ maxDepth: 6 }).filter((value) => !hasTrickKey(value));
    fc.assert(
      fc.property(anyJson, fc.constantFrom(0, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(readJson(text)).toEqual({
          value: JSON.parse(text) as unknown,
          problems: [],
          breaksOff: false,
          droppedKeys: 0,
        });
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    '0',
    '-1.5e-3',
    '"\\u00e9\\n\\"\\\\"',
    ' [ ] ',
    '{"a":{},"b":[[]]}',
    '"\\ud83d\\ude00"',
    'null',
  ])('%s', (text) => {
    expect(readJson(text).value).toEqual(JSON.parse(text));
    expect(readJson(text).problems).toEqual([]);
  });

  test('minus nought becomes nought, as it would not survive being saved', () => {
    expect(Object.is(readJson('-0').value, 0)).toBe(true);
  });
});

describe('text that is no JSON', () => {
  test('whatever JSON.parse refuses is a problem here too', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      'null',
      'tru',
      '"',
      '\\',
      ' ',
      '01',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const { problems } = readJson(text);
        let isGood = true;
        try {
          JSON.parse(text);
        } catch {
          isGood = false;
        }
        const isTwice = problems.some((problem) => problem.includes('twice'));
        expect(problems.length > 0).toBe(!isGood || isTwice);
      }),
      { numRuns: 3_000 },
    );
  });

  test.each([
    ['[1,2', [1, 2], 'a comma or a closing bracket is missing (line 1)'],
    ['[1,2,]', [1, 2], 'a value is missing or cannot be read (line 1)'],
    ['{"a":1,\n"b" 2}', { a: 1 }, 'a colon is missing (line 2)'],
    ['{"a":1,}', { a: 1 }, 'a field name is missing (line 1)'],
    ['{"a":1} x', { a: 1 }, 'there is more text after the end (line 1)'],
    ['["abc', [], 'a text does not end (line 1)'],
    ['{"a":[{"b":1},{"b":2', { a: [{ b: 1 }] }, 'a comma or a closing bracket is missing (line 1)'],
  ])('%s keeps what was whole', (text, value, problem) => {
    expect(readJson(text)).toEqual({ value, problems: [problem], breaksOff: true, droppedKeys: 0 });
  });
});

describe('what strangers may try', () => {
  test('a key written twice keeps its first value and is named', () => {
    expect(readJson('{"a":1,"a":{"b":2}}')).toMatchObject({
      value: { a: 1 },
      problems: ['"a" is written twice in one place (line 1)'],
    });
  });

  test.each(tricks)('the key %s is dropped with all it holds', (key) => {
    const { value, droppedKeys, problems } = readJson(`{"x":{"${key}":{"polluted":[1]},"y":1}}`);
    expect(value).toEqual({ x: { y: 1 } });
    expect([droppedKeys, problems]).toEqual([1, []]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('a key hidden in escapes is the same key', () => {
    expect(readJson('{"\\u005f_proto__":{"polluted":1}}')).toMatchObject({ value: {}, droppedKeys: 1 });
  });

  test('a number beyond all numbers becomes null and is named', () => {
    expect(readJson('[1e999]')).toMatchObject({
      value: [null],
      problems: ['the number 1e999 is too large (line 1)'],
    });
  });

  test('200,000 levels end in a sentence, not in a crash', () => {
    const { problems } = readJson('['.repeat(200_000) + ']'.repeat(200_000));
    expect(problems).toEqual([`it is nested deeper than ${jsonLimits.depth} levels (line 1)`]);
  });

  test('exactly the allowed depth is read', () => {
    const text = '['.repeat(jsonLimits.depth) + ']'.repeat(jsonLimits.depth);
    expect(readJson(text).problems).toEqual([]);
    expect(readJson(`[${text}]`).problems).toHaveLength(1);
  });

  test('raw control characters and meaningless escapes in texts are named and survived', () => {
    expect(readJson('["a\u0001b","c\\qd"]')).toEqual({
      value: ['ab', 'c\\qd'],
      problems: [
        'a text holds control characters (line 1)',
        'a text holds a backslash that means nothing (line 1)',
      ],
      breaksOff: false,
      droppedKeys: 0,
    });
  });

  test('many faults are named up to a limit', () => {
    const { problems } = readJson(`[${Array.from({ length: 200 }, () => '1e999').join()}]`);
    expect(problems).toHaveLength(jsonLimits.problems);
  });
});
