// Which days count: working weekdays, holidays, and single days that are the other way round; for each calendar there is.
import { frameWords } from '../../../shared/messages/screens/frame.ts';
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { cards } from '../../../shared/schema/cards.ts';
import { dayText, weekdayText } from '../../../shared/text/format.ts';
import type { Calendar, FieldsOf } from '../../../shared/schema/kinds.ts';
import { Button, Checkbox, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { changeFields, createRecord, deleteRecords } from '../../../shared/edits/records.ts';
import { byOrder, calendarOf, compareText, fixedIds } from '../../../shared/schema/workbook.ts';
import { labelOf, nameOf } from '../../../shared/words.ts';
import { section } from '../../records/form/formSpec.ts';
import { RecordForm } from '../../records/form/RecordForm.tsx';
import { useApply, useNewId, useWorkbook } from '../../records/useWorkbook.ts';
import { useSession } from '../../store/stores.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { SectionsOfPage } from '../../ui/frame/SectionHeading.tsx';
import { Editable, useReadOnly } from '../../ui/readOnly.tsx';
import { AddButton, RemoveButton } from '../../ui/frame/EditButtons.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { Bar, Columns, Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { Lines } from '../../ui/page/Rows.tsx';
import { HolidayList } from './holidays/HolidayList.tsx';
import { OtherDays } from './holidays/OtherDays.tsx';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const ownName = [section<'calendar'>(labelOf(cards.calendar.one), [{ field: 'title', isRequired: true }])];

export function CalendarTab() {
  const { calendar, choose } = useChosen();
  return (
    <SectionsOfPage>
      <Page>
        <Whose calendar={calendar} onChoose={choose} />
        <Days key={calendar.id} calendar={calendar} />
      </Page>
    </SectionsOfPage>
  );
}

/** The calendar that is worked on: the one that was asked for elsewhere, else the workbook's. */
function useChosen() {
  const workbook = useWorkbook();
  const asked = useSession(({ focusRecord }) => (focusRecord?.kind === 'calendar' ? focusRecord.id : null));
  const focusOn = useSession((state) => state.focusOn);
  const calendar = [...workbook.calendar.values()].find(({ id }) => id === asked) ?? calendarOf(workbook);
  return {
    calendar,
    choose: (id: string, field?: string) => focusOn({ kind: 'calendar', id }, field ?? null),
  };
}

interface WhoseProps {
  readonly calendar: Calendar;
  readonly onChoose: (id: string, field?: string) => void;
}

/** Which calendar is shown; those of resources are made, named and removed here. */
function Whose({ calendar, onChoose }: WhoseProps) {
  const workbook = useWorkbook();
  const apply = useApply();
  const newId = useNewId();
  const own = [...workbook.calendar.values()].filter(({ id }) => id !== fixedIds.calendar).toSorted(byOrder);
  const add = () => {
    const id = newId<'calendar'>();
    const { holidays, holidayNames } = calendarOf(workbook);
    if (apply(createRecord('calendar', id, { holidays, holidayNames }))) onChoose(id, 'title');
  };
  const isOwn = calendar.id !== fixedIds.calendar;
  return (
    <Bar>
      <Group align="end">
        <SelectField<string>
          label={frameWords.ownCalendars}
          value={calendar.id}
          required
          options={[
            { value: fixedIds.calendar, label: frameWords.calendarOfWorkbook },
            ...own.map((one) => ({ value: one.id, label: nameOf(one) })),
          ]}
          onCommit={(id) => id !== null && onChoose(id)}
        />
        <Muted>{frameWords.calendarHint}</Muted>
      </Group>
      <Group gap="xs">
        {isOwn ? (
          <RemoveButton
            label={frameWords.removeDay({ day: nameOf(calendar) })}
            onClick={() => {
              if (apply(deleteRecords([{ kind: 'calendar', id: calendar.id }]))) onChoose(fixedIds.calendar);
            }}
          />
        ) : null}
        <AddButton label={frameWords.addCalendar} onClick={add} />
      </Group>
    </Bar>
  );
}

function Days({ calendar }: { readonly calendar: Calendar }) {
  const apply = useApply();
  const readOnly = useReadOnly();
  const change = (fields: FieldsOf<'calendar'>) => apply(changeFields('calendar', calendar.id, fields));
  const { workingWeekdays, exceptions } = calendar;
  return (
    <Columns>
      {calendar.id === fixedIds.calendar ? null : (
        <RecordForm kind="calendar" record={calendar} spec={ownName} />
      )}
      <Section title={frameWords.workingWeekdays} field="workingWeekdays">
        {weekdays.map((weekday) => (
          <Checkbox
            key={weekday}
            label={weekdayText(weekday)}
            disabled={readOnly}
            checked={workingWeekdays.includes(weekday)}
            onChange={(event) =>
              change({
                workingWeekdays: weekdays.filter((day) =>
                  day === weekday ? event.currentTarget.checked : workingWeekdays.includes(day),
                ),
              })
            }
          />
        ))}
      </Section>
      <HolidayList calendar={calendar} />
      <OtherDays calendar={calendar} />
      <DayList
        title={frameWords.workedAlthoughFree}
        addLabel={frameWords.addWorkingDay}
        days={exceptions.filter(({ working }) => working).map(({ date }) => date)}
        onAdd={(date) => change({ exceptions: withException(exceptions, date, true) })}
        onRemove={(date) => change({ exceptions: exceptions.filter((other) => other.date !== date) })}
      />
      <DayList
        title={frameWords.freeAlthoughWorkingDay}
        addLabel={frameWords.addFreeDay}
        days={exceptions.filter(({ working }) => !working).map(({ date }) => date)}
        onAdd={(date) => change({ exceptions: withException(exceptions, date, false) })}
        onRemove={(date) => change({ exceptions: exceptions.filter((other) => other.date !== date) })}
      />
    </Columns>
  );
}

interface Exception {
  readonly date: string;
  readonly working: boolean;
}

/** One exception a day: the later word counts. */
const withException = (exceptions: readonly Exception[], date: string, working: boolean): Exception[] =>
  [...exceptions.filter((other) => other.date !== date), { date, working }].toSorted((a, b) =>
    compareText(a.date, b.date),
  );

interface DayListProps {
  readonly title: string;
  readonly addLabel: string;
  readonly days: readonly string[];
  readonly onAdd: (day: string) => void;
  readonly onRemove: (day: string) => void;
}

function DayList({ title, addLabel, days, onAdd, onRemove }: DayListProps) {
  const [day, setDay] = useState<string | null>(null);
  return (
    <Section title={title} count={days.length}>
      <Lines>
        {days.map((date) => (
          <li key={date}>
            <span>{dayText(date)}</span>
            <RemoveButton
              label={frameWords.removeDay({ day: dayText(date) })}
              onClick={() => onRemove(date)}
            />
          </li>
        ))}
      </Lines>
      <Editable>
        <Group align="end" gap="xs" wrap="nowrap">
          <DateField label={addLabel} value={day} onCommit={setDay} />
          <Button
            leftSection={<IconPlus size={16} />}
            disabled={day === null}
            onClick={() => {
              if (day !== null) onAdd(day);
              setDay(null);
            }}
          >
            {commonWords.add}
          </Button>
        </Group>
      </Editable>
    </Section>
  );
}
