// A list cut down to what is looked for: words, and the way back when nothing is left.
import { uiWords } from '../../../shared/messages/screens/ui.ts';
import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
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
