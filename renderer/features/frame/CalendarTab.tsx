// Which days count: working weekdays, holidays, and single days that are the other way round.
import { frameWords } from '../../../shared/messages/screens/frame.ts';
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { dayText, weekdayText } from '../../../shared/text/format.ts';
import type { FieldsOf } from '../../../shared/schema/kinds.ts';
import { Button, Checkbox, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { changeFields } from '../../../shared/edits/records.ts';
import { calendarOf, compareText, fixedIds } from '../../../shared/schema/workbook.ts';
import { useApply, useWorkbook } from '../../records/useWorkbook.ts';
import { DateField } from '../../ui/fields/DateField.tsx';
import { SectionsOfPage } from '../../ui/frame/SectionHeading.tsx';
import { Editable, useReadOnly } from '../../ui/readOnly.tsx';
import { RemoveButton } from '../../ui/frame/EditButtons.tsx';
import { Columns, Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { Lines } from '../../ui/page/Rows.tsx';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
export function CalendarTab() {
  const calendar = calendarOf(useWorkbook());
  const apply = useApply();
  const readOnly = useReadOnly();
  const change = (fields: FieldsOf<'calendar'>) => apply(changeFields('calendar', fixedIds.calendar, fields));
  const { workingWeekdays, holidays, exceptions } = calendar;
  return (
    <SectionsOfPage>
      <Page>
        <Columns>
          <Section title={frameWords.workingWeekdays}>
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
          <DayList
            title={frameWords.holidays}
            addLabel={frameWords.addHoliday}
            days={holidays}
            onAdd={(day) => change({ holidays: [...new Set([...holidays, day])].toSorted(compareText) })}
            onRemove={(day) => change({ holidays: holidays.filter((other) => other !== day) })}
          />
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
      </Page>
    </SectionsOfPage>
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
