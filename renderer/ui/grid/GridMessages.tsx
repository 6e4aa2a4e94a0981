// What the grid says in words: that a filter hides everything, why a change was refused, and what is asked.
import { CloseButton } from '@mantine/core';
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { gridWords } from '../../../shared/messages/screens/ui.ts';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FilteredOut } from '../page/Filter.tsx';
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
      <FilteredOut onClear={filter.onClear}>{gridWords.allHidden({ total: filter.total })}</FilteredOut>
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
      <CloseButton size="sm" aria-label={commonWords.dismiss} onClick={onClose} />
    </div>
  );
}
