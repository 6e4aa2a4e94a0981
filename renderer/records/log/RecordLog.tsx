// The log of one record, folded away at the end of its inspector.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { logWords } from '../../../shared/messages/screens/review/log.ts';
import { stepsOf } from '../../../shared/log/findSteps.ts';
import type { Kind } from '../../../shared/schema/kinds.ts';
import { Muted } from '../../ui/page/Muted.tsx';
import { Rows } from '../../ui/page/Rows.tsx';
import { Folded } from '../form/Folded.tsx';
import { LogStep } from './LogStep.tsx';
import { useLog } from './useLog.ts';

const pageSteps = 20;

interface RecordLogProps {
  readonly kind: Kind;
  readonly id: string;
}

export const RecordLog = (record: RecordLogProps) => (
  <Folded title={logWords.ofRecord}>
    <Steps {...record} />
  </Folded>
);

/** Drawn only while it is unfolded. */
function Steps({ kind, id }: RecordLogProps) {
  const { log, names } = useLog();
  const [shown, setShown] = useState(pageSteps);
  const steps = stepsOf(log, kind, id);
  if (steps.length === 0) return <Muted small>{logWords.ofRecordNone}</Muted>;
  return (
    <>
      <Rows label={logWords.ofRecord}>
        {steps.slice(0, shown).map((step) => (
          <LogStep key={step.entry.number} names={names} step={step} ofOne />
        ))}
      </Rows>
      {steps.length > shown ? (
        <Button onClick={() => setShown(shown + pageSteps)}>{logWords.older}</Button>
      ) : null}
    </>
  );
}
