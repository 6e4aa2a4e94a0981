// Find and replace in the grid: a line over the rows that says how many there are and walks through them.
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { findWords } from '../../../../shared/messages/screens/gridEditing.ts';
import { ActionIcon, Button, Checkbox, CloseButton, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { announce } from '../../feedback/announce.tsx';
import classes from './edit.module.css';
import type { Cells } from '../model/gridEdits.ts';
import type { CellPlace } from '../model/gridSelection.ts';
import type { GridEdits } from '../useGridEdits.ts';
import { findCells, nextPlace, replaceChanges } from './findText.ts';

export interface FindBarProps<Row> {
  readonly cells: Cells<Row>;
  readonly active: CellPlace;
  readonly edits: GridEdits;
  readonly isReadOnly: boolean;
  readonly goTo: (place: CellPlace) => void;
  readonly onClose: () => void;
}

/** Enter goes to the next, with Shift to the one before; Esc goes back into the grid. */
export function FindBar<Row>(props: FindBarProps<Row>) {
  const { cells, active, edits, isReadOnly, goTo, onClose } = props;
  const box = useRef<HTMLInputElement>(null);
  // The bar is opened to type into it.
  useEffect(() => box.current?.focus(), []);
  const [query, setQuery] = useState('');
  const [by, setBy] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const wanted = useDeferredValue(query);
  const { rows, columns } = cells;
  const places = useMemo(
    () => findCells(rows, columns, wanted, matchCase),
    [rows, columns, wanted, matchCase],
  );
  const at = places.findIndex(({ row, column }) => row === active.row && column === active.column);
  const { locked, changes } = isReadOnly
    ? { locked: 0, changes: [] }
    : replaceChanges(places, { query, by, matchCase }, cells);
  const step = (backwards: boolean) => {
    const next = nextPlace(places, active, backwards);
    announce(findWords.place({ at: next ? places.indexOf(next) + 1 : 0, count: places.length }));
    if (next) goTo(next);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') step(event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const replaceOne = () => {
    const place = places[at];
    if (place === undefined) return step(false);
    edits.write('replace', replaceChanges([place], { query, by, matchCase }, cells).changes);
    const next = nextPlace(places, place, false);
    if (next) goTo(next);
  };
  const replaceAll = () => {
    edits.write('replace', changes);
    announce(findWords.replaced({ count: changes.length }));
  };
  return (
    <search className={classes.find} aria-label={findWords.label}>
      <TextInput
        size="xs"
        aria-label={findWords.find}
        placeholder={findWords.find}
        value={query}
        ref={box}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={press}
      />
      <span className={classes.count} aria-live="polite">
        {query === '' ? '' : findWords.place({ at: at + 1, count: places.length })}
      </span>
      <ActionIcon aria-label={findWords.previous} disabled={places.length === 0} onClick={() => step(true)}>
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon aria-label={findWords.next} disabled={places.length === 0} onClick={() => step(false)}>
        <IconArrowDown size={16} />
      </ActionIcon>
      <Checkbox
        size="xs"
        label={findWords.matchCase}
        checked={matchCase}
        onChange={(event) => setMatchCase(event.currentTarget.checked)}
      />
      {isReadOnly ? null : (
        <>
          <TextInput
            size="xs"
            aria-label={findWords.by}
            placeholder={findWords.by}
            value={by}
            onChange={(event) => setBy(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return press(event);
              event.preventDefault();
              event.stopPropagation();
              replaceOne();
            }}
          />
          <Button size="compact-sm" disabled={places.length === 0} onClick={replaceOne}>
            {findWords.replace}
          </Button>
          <Button size="compact-sm" disabled={changes.length === 0} onClick={replaceAll}>
            {findWords.replaceAll({ count: changes.length })}
          </Button>
          {locked === 0 ? null : <span className={classes.count}>{findWords.locked({ count: locked })}</span>}
        </>
      )}
      <CloseButton size="sm" aria-label={commonWords.close} onClick={onClose} />
    </search>
  );
}
