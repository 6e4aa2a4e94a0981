// One kill criterion in the list: its state, its sentence, its day, and the last reading with room for the next.
import { criterionWords } from '../../../../shared/messages/screens/risks/criteria.ts';
import { dayText } from '../../../../shared/text/format.ts';
import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { tripText } from '../../../../shared/rules/criterion/criterionTrips.ts';
import { simulatedCriterion } from '../../../../shared/rules/simulated/keptResults.ts';
import { factsOf } from '../../../../shared/schema/workbook.ts';
import { DecideButton } from '../../../records/deciding/DecideButton.tsx';
import { useIsSelected, useOpenRecord, useWorkbook } from '../../../records/useWorkbook.ts';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { type CriterionRow, daysLeftText } from './criterionRows.ts';
import { ReadingForm } from './ReadingForm.tsx';
import { SentenceText } from './SentenceText.tsx';
import { useReadOnly } from '../../../ui/readOnly.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Named } from '../../../ui/page/Named.tsx';
import classes from './Criteria.module.css';

const asksToDecide: ReadonlySet<CriterionRow['status']['state']> = new Set(['tripped', 'overdue']);

export function CriterionItem({ row }: { readonly row: CriterionRow }) {
  const { status, runs, reading } = row;
  const { criterion, state, checkpoint, daysLeftWD, moved } = status;
  const trip = tripText(status);
  const workbook = useWorkbook();
  const simulated = simulatedCriterion(workbook, criterion.code ?? '');
  const { currency } = factsOf(workbook);
  const open = useOpenRecord();
  const selected = useIsSelected('killCriterion', criterion.id);
  return (
    <li className={classes.item} data-selected={selected || undefined}>
      <StateMark look={state} begins />
      <div className={classes.main}>
        <Named
          code={criterion.code}
          title={criterion.title}
          current={selected}
          onOpen={() => open('killCriterion', criterion.id)}
        />
        <p className={classes.sentence}>
          <SentenceText runs={runs} />
        </p>
        {trip === null ? null : <Muted small>{trip}</Muted>}
        {simulated === undefined ? null : (
          <Muted small>{criterionWords.simulated({ ...simulated, currency })}</Muted>
        )}
        {moved === 0 ? null : <Muted small>{criterionWords.goalpostsMoved({ times: moved })}</Muted>}
      </div>
      <div className={classes.fact}>
        <Muted as="span" small>
          {criterionWords.checkpoint}
        </Muted>
        <span>{checkpoint === null ? criterionWords.noDate : dayText(checkpoint)}</span>
        <Muted as="span" small>
          {daysLeftText(daysLeftWD)}
        </Muted>
      </div>
      <div className={classes.fact}>
        <Muted as="span" small>
          {criterionWords.lastReading}
        </Muted>
        <span>{reading}</span>
        <AddReading row={row} />
        {asksToDecide.has(state) ? (
          <DecideButton opened={{ criterion: criterion.id }} of={criterion} first={state === 'tripped'} />
        ) : null}
      </div>
    </li>
  );
}

/** A small form beside the reading; figures the plan gives itself are never typed. */
function AddReading({ row }: { readonly row: CriterionRow }) {
  const { criterion, checkpoint } = row.status;
  const readOnly = useReadOnly();
  const [opened, setOpened] = useState(false);
  if (readOnly || criterion.metric === null) return null;
  return (
    <Popover opened={opened} onChange={setOpened} width={280} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          aria-label={criterionWords.addReadingFor({ criterion: criterion.code })}
          onClick={() => setOpened(!opened)}
        >
          {criterionWords.addReading}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ReadingForm metric={criterion.metric} countsUntil={checkpoint} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
