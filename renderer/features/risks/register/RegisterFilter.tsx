// The filter of the register, in one row: words, level, state, category, and what still needs numbers.
import { registerWords } from '../../../../shared/messages/screens/risks/register.ts';
import { fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { riskLevels } from '../../../../shared/rules/risk/riskScore.ts';
import { riskCategories, riskStates } from '../../../../shared/schema/risk.ts';
import { labelOf, levelWord } from '../../../../shared/words.ts';
import type { RiskFilter } from './riskFilter.ts';
import { FilterBar, SearchField } from '../../../ui/page/Filter.tsx';
import { FilterChoice } from '../../../ui/page/FilterChoice.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from '../risks.module.css';

interface RegisterFilterProps {
  readonly filter: RiskFilter;
  readonly onChange: (filter: RiskFilter) => void;
  /** How many risks lack numbers: the button is shown only while there are some, or while it is pressed. */
  readonly lacking: number;
}

export function RegisterFilter({ filter, onChange, lacking }: RegisterFilterProps) {
  const set = (change: Partial<RiskFilter>) => onChange({ ...filter, ...change });
  return (
    <FilterBar label={registerWords.filter}>
      <SearchField
        label={registerWords.search}
        value={filter.search}
        onChange={(search) => set({ search })}
      />
      <FilterChoice
        label={registerWords.level}
        words={riskLevels}
        print={(level) => labelOf(levelWord(level))}
        value={filter.level}
        onChange={(level) => set({ level })}
      />
      <FilterChoice
        label={fieldOf('risk', 'state').label}
        words={riskStates}
        print={labelOf}
        value={filter.state}
        onChange={(state) => set({ state })}
      />
      <FilterChoice
        label={fieldOf('risk', 'category').label}
        words={riskCategories}
        print={labelOf}
        value={filter.category}
        onChange={(category) => set({ category })}
      />
      {lacking > 0 || filter.needsNumbers ? (
        <button
          type="button"
          className={classes.needs}
          aria-pressed={filter.needsNumbers}
          onClick={() => set({ needsNumbers: !filter.needsNumbers })}
        >
          <IconAlertTriangle size={15} stroke={1.75} aria-hidden />
          {registerWords.needsNumbers} <Muted as="span">{lacking}</Muted>
        </button>
      ) : null}
    </FilterBar>
  );
}
