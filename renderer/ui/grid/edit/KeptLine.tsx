// The line that counts texts their cells could not take: it stands until the last is corrected or given back.
import { keptCellWords } from '../../../../shared/messages/screens/gridEditing.ts';
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { announce } from '../../feedback/announce.tsx';
import classes from '../Grid.module.css';
import type { CellPlace } from '../model/gridSelection.ts';

export interface KeptLineProps {
  readonly places: readonly CellPlace[];
  /** Why the cell under the cursor could not take its text; empty where it could. */
  readonly here: string;
  readonly onNext: () => void;
  readonly onRevert: () => void;
}

/** Nothing where no text is kept. */
export function KeptLine({ places, here, onNext, onRevert }: KeptLineProps) {
  useEffect(() => {
    if (here !== '') announce(here);
  }, [here]);
  if (places.length === 0) return null;
  return (
    <div className={classes.note}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden className={classes.noteIcon} />
      <p>{here === '' ? keptCellWords.line({ count: places.length }) : here}</p>
      <Button size="compact-sm" variant="default" onClick={onNext}>
        {keptCellWords.next}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onRevert}>
        {keptCellWords.revertAll}
      </Button>
    </div>
  );
}
