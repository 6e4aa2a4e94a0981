// `new`: a workbook from one of the templates.
import { templateNames, templatesIn } from '../../shared/templates/templates.ts';
import { CliRefused, type Command, exits } from './command.ts';
import { writeNewDocument } from './input/files.ts';
import { momentNow, today } from './moment.ts';
import { say } from './output/print.ts';
import { outOptions } from './output/writeOut.ts';

export const newCommand: Command = {
  name: 'new',
  does: 'Makes a workbook from a template.',
  files: [],
  options: {
    template: { type: 'string', hint: 'NAME', values: templateNames, mayGoOn: true, isNeeded: true },
    ...outOptions('FILE'),
  },
  run: async (given, { templates }) => {
    const template = templatesIn(templates).find(({ name }) => name === given.text('template'));
    if (!template) throw new CliRefused(`There is no template "${given.text('template')}".`);
    await writeNewDocument(given, template.make(momentNow(), today()));
    say(`Wrote ${given.text('out')} from the template "${template.title}".`);
    return exits.ok;
  },
};
