// What collides: days on which a resource is asked for more than there is, with the move that would ease it.
import { dayText, numberText } from '../../../shared/text/format.ts';
import { Button } from '@mantine/core';
import { changeFields } from '../../../shared/edits/records.ts';
import { type Conflict, conflictSize, conflictsOf } from '../../../shared/rules/plan/capacity.ts';
import { newConflictsAfter, suggestionFor } from '../../../shared/rules/plan/conflictCure.ts';
import { planClockOf } from '../../../shared/rules/plan/schedule.ts';
import { fromDayNumber } from '../../../shared/dates/dayNumber.ts';
import { dayOfWD } from '../../../shared/dates/workingDays.ts';
import { counted, listed } from '../../../shared/words.ts';
import { RecordChips } from '../../records/RecordChips.tsx';
import { useApply, useWorkbook } from '../../records/useWorkbook.ts';
import { Callout } from '../../ui/feedback/Callout.tsx';
import { Card } from '../../ui/page/Card.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Bar, Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { PlanEmpty } from './PlanEmpty.tsx';
import { Editable } from '../../ui/readOnly.tsx';

export function CapacityTab() {
  const workbook = useWorkbook();
  const conflicts = conflictsOf(workbook);
  if (workbook.timeBox.size === 0) return <PlanEmpty />;
  return (
    <Page measured>
      <Section title="Conflicts" order={2} count={conflicts.length}>
        {conflicts.length === 0 ? (
          <Callout tone="done" title="No day asks for more than there is." />
        ) : (
          <Muted>
            Together {numberText(conflictSize(workbook))} unit days too much: one unit, one working day.
          </Muted>
        )}
        {conflicts.map((conflict) => (
          <ConflictCard key={`${conflict.resource.id} ${conflict.fromWD}`} conflict={conflict} />
        ))}
      </Section>
    </Page>
  );
}

function ConflictCard({ conflict }: { readonly conflict: Conflict }) {
  const workbook = useWorkbook();
  const { resource, fromWD, toWD, load, capacity, size, boxes, otherWork } = conflict;
  const clock = planClockOf(workbook);
  const day = (wd: number) => dayText(fromDayNumber(dayOfWD(clock.calendar, clock.startDay, wd)));
  return (
    <Card label={`${resource.title}, working days ${fromWD} to ${toWD}`}>
      <p>
        <strong>{resource.title}</strong> is asked for {numberText(load)} of {numberText(capacity)}{' '}
        {fromWD === toWD
          ? `on ${day(fromWD)} (working day ${fromWD})`
          : `from ${day(fromWD)} to ${day(toWD)} (working days ${fromWD} to ${toWD})`}
        : {numberText(size)} too much.
      </p>
      <RecordChips
        label="Time boxes that compete"
        targets={boxes.map(({ id }) => ({ kind: 'timeBox', id }))}
      />
      {otherWork.length === 0 ? null : <Muted>Beside other work: {listed(otherWork)}.</Muted>}
      <Cure conflict={conflict} />
    </Card>
  );
}

/** The suggestion with its effect, and the button that carries it out; none when nothing improves. */
function Cure({ conflict }: { readonly conflict: Conflict }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const suggestion = suggestionFor(workbook, conflict.resource);
  if (!suggestion) return <Muted>No shift inside float helps.</Muted>;
  const { box, shiftWD, sizeBefore, sizeAfter, notBefore } = suggestion;
  const fresh = newConflictsAfter(workbook, suggestion);
  return (
    <Bar>
      <Muted>
        {box.code} later by {counted(shiftWD, 'working day')}: {numberText(sizeBefore)} →{' '}
        {numberText(sizeAfter)}
        {fresh.length === 0 ? '' : `, with ${counted(fresh.length, 'new conflict')}`}
      </Muted>
      <Editable>
        <Button size="compact-sm" onClick={() => apply(changeFields('timeBox', box.id, { notBefore }))}>
          Move {box.code} to {dayText(notBefore)}
        </Button>
      </Editable>
    </Bar>
  );
}
