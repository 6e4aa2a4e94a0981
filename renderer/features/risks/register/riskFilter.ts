// Which rows of the register are shown: by words, level, state, category, or by what still lacks numbers.
import type { RiskLevel } from '../../../../shared/rules/risk/riskScore.ts';
import type { Risk } from '../../../../shared/schema/kinds.ts';
import type { RiskRow } from './riskRow.ts';

export interface RiskFilter {
  readonly search: string;
  readonly level: RiskLevel | null;
  readonly state: Risk['state'] | null;
  readonly category: Risk['category'];
  readonly needsNumbers: boolean;
}

export const noFilter: RiskFilter = {
  search: '',
  level: null,
  state: null,
  category: null,
  needsNumbers: false,
};

export const isFiltering = (filter: RiskFilter): boolean =>
  filter.search.trim() !== '' ||
  filter.level !== null ||
  filter.state !== null ||
  filter.category !== null ||
  filter.needsNumbers;

/** The rows that hold every word of the search and fit every choice; the same array when nothing is chosen. */
export function filterRisks(rows: readonly RiskRow[], filter: RiskFilter): readonly RiskRow[] {
  if (!isFiltering(filter)) return rows;
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const { risk } = row;
    if (filter.level !== null && row.score.level !== filter.level) return false;
    if (filter.state !== null && row.state !== filter.state) return false;
    if (filter.category !== null && risk.category !== filter.category) return false;
    if (filter.needsNumbers && row.part !== 'needsNumbers') return false;
    const text = [risk.code, risk.title, risk.cause, risk.event, risk.effect, row.threatens, ...risk.tags]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
