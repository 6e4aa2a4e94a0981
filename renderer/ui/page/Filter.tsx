// A list cut down to what is looked for: words, one of a few, and the way back when nothing is left.
import { uiWords } from '../../../shared/messages/screens/ui.ts';
import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { PickSelect } from '../fields/pick/PickSelect.tsx';
import classes from './page.module.css';

/** Around the fields of one filter. */
export const FilterBar = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className={classes.filter} role="search" aria-label={label}>
    {children}
  </div>
);

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

export const SearchField = ({
  label,
  placeholder = uiWords.search,
  value,
  onChange,
  ref,
}: SearchFieldProps) => (
  <TextInput
    ref={ref}
    className={classes.search ?? ''}
    aria-label={label}
    placeholder={placeholder}
    leftSection={<IconSearch size={16} aria-hidden />}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

interface FilterChoiceProps<T extends string> {
  readonly label: string;
  readonly words: readonly T[];
  readonly print: (word: T) => string;
  readonly value: T | null;
  readonly onChange: (word: T | null) => void;
}

/** One word or any; the empty text is "any". */
export function FilterChoice<T extends string>({
  label,
  words,
  print,
  value,
  onChange,
}: FilterChoiceProps<T>) {
  return (
    <PickSelect
      className={classes.choice ?? ''}
      aria-label={label}
      placeholder={uiWords.any({ label: label.toLowerCase() })}
      none={uiWords.any({ label: label.toLowerCase() })}
      items={words.map((word) => ({ id: word, code: print(word), title: '' }))}
      value={value}
      onChange={onChange}
    />
  );
}

interface FilteredOutProps {
  /** That nothing fits, and how much is hidden. */
  readonly children: ReactNode;
  readonly onClear: () => void;
}

/** In place of a list that the filter leaves empty. */
export const FilteredOut = ({ children, onClear }: FilteredOutProps) => (
  <div className={classes.filteredOut}>
    <p>{children}</p>
    <Button onClick={onClear}>{uiWords.clearFilter}</Button>
  </div>
);
