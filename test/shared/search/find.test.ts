// Searching inside a workbook: what is found, in which order, and the line that says why.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIn, searchable } from '../../../shared/search/find.ts';
import { fold } from '../../../shared/search/fold.ts';
import { textsOf } from '../../../shared/search/texts.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';

const workbook = build((wb) => {
  wb.add('goal', 'G-1', { title: 'Throw less bread away', notes: 'The café in Zürich orders by eye.' });
  wb.add('goal', 'G-2', {
    title: 'Happier bakers',
    notes: 'Less bread is thrown away when bakers trust the list.',
  });
  wb.add('useCase', 'U-1', { title: 'Order proposal' });
  wb.add('needTest', 'need-1', {
    useCase: 'U-1',
    n1: { answer: 'no', evidence: 'The rule missed by a third' },
  });
  wb.add('risk', 'R-1', { title: 'Gone', archived: true });
  wb.add('gate', 'H-1', { title: 'Go on?', mustMeet: [{ text: 'A second pilot shop is found' }] });
});
const search = (query: string, where: Workbook = workbook) => findIn(searchable(textsOf(where)), query);
const codes = (query: string) => search(query).map(({ place }) => place.code);
const line = (query: string) =>
  search(query)[0]
    ?.line.map(({ text, isFound }) => (isFound ? `[${text}]` : text))
    .join('');

describe('what is found', () => {
  test('words in any order, without case and accents', () => {
    expect(codes('zurich CAFE')).toEqual(['G-1']);
    expect(codes('away bread')).toEqual(['G-1', 'G-2']);
  });

  test('a record by its code comes first, once', () => {
    expect(codes('g-2')).toEqual(['G-2']);
  });

  test('words may be of the title and of another text of one record, not of two records', () => {
    expect(codes('happier trust')).toEqual(['G-2']);
    expect(codes('zurich trust')).toEqual([]);
  });

  test('a text of a part leads to the record, one of something without a place to what it belongs to', () => {
    expect(search('second pilot')[0]?.place.opens).toEqual({ kind: 'gate', id: 'H-1', field: 'mustMeet' });
    expect(search('missed by')[0]?.place.opens).toEqual({ kind: 'useCase', id: 'U-1' });
  });

  test('nothing typed, and what is archived, is not found', () => {
    expect([codes(' '), codes('gone')]).toEqual([[], []]);
  });
});

describe('the line that says why', () => {
  test('marks the words in the text as it was written', () => {
    expect(line('zurich cafe')).toBe('The [café] in [Zürich] orders by eye.');
  });

  test('is cut around the first word of a long text', () => {
    const long = build((wb) =>
      wb.add('goal', 'G-1', { notes: `${'x'.repeat(300)} needle ${'y'.repeat(300)}` }),
    );
    const [found] = search('needle', long);
    const text = found?.line.map((piece) => piece.text).join('') ?? '';
    expect(text.length).toBeLessThan(170);
    expect([text.startsWith('…'), text.endsWith('…'), text.includes(' needle ')]).toEqual([true, true, true]);
  });
});

test('a folded letter knows where it stood, whatever the letters are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { text: folded, starts } = fold(text);
      expect(starts).toHaveLength(folded.length + 1);
      expect(starts.at(-1)).toBe(text.length);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }),
    { seed: 11 },
  );
});

test('every word of every text of a record finds that record', () => {
  for (const { text, opens } of textsOf(workbook))
    for (const word of text.split(/\s+/))
      expect(search(word).map(({ place }) => `${place.opens.kind}:${place.opens.id}`)).toContain(
        `${opens.kind}:${opens.id}`,
      );
});
