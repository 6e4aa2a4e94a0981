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
import { SectionHeading } from '../../ui/frame/SectionHeading.tsx';
import { PlanEmpty } from './PlanEmpty.tsx';
import { Editable } from '../../ui/readOnly.tsx';
import classes from './Plan.module.css';

export function CapacityTab() {
  const workbook = useWorkbook();
  const conflicts = conflictsOf(workbook);
  if (workbook.timeBox.size === 0) return <PlanEmpty />;
  return (
    <div className={classes.page}>
      <section className={classes.group} aria-label="Conflicts">
        <SectionHeading order={2} count={conflicts.length}>
          Conflicts
        </SectionHeading>
        {conflicts.length === 0 ? (
          <Callout tone="done" title="No day asks for more than there is." />
        ) : (
          <p className={classes.quiet}>
            Together {numberText(conflictSize(workbook))} unit days too much: one unit, one working day.
          </p>
        )}
        {conflicts.map((conflict) => (
          <ConflictCard key={`${conflict.resource.id} ${conflict.fromWD}`} conflict={conflict} />
        ))}
      </section>
    </div>
  );
}

function ConflictCard({ conflict }: { readonly conflict: Conflict }) {
  const workbook = useWorkbook();
  const { resource, fromWD, toWD, load, capacity, size, boxes, otherWork } = conflict;
  const clock = planClockOf(workbook);
  const day = (wd: number) => dayText(fromDayNumber(dayOfWD(clock.calendar, clock.startDay, wd)));
  return (
    <article className={classes.conflict} aria-label={`${resource.title}, working days ${fromWD} to ${toWD}`}>
      <div className={classes.rows}>
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
        {otherWork.length === 0 ? null : (
          <p className={classes.quiet}>Beside other work: {listed(otherWork)}.</p>
        )}
      </div>
      <Cure conflict={conflict} />
    </article>
  );
}

/** The suggestion with its effect, and the button that carries it out; none when nothing improves. */
function Cure({ conflict }: { readonly conflict: Conflict }) {
  const workbook = useWorkbook();
  const apply = useApply();
  const suggestion = suggestionFor(workbook, conflict.resource);
  if (!suggestion) return <p className={classes.quiet}>No shift inside float helps.</p>;
  const { box, shiftWD, sizeBefore, sizeAfter, notBefore } = suggestion;
  const fresh = newConflictsAfter(workbook, suggestion);
  return (
    <div className={classes.rows}>
      <p className={classes.quiet}>
        {box.code} later by {counted(shiftWD, 'working day')}: {numberText(sizeBefore)} →{' '}
        {numberText(sizeAfter)}
        {fresh.length === 0 ? '' : `, with ${counted(fresh.length, 'new conflict')}`}
      </p>
      <Editable>
        <Button size="compact-sm" onClick={() => apply(changeFields('timeBox', box.id, { notBefore }))}>
          Move {box.code} to {dayText(notBefore)}
        </Button>
      </Editable>
    </div>
  );
}
