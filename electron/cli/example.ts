// `example`: the worked example, at the end of its workshop unless another of its moments is asked for.
import { type ExampleMoment, workedExample } from '../../shared/templates/workedExample.ts';
import { type Command, exits } from './command.ts';
import { writeNewDocument } from './files.ts';
import { momentNow } from './moment.ts';
import { say } from './print.ts';
import { outOptions } from './writeOut.ts';

const moments = ['Y-0', 'Y-1', 'Y-2', 'Y-3'] as const satisfies readonly ExampleMoment[];

export const exampleCommand: Command = {
  name: 'example',
  does: 'Writes the worked example, Quillmere Stores; Y-2 unless a snapshot is named.',
  files: [],
  options: {
    snapshot: { type: 'string', hint: 'Y-0|Y-1|Y-2|Y-3', values: moments },
    ...outOptions('FILE'),
  },
  run: async (given) => {
    const at = (given.optional('snapshot') ?? 'Y-2') as ExampleMoment;
    await writeNewDocument(given, workedExample(at, momentNow()));
    say(`Wrote ${given.text('out')}: the worked example as of ${at}.`);
    return exits.ok;
  },
};
