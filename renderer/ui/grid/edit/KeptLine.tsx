// The line that counts texts their cells could not take: it stands until the last is corrected or given back.
import { keptCellWords } from '../../../../shared/messages/screens/gridEditing.ts';
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { announce } from '../../feedback/announce.tsx';
import classes from '../Grid.module.css';
import type { CellPlace } from '../model/gridSelection.ts';

export interface KeptLineProps {
  readonly id: string;
  readonly places: readonly CellPlace[];
  /** Why the cell under the cursor could not take its text, or the only one that is kept; empty where it could. */
  readonly why: string;
  readonly onNext: () => void;
  readonly onRevert: () => void;
}

/** Nothing where no text is kept. */
export function KeptLine({ id, places, why, onNext, onRevert }: KeptLineProps) {
  useEffect(() => {
    if (why !== '') announce(why);
  }, [why]);
  if (places.length === 0) return null;
  return (
    <div className={classes.note}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden className={classes.noteIcon} />
      <p id={id}>
        {why === '' ? null : <span>{why}</span>} {keptCellWords.line({ count: places.length })}
      </p>
      <Button size="compact-sm" variant="default" onClick={onNext}>
        {keptCellWords.next}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onRevert}>
        {keptCellWords.revertAll}
      </Button>
    </div>
  );
}
