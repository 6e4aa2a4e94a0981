// `export`: an edition of a workbook as a PDF, the same bytes as the app writes.
import { executiveEdition } from '../../shared/layout/executive.ts';
import { paintPdf } from '../../shared/pdf/paintPdf.ts';
import { counted } from '../../shared/words.ts';
import { type Command, exits } from './command.ts';
import { readDocument, writeOut } from './files.ts';
import { say } from './print.ts';

export const exportCommand: Command = {
  name: 'export',
  does: 'Writes an edition of a workbook as a PDF.',
  files: ['FILE'],
  options: {
    edition: { type: 'string', hint: 'executive', values: ['executive'], isNeeded: true },
    paper: { type: 'string', hint: 'a4|letter', values: ['a4', 'letter'], isNeeded: true },
    out: { type: 'string', hint: 'OUT.pdf', isNeeded: true },
  },
  run: async (given, { fonts }) => {
    const { workbook } = readDocument(given.files[0] ?? '');
    const paper = given.text('paper') === 'letter' ? 'letter' : 'a4';
    const { pages, meta, warnings } = executiveEdition(workbook, { paper });
    for (const warning of warnings) process.stderr.write(`Warning: ${warning}\n`);
    await writeOut(given.text('out'), paintPdf(pages, meta, fonts()));
    say(`Wrote ${given.text('out')}: ${counted(pages.length, 'page')}.`);
    return exits.ok;
  },
};
