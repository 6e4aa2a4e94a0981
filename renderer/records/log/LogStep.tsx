// One step of the log: what was done, by which role and when, and each field it changed with before and after.
import { Button, VisuallyHidden } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { logWords } from '../../../shared/messages/screens/review/log.ts';
import type { FoundStep } from '../../../shared/log/findSteps.ts';
import { type LogRow, roleOf, rowsOf } from '../../../shared/log/logRows.ts';
import { type Names, nameText } from '../../../shared/log/names.ts';
import { Muted } from '../../ui/page/Muted.tsx';
import { LogEntryCard } from './LogEntryCard.tsx';
import { LogText } from './LogText.tsx';
import classes from './log.module.css';

/** As many rows of a step as are drawn before somebody asks for more: an import may have thousands. */
const mostRows = 20;

interface LogStepProps {
  readonly names: Names;
  readonly step: FoundStep;
  /** All of it is about one record, which need not be named. */
  readonly ofOne?: true;
}

export function LogStep({ names, step, ofOne }: LogStepProps) {
  const [shown, setShown] = useState(mostRows);
  const rows = rowsOf(names, step.changes);
  const { entry } = step;
  const who = roleOf(names, entry) ?? logWords.nobody;
  return (
    <LogEntryCard label={logWords.step(entry)} who={who} at={entry.at}>
      <ul className={classes.rows}>
        {rows.slice(0, shown).map((row, i) => (
          <Row key={i} row={row} ofOne={ofOne} />
        ))}
      </ul>
      {rows.length > shown ? (
        <div>
          <Button onClick={() => setShown(shown + mostRows * 5)}>
            {logWords.moreRows({ count: Math.min(rows.length - shown, mostRows * 5) })}
          </Button>
        </div>
      ) : null}
    </LogEntryCard>
  );
}

function Row({ row, ofOne }: { readonly row: LogRow; readonly ofOne: true | undefined }) {
  return (
    <li className={classes.row}>
      <span className={classes.what}>
        {row.field}
        {ofOne ? null : <Muted small>{nameText(row.name, '')}</Muted>}
      </span>
      {row.before === '' && row.after === '' ? null : (
        <span className={classes.values}>
          <VisuallyHidden>{logWords.before}</VisuallyHidden>
          <LogText text={row.before} was />
          <IconArrowRight className={classes.arrow ?? ''} size={14} aria-hidden />
          <VisuallyHidden>{logWords.after}</VisuallyHidden>
          <LogText text={row.after} />
        </span>
      )}
    </li>
  );
}
