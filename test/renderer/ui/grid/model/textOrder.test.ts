// The fast order of texts is the order of the language, for whatever people write.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareTexts, orderedText } from '../../../../../renderer/ui/grid/model/textOrder.ts';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
const compare = (a: string, b: string) => compareTexts(orderedText(a), orderedText(b));

/** Plain letters, signs and numbers, which have keys, and now and then one that has none. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from('aAbZz059 -_.,/()#]^\\')), maxLength: 10 }),
  fc.string({ unit: 'binary-ascii', maxLength: 8 }),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...Array.from('eéÉßsSøoåa7 æ’“–€ñÿ')), maxLength: 5 }),
);

it('two texts stand as the collator has them', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compare(a, b)), `${JSON.stringify(a)} and ${JSON.stringify(b)}`).toBe(
        Math.sign(collator.compare(a, b)),
      );
    }),
    { numRuns: 3_000 },
  );
});

it('numbers in them count by size, letters in either case alike', () => {
  expect(['R-10', 'r-9', 'R-007', 'a', 'R-1'].toSorted(compare)).toEqual([
    'a',
    'R-1',
    'R-007',
    'r-9',
    'R-10',
  ]);
  expect(compare('Item 7', 'item 07')).toBe(0);
});
