// Free words on an item, each typed and closed with Enter or a comma.
import { TagsInput } from '@mantine/core';
import { notSet } from '../../../shared/words.ts';
import { useLock } from '../readOnly.tsx';
import type { FieldProps } from './values/fieldProps.ts';

export interface TagsFieldProps extends Omit<FieldProps<readonly string[]>, 'onCommit'> {
  readonly onCommit: (tags: string[]) => void;
  /** Tags used elsewhere, offered while typing. */
  readonly suggestions?: readonly string[] | undefined;
  /** Whole lines, in which a comma is a comma; without it single words. */
  readonly lines?: boolean | undefined;
  readonly maxLength?: number | undefined;
}

/** Tags in the order they were added; the same word twice (in any case) is one tag. */
export function TagsField(props: TagsFieldProps) {
  const { label, value, onCommit, description, error, lines = false, maxLength = 40, suggestions } = props;
  const lock = useLock(props.readOnly);
  return (
    <TagsInput
      label={label}
      description={description}
      error={error}
      {...lock}
      placeholder={value.length === 0 ? notSet : ''}
      data={[...(suggestions ?? [])]}
      maxLength={maxLength}
      splitChars={lines ? [] : [',']}
      openOnFocus={false}
      value={[...value]}
      onChange={onCommit}
    />
  );
}
