// How much a sheet looks like a risk register, by its name and the words of its header; it knows no schema.
import { foreignName } from '../words/columnName.ts';
import { plainWords } from '../words/plainWords.ts';
import type { RiskField } from '../words/riskFields.ts';

export const likelihoodFields: ReadonlySet<RiskField> = new Set(['probability', 'probabilityAfter']);

/** Fields whose cells are steps of a scale. */
export const scaledFields: ReadonlySet<RiskField> = new Set([
  ...likelihoodFields,
  'impactCost',
  'impactTime',
  'impactValue',
  'impactCompliance',
  'impactReputation',
  'impactAfter',
]);

/** Fields that nobody needs who does not judge risks. */
export const judgingFields: ReadonlySet<RiskField> = new Set([...scaledFields, 'score', 'response', 'mark']);

const riskWords =
  /\b(?:risks?|risik\w*|risques?|riesgos?|riscos?|risch\w*|risico\w*|ryzyk\w*|rizik\w*|risker?|riesgo|threats?|hazards?|opportunit\w+|mitigations?|failure modes?|bedrohung\w*|gefahr\w*|chancen?|menaces?|amenazas?|ameacas?|minacce|rischi)\b|риск|リスク|风险|風險|위험/u;

/** A name, not a sentence that happens to speak of risks. */
export const speaksOfRisk = (name: string): boolean => name.length <= 60 && riskWords.test(plainWords(name));

/** How much the first rows of a sheet look like the header of a register. */
export function registerScore(name: string, header: readonly string[]): number {
  const named = header.flatMap((cell) => foreignName(cell) ?? []);
  const fields = new Set(named.filter(({ isWhole }) => isWhole).map(({ field }) => field));
  const judged = named.some(({ field }) => judgingFields.has(field)) ? 3 : 0;
  return fields.size + judged + (speaksOfRisk(name) ? 2 : 0);
}
