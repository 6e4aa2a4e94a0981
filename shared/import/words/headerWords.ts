// By which words people name the columns of a risk register: other registers in theirs, we in ours.
import { namedBy } from './columnName.ts';
import { foreignWords } from './foreignWords.ts';
import { plainWords } from './plainWords.ts';
import { plainFields, type RiskField } from './riskFields.ts';

/** Every field with its phrases: what other registers say, then what we say ourselves. */
const headerWords: readonly (readonly [RiskField, readonly string[]])[] = [
  ...foreignWords,
  ...plainFields.map(
    ({ name, label, short }) => [name as RiskField, [plainWords(short), plainWords(label)]] as const,
  ),
];

/** The best field for the name of a column; null when none of its words is known. */
export const fieldNamed = namedBy(headerWords);
