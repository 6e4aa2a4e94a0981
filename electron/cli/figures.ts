// `figures`: every computed figure of a workbook, for people to read or for other software to take over.
import { figures } from '../../shared/rules/figures.ts';
import { type Command, exits } from './command.ts';
import { readDocument } from './input/files.ts';
import { sayFlat, sayJson } from './output/print.ts';

export const figuresCommand: Command = {
  name: 'figures',
  does: 'Prints every computed figure of a workbook; unknown ones are null, with what is missing named in “unknown”.',
  files: ['FILE'],
  options: { json: { type: 'boolean', hint: '' } },
  run: async (given) => {
    const all = figures((await readDocument(given.files[0] ?? '')).workbook);
    if (given.has('json')) sayJson(all);
    else sayFlat(all, '');
    return exits.ok;
  },
};
