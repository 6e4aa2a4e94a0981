// `example`: the worked example, at the end of its workshop unless another of its moments is asked for.
import { exampleIn, type ExampleMoment, exampleMoments } from '../../shared/templates/templates.ts';
import { type Command, exits } from './command.ts';
import { writeNewDocument } from './input/files.ts';
import { momentNow } from './moment.ts';
import { say } from './output/print.ts';
import { outOptions } from './output/writeOut.ts';

export const exampleCommand: Command = {
  name: 'example',
  does: 'Writes the worked example, Quillmere Stores; Y-2 unless a snapshot is named.',
  files: [],
  options: {
    snapshot: { type: 'string', hint: exampleMoments.join('|'), values: exampleMoments },
    ...outOptions('FILE'),
  },
  run: async (given, { templates }) => {
    const at = (given.optional('snapshot') ?? 'Y-2') as ExampleMoment;
    await writeNewDocument(given, exampleIn(templates, at, momentNow()));
    say(`Wrote ${given.text('out')}: the worked example as of ${at}.`);
    return exits.ok;
  },
};
