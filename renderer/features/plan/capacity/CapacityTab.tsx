// What collides: days on which a resource is asked for more than there is, with the move that would ease it.
import { capacityWords } from '../../../../shared/messages/screens/plan.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { changeFields } from '../../../../shared/edits/records.ts';
import { type Conflict, conflictSize, conflictsOf } from '../../../../shared/rules/plan/capacity.ts';
import { newConflictsAfter, suggestionFor } from '../../../../shared/rules/plan/conflictCure.ts';
import { planClockOf } from '../../../../shared/rules/plan/schedule.ts';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { dayOfWD } from '../../../../shared/dates/workingDays.ts';
import { listed } from '../../../../shared/words.ts';
import { RecordChips } from '../../../records/RecordChips.tsx';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { Callout } from '../../../ui/feedback/Callout.tsx';
import { Card } from '../../../ui/page/Card.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Bar, Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { levelWords } from '../../../../shared/messages/screens/plan/levelling.ts';
import { LoadPicture } from './LoadPicture.tsx';
import { PlanEmpty } from '../PlanEmpty.tsx';
import { LevelDialog } from './LevelDialog.tsx';
import { Editable } from '../../../ui/readOnly.tsx';

export function CapacityTab() {
  const workbook = useWorkbook();
  const conflicts = conflictsOf(workbook);
  if (workbook.timeBox.size === 0) return <PlanEmpty />;
  return (
    <Page>
      <LoadPicture />
      <Section title={capacityWords.conflicts} order={2} count={conflicts.length}>
        {conflicts.length === 0 ? (
          <Callout tone="done" title={capacityWords.none} />
        ) : (
          <Bar>
            <Muted>{capacityWords.together({ size: conflictSize(workbook) })}</Muted>
            <Editable>
              <LevelButton />
            </Editable>
          </Bar>
        )}
        {conflicts.map((conflict) => (
          <ConflictCard key={`${conflict.resource.id} ${conflict.fromWD}`} conflict={conflict} />
        ))}
      </Section>
    </Page>
  );
}

/** Asks for one proposal that eases them all. */
function LevelButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{levelWords.open}</Button>
      {isOpen ? <LevelDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ConflictCard({ conflict }: { readonly conflict: Conflict }) {
  const workbook = useWorkbook();
  const { resource, fromWD, toWD, load, capacity, size, boxes, otherWork } = conflict;
  const clock = planClockOf(workbook);
  const point = (wd: number) => ({ wd, day: fromDayNumber(dayOfWD(clock.calendar, clock.startDay, wd)) });
  return (
    <Card label={capacityWords.conflictOf({ resource: resource.title, fromWD, toWD })}>
      <p>
        <strong>{resource.title}</strong>{' '}
        {capacityWords.isAskedFor({ load, capacity, size, from: point(fromWD), to: point(toWD) })}
      </p>
      <RecordChips
        label={capacityWords.competing}
        targets={boxes.map(({ id }) => ({ kind: 'timeBox', id }))}
      />
      {otherWork.length === 0 ? null : (
        <Muted>{capacityWords.beside({ otherWork: listed(otherWork) })}</Muted>
      )}
      <Cure conflict={conflict} />
    </Card>
  );
}

/** The suggestion with its effect, and the button that carries it out; none when nothing improves. */
function Cure({ conflict }: { readonly conflict: Conflict }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const suggestion = suggestionFor(workbook, conflict.resource);
  if (!suggestion) return <Muted>{capacityWords.noShift}</Muted>;
  const { box, shiftWD, sizeBefore, sizeAfter, notBefore } = suggestion;
  const fresh = newConflictsAfter(workbook, suggestion);
  return (
    <Bar>
      <Muted>
        {capacityWords.effect({
          box: box.code ?? '',
          shiftWD,
          before: sizeBefore,
          after: sizeAfter,
          fresh: fresh.length,
        })}
      </Muted>
      <Editable>
        <Button size="compact-sm" onClick={() => apply(changeFields('timeBox', box.id, { notBefore }))}>
          {capacityWords.move({ box: box.code ?? '', to: notBefore })}
        </Button>
      </Editable>
    </Bar>
  );
}
