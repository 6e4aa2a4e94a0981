// The filter of the register, in one row: words, level, state, category, and what still needs numbers.
import { Select, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconSearch } from '@tabler/icons-react';
import { riskLevels } from '../../../../shared/rules/risk/riskScore.ts';
import { riskCategories, riskStates } from '../../../../shared/schema/risk.ts';
import { labelOf, levelWord } from '../../../../shared/words.ts';
import type { RiskFilter } from './riskFilter.ts';
import classes from './Register.module.css';

interface RegisterFilterProps {
  readonly filter: RiskFilter;
  readonly onChange: (filter: RiskFilter) => void;
  /** How many risks lack numbers: the button is shown only while there are some, or while it is pressed. */
  readonly lacking: number;
}

export function RegisterFilter({ filter, onChange, lacking }: RegisterFilterProps) {
  const set = (change: Partial<RiskFilter>) => onChange({ ...filter, ...change });
  return (
    <div className={classes.filter} role="search" aria-label="Filter risks">
      <TextInput
        aria-label="Search risks"
        placeholder="Search"
        className={classes.search}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.search}
        onChange={(event) => set({ search: event.currentTarget.value })}
      />
      <Choice
        label="Level"
        words={riskLevels}
        print={(level) => labelOf(levelWord(level))}
        value={filter.level}
        onChange={(level) => set({ level })}
      />
      <Choice label="State" words={riskStates} value={filter.state} onChange={(state) => set({ state })} />
      <Choice
        label="Category"
        words={riskCategories}
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
          Needs numbers <span className={classes.count}>{lacking}</span>
        </button>
      ) : null}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly words: readonly T[];
  readonly print?: (word: T) => string;
  readonly value: T | null;
  readonly onChange: (word: T | null) => void;
}

/** One word or any; the empty text is "any". */
function Choice<T extends string>({ label, words, print = labelOf, value, onChange }: ChoiceProps<T>) {
  return (
    <Select
      aria-label={label}
      className={classes.choice}
      data={[
        { value: '', label: `Any ${label.toLowerCase()}` },
        ...words.map((word) => ({ value: word, label: print(word) })),
      ]}
      allowDeselect={false}
      value={value ?? ''}
      onChange={(chosen) => onChange(words.find((word) => word === chosen) ?? null)}
    />
  );
}
