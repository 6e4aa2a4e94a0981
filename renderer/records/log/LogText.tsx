// A value in the log; one that is long is cut, and whole on demand.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { logWords } from '../../../shared/messages/screens/review/log.ts';
import { Muted } from '../../ui/page/Muted.tsx';
import classes from './log.module.css';

const mostChars = 160;

interface LogTextProps {
  readonly text: string;
  /** It is what stood there before. */
  readonly was?: true;
}

export function LogText({ text, was }: LogTextProps) {
  const [isWhole, setWhole] = useState(false);
  if (text === '') return <Muted as="span">{logWords.none}</Muted>;
  const isLong = text.length > mostChars;
  return (
    <span className={classes.text} data-was={was}>
      {isLong && !isWhole ? `${text.slice(0, mostChars - 20).trimEnd()}… ` : `${text} `}
      {isLong ? (
        <Button size="compact-sm" variant="subtle" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? logWords.cut : logWords.whole}
        </Button>
      ) : null}
    </span>
  );
}
