// `schema`: the form of a workbook file as JSON Schema.
import { fileJsonSchema } from '../../shared/file/jsonSchema.ts';
import { type Command, exits } from './command.ts';
import { sayJson } from './output/print.ts';

export const schemaCommand: Command = {
  name: 'schema',
  does: 'Prints the JSON Schema of .throughline files.',
  files: [],
  options: {},
  run: () => {
    sayJson(fileJsonSchema());
    return exits.ok;
  },
};
