// The searchable list behind both pickers: code in grey, title in ink, any word of either finds it.
import { fieldWords } from '../../../../shared/messages/screens/ui.ts';
import { Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';
import classes from '../fields.module.css';
import { findItems, pickText, type PickItem, type PickNew } from '../values/pickItems.ts';

interface PickSelectProps extends Omit<SelectProps, 'data' | 'filter' | 'renderOption' | 'searchable'> {
  readonly items: readonly PickItem[];
  /** Offers "None" first; choosing it answers the empty text. */
  readonly withNone?: boolean;
  /** Offers to add an item with the typed title when none is called so. */
  readonly newItem?: PickNew | undefined;
}

const none = { value: '', label: fieldWords.none, disabled: false };
/** Stands for the item to be added; no id looks like it. */
const adding = '+';

/** A Mantine select over items; everything else it takes is passed on. */
export function PickSelect(props: PickSelectProps) {
  const { items, withNone = false, newItem, onChange, onSearchChange, ...rest } = props;
  const [typed, setTyped] = useState('');
  const byId = new Map(items.map((item) => [item.id, item]));
  return (
    <Select
      {...rest}
      searchable
      // Passing through by Tab opens nothing; a click, a letter or an arrow does.
      openOnFocus={false}
      data={[
        ...(withNone ? [none] : []),
        ...items.map((item) => ({ value: item.id, label: pickText(item) })),
        ...(newItem ? [{ value: adding, label: typed }] : []),
      ]}
      onSearchChange={(text) => {
        setTyped(text);
        onSearchChange?.(text);
      }}
      onChange={(id, option) => (id === adding ? newItem?.onCreate(typed.trim()) : onChange?.(id, option))}
      filter={({ search }) => {
        // The chosen item's own text stands in the box; it must not hide the others when the list opens.
        const chosen = [...byId.values()].some((item) => pickText(item) === search);
        const query = chosen ? '' : search;
        const found = findItems(items, query).map((item) => ({
          value: item.id,
          label: pickText(item),
          disabled: false,
        }));
        if (query.trim() === '') return withNone && items.length > 0 ? [none, ...found] : found;
        const isCalledSo = items.some(({ code, title }) => sameText(title === '' ? code : title, query));
        return newItem && !isCalledSo ? [...found, { value: adding, label: query, disabled: false }] : found;
      }}
      nothingFoundMessage={nothingFound(items, newItem)}
      // The list itself scrolls: one in a frame of its own could not be reached by keyboard.
      withScrollArea={false}
      classNames={{ options: classes.pickList ?? '' }}
      renderOption={({ option }) => {
        const item = byId.get(option.value);
        if (option.value === adding)
          return (
            <span className={classes.option}>
              {fieldWords.addNew({ one: newItem?.one ?? '', typed: typed.trim() })}
            </span>
          );
        return item === undefined ? (
          <span className={classes.option} data-none>
            {option.label}
          </span>
        ) : (
          <span className={classes.pickOption}>
            <span className={classes.pickCode}>{item.code}</span>
            <span>{item.title}</span>
          </span>
        );
      }}
    />
  );
}

const sameText = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** An empty list says how it gets its first item, so that a picker is no dead end. */
function nothingFound(items: readonly PickItem[], newItem: PickNew | undefined): string {
  if (items.length > 0 || !newItem) return fieldWords.nothingFound;
  return fieldWords.noneYet({ many: newItem.many });
}
