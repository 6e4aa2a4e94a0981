// What the grid says in words: that a filter hides everything, why a change was refused, and what is asked.
import { numberText } from '../../../shared/text/format.ts';
import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Grid.module.css';

interface GridNothingProps {
  readonly filter: { readonly total: number; readonly onClear: () => void } | undefined;
  readonly empty: ReactNode;
}

/** In place of rows: the screen's own empty state, or the way out of a filter that matches nothing. */
export function GridNothing({ filter, empty }: GridNothingProps) {
  if (filter === undefined || filter.total === 0) return <div className={classes.nothing}>{empty}</div>;
  return (
    <div className={classes.nothing}>
      <div className={classes.filtered}>
        <p>
          No row matches the filter. {numberText(filter.total)} {filter.total === 1 ? 'is' : 'are'} hidden.
        </p>
        <Button onClick={filter.onClear}>Clear filter</Button>
      </div>
    </div>
  );
}

interface GridNoteProps {
  readonly id: string;
  readonly sentence: string;
  readonly onClose: () => void;
}

/** One line under the rows; it was announced when it came. */
export function GridNote({ id, sentence, onClose }: GridNoteProps) {
  if (sentence === '') return null;
  return (
    <div className={classes.note}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden className={classes.noteIcon} />
      <p id={id}>{sentence}</p>
      <CloseButton size="sm" aria-label="Dismiss" onClick={onClose} />
    </div>
  );
}
