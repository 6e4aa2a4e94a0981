// The rule page is fresh, and no code of the domain is without a rule or a test.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rulePage, rulePagePath } from '../../../build/generate/generateRulePage.ts';
import { catalogue } from '../../../shared/rules/catalogue.ts';
import { sourceFiles } from '../../helpers/sources/sourceFiles.ts';

const upTo = (family: string, last: number, ...more: readonly number[]): string[] =>
  [...Array.from({ length: last }, (_, i) => i + 1), ...more].map(
    (n) => `${family}-${String(n).padStart(2, '0')}`,
  );

/** Every code of the domain, written down by hand so that none can be forgotten. */
const domain: readonly string[] = [
  ...upTo('CAN', 5),
  ...upTo('TRC', 16, 20, 21, 22),
  ...upTo('NED', 3),
  ...upTo('RSK', 10),
  ...upTo('KIL', 11),
  ...upTo('SCH', 13),
  ...upTo('CAP', 5),
  ...upTo('BIG', 8, 10),
  ...upTo('SLC', 2),
  ...upTo('PHS', 4),
  ...upTo('ALN', 6, 10),
  ...upTo('TMP', 5),
  ...upTo('BVB', 3),
  ...upTo('STG', 5),
  ...upTo('MET', 1),
  ...upTo('AUT', 2),
  ...upTo('GAT', 7),
  ...upTo('SIM', 9),
  ...upTo('SNP', 2),
  ...upTo('MRG', 1),
  ...upTo('FIL', 4),
  ...upTo('EXP', 1),
  ...upTo('IMP', 2),
  ...upTo('FAC', 5),
];

/** Codes that are no rules over a workbook: they live with the part of the product they govern. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  'the simulation': upTo('SIM', 9),
  'the workshop room': ['RSK-10', ...upTo('FAC', 5)],
  'comparing and merging': ['SNP-02', 'MRG-01'],
  'the views': ['CAN-05'],
  'files, exports and imports': [...upTo('FIL', 4), 'EXP-01', ...upTo('IMP', 2)],
};

const known = new Set(catalogue.map(({ code }) => code));
const ruleTests = sourceFiles(['test'])
  .filter(({ path }) => path.startsWith('test/shared/') && path.endsWith('.test.ts'))
  .map(({ text }) => text)
  .join('\n');

test('the rule page is fresh (else: npx tsx build/generate/generateRulePage.ts)', () => {
  expect(readFileSync(rulePagePath, 'utf8')).toBe(rulePage());
});

describe('every code', () => {
  test('of the domain is in the catalogue or belongs elsewhere, never both', () => {
    const outside = Object.values(elsewhere).flat();
    expect(domain.filter((code) => !known.has(code) && !outside.includes(code))).toEqual([]);
    expect(outside.filter((code) => known.has(code))).toEqual([]);
    expect(new Set(domain).size).toBe(domain.length);
  });

  test('of the catalogue has a test named by it', () => {
    const named = (code: string) =>
      new RegExp(`(?:describe|test)(?:\\.each\\([^;]*?\\))?\\(\\s*['"\`][^'"\`\\n]*${code}`).test(ruleTests);
    expect([...known].filter((code) => !named(code))).toEqual([]);
  });
});
