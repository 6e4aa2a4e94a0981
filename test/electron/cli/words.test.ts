// The words after a command are read strictly, and each way of getting them wrong has its own sentence.
import { expect, test } from 'vitest';
import { checkCommand } from '../../../electron/cli/check.ts';
import { CliRefused, readWords } from '../../../electron/cli/command.ts';
import { exampleCommand } from '../../../electron/cli/example.ts';
import { exportCommand } from '../../../electron/cli/export.ts';

test('files come by position, options by name and in any order', () => {
  const given = readWords(checkCommand, ['--json', 'a.throughline']);
  expect([given.files, given.has('json')]).toEqual([['a.throughline'], true]);
  const example = readWords(exampleCommand, ['--out=x']);
  expect([example.text('out'), example.optional('snapshot')]).toEqual(['x', null]);
});

test.each([
  [checkCommand, [], 'FILE is missing: it is used as "throughline check FILE [--json] [--locale TAG]".'],
  [checkCommand, ['a', 'b'], '"b" is one word too many'],
  [checkCommand, ['a', '--jsn'], 'The option --jsn is unknown'],
  [checkCommand, ['a', '-j'], 'The option -j is unknown'],
  [checkCommand, ['a', '--json=yes'], 'The option --json is not given as it should be'],
  [exampleCommand, [], 'The option --out is missing: give "--out FILE".'],
  [exampleCommand, ['--out'], 'The option --out is not given as it should be'],
  [exampleCommand, ['--out', ''], 'The option --out is empty'],
  [exampleCommand, ['--out', 'a', '--out', 'b'], 'The option --out is given more than once.'],
  [
    exampleCommand,
    ['--snapshot', 'Y-9', '--out', 'a'],
    '"Y-9" is no --snapshot: choose one of Y-0, Y-1, Y-2, Y-3.',
  ],
  [
    exportCommand,
    ['a', '--edition', 'executive', '--paper', 'a5', '--out', 'b'],
    'choose one of a4, letter.',
  ],
])('%o with %j', (command, words, sentence) => {
  expect(() => readWords(command, words)).toThrow(CliRefused);
  expect(() => readWords(command, words)).toThrow(sentence);
});
