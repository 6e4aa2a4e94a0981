// Which fields of a risk a table can bring back.
import type { Control } from './field.ts';
import type { FieldFacts } from './fieldFacts.ts';

/** What one cell says whole: links and lists of parts mean records that need not be here. */
const readable: ReadonlySet<Control> = new Set([
  'text',
  'area',
  'title',
  'number',
  'whole',
  'money',
  'percent',
  'day',
  'toggle',
  'choice',
  'tags',
  'lines',
  'moneyRange',
  'numberRange',
]);

/** Codes are how rows are known again, owners are known by their names; what is archived stands in no table. */
export const isImportable = ({ name, as, isByCommand }: FieldFacts): boolean =>
  name === 'code' || name === 'ownerRole' || (readable.has(as) && !isByCommand && name !== 'archived');
