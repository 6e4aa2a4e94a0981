// Names that file systems refuse, misread or take for something else: each must come out safe, ordinary ones unchanged.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from '../../../renderer/ui/safeFileName.ts';

const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;

/** What is wrong with a name once an ending is put behind it. */
function faultsOf(name: string): string[] {
  const bytes = new TextEncoder().encode(`${name} 2026-01-12 executive.throughline`).length;
  return [
    ...(/[<>:"/\\|?*\p{Cc}\p{Surrogate}]/u.test(name) ? ['a character that some system refuses'] : []),
    ...(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(name) ? ['turns the reading around'] : []),
    ...(/^[\s.-]|[\s.]$/.test(name) ? ['begins or ends as no name should'] : []),
    ...(name === '' ? ['nothing'] : []),
    ...(device.test(name) || device.test(`${name}.throughline`) ? ['a device'] : []),
    ...(bytes > 255 ? ['too long'] : []),
  ];
}

const hostile: readonly (readonly [string, string])[] = [
  ['N01', '../../etc/x'],
  ['N02', '/abs/x'],
  ['N03', 'C:\\x'],
  ['N04', 'CON'],
  ['N05', 'nul.pdf'],
  ['N06', 'a\u0000b'],
  ['N07', 'a\nb'],
  ['N08', 'a/b\\c:d*?"<>|'],
  ['N09', 'trailing. '],
  ['N10', 'n'.repeat(300)],
  ['N11', '-rf'],
  ['N12', '.hidden'],
  ['N13', 'abc\u202egpj.exe'],
  ['N14', ''],
  ['N15', '..'],
  ['N16', 'COM¹'],
];
test.each(hostile)('%s %j comes out safe', (_id, name) => {
  expect(faultsOf(name)).not.toEqual([]);
  expect(faultsOf(safeFileName(name))).toEqual([]);
});

test.each(['Workshop 2026 – Zürich', 'סיכון ספק', 'Familie 👩‍🚀 café', 'Console', 'a-b.c'])(
  'N17 an ordinary name stays as it is: %s',
  (name) => expect(safeFileName(name)).toBe(name.normalize('NFC')),
);

test('a long name in a script of three bytes a letter fits, and no letter is cut in two', () => {
  expect(faultsOf(safeFileName('계획'.repeat(100)))).toEqual([]);
  expect(faultsOf(safeFileName('👩‍🚀'.repeat(100)))).toEqual([]);
});

test('whatever the title, the name is safe, and safe names stay', () => {
  const pieces = [
    '..',
    '/',
    '\\',
    'con',
    'nul',
    '.',
    ' ',
    '-',
    '\u202e',
    '\ud800',
    '\u0000',
    'é',
    '計',
    'a',
    '¹',
  ];
  const title = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(title, (text) => {
      const name = safeFileName(text);
      expect(faultsOf(name)).toEqual([]);
      expect(safeFileName(name)).toBe(name);
    }),
    { numRuns: 500 },
  );
});
