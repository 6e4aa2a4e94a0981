// Whether a table speaks of risks at all: what does not is asked about before its rows become risks.
import type { Mapping } from './guessMapping.ts';
import { plainWords } from '../words/plainWords.ts';
import type { Table } from './readTable.ts';
import { judgingFields, speaksOfRisk } from './registerScore.ts';

/** "Level", "Risk rating": but everything that is to be done has a priority. */
const isLevel = (header: string): boolean => !/priorit|priorid/.test(plainWords(header));

/** "L" and "I" together are likelihood and impact; one letter alone is anything. */
function isJudged({ columns }: Mapping): boolean {
  const judged = columns.filter(({ field }) => judgingFields.has(field));
  return judged.some(({ header }) => plainWords(header).length > 1) || judged.length > 1;
}

/** True where a column is about likelihood, impact or level, or its name, or that of the sheet, speaks of risks. */
export const looksLikeRegister = ({ header, sheet }: Table, mapping: Mapping): boolean =>
  isJudged(mapping) ||
  mapping.columns.some(({ field, header: name }) => field === 'level' && isLevel(name)) ||
  header.some(speaksOfRisk) ||
  (sheet !== null && speaksOfRisk(sheet));
