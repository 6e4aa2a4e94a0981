// Whether a table speaks of risks at all: what does not is asked about before its rows become risks.
import { fieldNamed } from '../words/fieldNamed.ts';
import { type Mapping, scaledFields } from './guessMapping.ts';
import { plainWords } from '../words/plainWords.ts';
import type { Table } from './readTable.ts';
import type { RiskField } from '../words/riskFields.ts';

/** Fields that nobody needs who does not judge risks. */
const judging: ReadonlySet<RiskField> = new Set([...scaledFields, 'score', 'response', 'mark']);

const riskWords =
  /\b(?:risks?|risik\w*|risques?|riesgos?|riscos?|risch\w*|risico\w*|ryzyk\w*|rizik\w*|risker?|riesgo|threats?|hazards?|opportunit\w+|mitigations?|failure modes?|bedrohung\w*|gefahr\w*|chancen?|menaces?|amenazas?|ameacas?|minacce|rischi)\b|риск|リスク|风险|風險|위험/u;

/** "Level", "Risk rating": but everything that is to be done has a priority. */
const isLevel = (header: string): boolean => !/priorit|priorid/.test(plainWords(header));

/** A name, not a sentence that happens to speak of risks. */
const speaksOfRisk = (name: string): boolean => name.length <= 60 && riskWords.test(plainWords(name));

/** "L" and "I" together are likelihood and impact; one letter alone is anything. */
function isJudged({ columns }: Mapping): boolean {
  const judged = columns.filter(({ field }) => judging.has(field));
  return judged.some(({ header }) => plainWords(header).length > 1) || judged.length > 1;
}

/** True where a column is about likelihood, impact or level, or its name, or that of the sheet, speaks of risks. */
export const looksLikeRegister = ({ header, sheet }: Table, mapping: Mapping): boolean =>
  isJudged(mapping) ||
  mapping.columns.some(({ field, header: name }) => field === 'level' && isLevel(name)) ||
  header.some(speaksOfRisk) ||
  (sheet !== null && speaksOfRisk(sheet));

/** How much the first rows of a sheet look like the header of a register. */
export function registerScore(name: string, header: readonly string[]): number {
  const named = header.flatMap((cell) => fieldNamed(cell) ?? []);
  const fields = new Set(named.filter(({ isWhole }) => isWhole).map(({ field }) => field));
  const judged = named.some(({ field }) => judging.has(field)) ? 3 : 0;
  return fields.size + judged + (speaksOfRisk(name) ? 2 : 0);
}
