// Free words on an item, each typed and closed with Enter or a comma.
import { TagsInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { notSet } from '../../../shared/words.ts';
import { useLock } from '../readOnly.tsx';
import type { FieldProps } from './values/fieldProps.ts';
import { whyTooLong } from './values/text.ts';

export interface TagsFieldProps extends Omit<FieldProps<readonly string[]>, 'onCommit'> {
  readonly onCommit: (tags: string[]) => void;
  /** Tags used elsewhere, offered while typing. */
  readonly suggestions?: readonly string[] | undefined;
  /** Whole lines, in which a comma is a comma; without it single words. */
  readonly lines?: boolean | undefined;
  /** Of one tag. */
  readonly maxLength?: number | undefined;
}

/** Tags in the order they were added; the same word twice (in any case) is one tag. What is too long stays to be cut. */
export function TagsField(props: TagsFieldProps) {
  const { label, value, onCommit, description, error, lines = false, maxLength = 40, suggestions } = props;
  const lock = useLock(props.readOnly);
  const [typed, setTyped] = useState('');
  const isRefusing = useRef(false);
  const take = (tags: string[]) => {
    const long = tags.find((tag) => whyTooLong(tag, maxLength) !== undefined);
    const taken = tags.filter((tag) => tag !== long);
    if (long !== undefined) refuse(long);
    if (taken.length !== value.length || long === undefined) onCommit(taken);
  };
  /** The box is about to empty itself, as if the tag had been taken. */
  const refuse = (tag: string) => {
    setTyped(tag);
    isRefusing.current = true;
    queueMicrotask(() => (isRefusing.current = false));
  };
  return (
    <TagsInput
      label={label}
      description={description}
      error={whyTooLong(typed, maxLength) ?? error}
      {...lock}
      placeholder={value.length === 0 ? notSet : ''}
      data={[...(suggestions ?? [])]}
      splitChars={lines ? [] : [',']}
      openOnFocus={false}
      searchValue={typed}
      onSearchChange={(text) => isRefusing.current || setTyped(text)}
      value={[...value]}
      onChange={take}
    />
  );
}
