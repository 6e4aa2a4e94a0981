// The searchable list behind both pickers: code in grey, title in ink, any word of either finds it.
import { Select, type SelectProps } from '@mantine/core';
import classes from './fields.module.css';
import { findItems, pickText, type PickItem } from './pickItems.ts';

interface PickSelectProps extends Omit<SelectProps, 'data' | 'filter' | 'renderOption' | 'searchable'> {
  readonly items: readonly PickItem[];
}

/** A Mantine select over items; everything else it takes is passed on. */
export function PickSelect({ items, ...rest }: PickSelectProps) {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (
    <Select
      {...rest}
      searchable
      data={items.map((item) => ({ value: item.id, label: pickText(item) }))}
      filter={({ search }) => {
        // The chosen item's own text stands in the box; it must not hide the others when the list opens.
        const chosen = [...byId.values()].some((item) => pickText(item) === search);
        return findItems(items, chosen ? '' : search).map((item) => ({
          value: item.id,
          label: pickText(item),
          disabled: false,
        }));
      }}
      nothingFoundMessage="Nothing found"
      maxDropdownHeight={280}
      renderOption={({ option }) => {
        const item = byId.get(option.value);
        return item === undefined ? (
          option.label
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
