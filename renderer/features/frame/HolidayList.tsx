// Holidays of a calendar, one or several in a row at once: of a span, the days that would have been worked.
import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { fromDayNumber, isoWeekday, toDayNumber } from '../../../shared/dates/dayNumber.ts';
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { frameWords } from '../../../shared/messages/screens/frame.ts';
import type { Calendar } from '../../../shared/schema/kinds.ts';
import type { Day } from '../../../shared/schema/field.ts';
import { compareText } from '../../../shared/schema/workbook.ts';
import { dayText } from '../../../shared/text/format.ts';
import { DateField } from '../../ui/fields/DateField.tsx';
import { RemoveButton } from '../../ui/frame/EditButtons.tsx';
import { Lines } from '../../ui/page/Rows.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { Editable } from '../../ui/readOnly.tsx';

/** A year of holidays is a calendar nobody works by. */
const mostDays = 366;

/** The days from one to another that the week works; the first alone where no last one is given. */
function daysOf(workingWeekdays: readonly number[], first: Day, last: Day | null): readonly Day[] {
  const start = toDayNumber(first);
  const count = last === null ? 1 : Math.min(toDayNumber(last) - start + 1, mostDays);
  const numbers = Array.from({ length: count }, (_, i) => start + i);
  return count === 1
    ? [first]
    : numbers.filter((number) => workingWeekdays.includes(isoWeekday(number))).map(fromDayNumber);
}

interface HolidayListProps {
  readonly calendar: Calendar;
  readonly onChange: (holidays: readonly Day[]) => void;
}

export function HolidayList({ calendar, onChange }: HolidayListProps) {
  const { holidays, workingWeekdays } = calendar;
  const [first, setFirst] = useState<Day | null>(null);
  const [last, setLast] = useState<Day | null>(null);
  const add = () => {
    if (first === null) return;
    onChange([...new Set([...holidays, ...daysOf(workingWeekdays, first, last)])].toSorted(compareText));
    setFirst(null);
    setLast(null);
  };
  return (
    <Section title={frameWords.holidays} count={holidays.length} field="holidays">
      <Lines>
        {holidays.map((date) => (
          <li key={date}>
            <span>{dayText(date)}</span>
            <RemoveButton
              label={frameWords.removeDay({ day: dayText(date) })}
              onClick={() => onChange(holidays.filter((other) => other !== date))}
            />
          </li>
        ))}
      </Lines>
      <Editable>
        <DateField label={frameWords.addHoliday} value={first} onCommit={setFirst} />
        <Group align="end" gap="xs" wrap="nowrap">
          <DateField
            label={frameWords.holidayUntil}
            value={last}
            min={first ?? undefined}
            onCommit={setLast}
          />
          <Button leftSection={<IconPlus size={16} />} disabled={first === null} onClick={add}>
            {commonWords.add}
          </Button>
        </Group>
      </Editable>
    </Section>
  );
}
