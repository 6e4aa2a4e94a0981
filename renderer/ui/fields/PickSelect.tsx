// The searchable list behind both pickers: code in grey, title in ink, any word of either finds it.
import { Select, type SelectProps } from '@mantine/core';
import classes from './fields.module.css';
import { findItems, pickText, type PickItem } from './pickItems.ts';

interface PickSelectProps extends Omit<SelectProps, 'data' | 'filter' | 'renderOption' | 'searchable'> {
  readonly items: readonly PickItem[];
  /** Offers "None" first; choosing it answers the empty text. */
  readonly withNone?: boolean;
}

const none = { value: '', label: 'None', disabled: false };

/** A Mantine select over items; everything else it takes is passed on. */
export function PickSelect({ items, withNone = false, ...rest }: PickSelectProps) {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (
    <Select
      {...rest}
      searchable
      data={[
        ...(withNone ? [none] : []),
        ...items.map((item) => ({ value: item.id, label: pickText(item) })),
      ]}
      filter={({ search }) => {
        // The chosen item's own text stands in the box; it must not hide the others when the list opens.
        const chosen = [...byId.values()].some((item) => pickText(item) === search);
        const query = chosen ? '' : search;
        const found = findItems(items, query).map((item) => ({
          value: item.id,
          label: pickText(item),
          disabled: false,
        }));
        return withNone && query === '' ? [none, ...found] : found;
      }}
      nothingFoundMessage="Nothing found"
      // The list itself scrolls: one in a frame of its own could not be reached by keyboard.
      withScrollArea={false}
      classNames={{ options: classes.pickList ?? '' }}
      renderOption={({ option }) => {
        const item = byId.get(option.value);
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
