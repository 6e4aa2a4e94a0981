// Holidays of a calendar, one or several in a row at once: of a span, the days that would have been worked.
import { Button, Group, TextInput } from '@mantine/core';
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { fromDayNumber, isoWeekday, toDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { addHolidays, nameHoliday, removeHoliday } from '../../../../shared/edits/plan/holidays.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { frameWords } from '../../../../shared/messages/screens/frame.ts';
import { holidayWords as words } from '../../../../shared/messages/screens/frame/holidays.ts';
import { holidayName } from '../../../../shared/dates/holidayName.ts';
import { type Day, limits } from '../../../../shared/schema/field.ts';
import type { Calendar } from '../../../../shared/schema/kinds.ts';
import { dayText } from '../../../../shared/text/format.ts';
import { useApply } from '../../../records/useWorkbook.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { useTextInput } from '../../../ui/fields/TextField.tsx';
import { RemoveButton } from '../../../ui/frame/EditButtons.tsx';
import { Lines } from '../../../ui/page/Rows.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Editable } from '../../../ui/readOnly.tsx';
import { AddHolidaysDialog } from './AddHolidaysDialog.tsx';

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

export function HolidayList({ calendar }: { readonly calendar: Calendar }) {
  const apply = useApply();
  const { holidays, workingWeekdays } = calendar;
  const [first, setFirst] = useState<Day | null>(null);
  const [last, setLast] = useState<Day | null>(null);
  const [name, setName] = useState('');
  const [isAddingMany, setAddingMany] = useState(false);
  const add = () => {
    if (first === null) return;
    const days = daysOf(workingWeekdays, first, last).map((date) => ({ date, name: name.trim() }));
    if (!apply(addHolidays(calendar.id, days))) return;
    setFirst(null);
    setLast(null);
    setName('');
  };
  return (
    <Section title={frameWords.holidays} count={holidays.length} field="holidays">
      <Editable>
        <Group>
          <Button leftSection={<IconCalendarPlus size={16} />} onClick={() => setAddingMany(true)}>
            {words.open}
          </Button>
        </Group>
      </Editable>
      <Lines>
        {holidays.map((date) => (
          <Holiday key={date} calendar={calendar} date={date} />
        ))}
      </Lines>
      <Editable>
        <DateField label={frameWords.addHoliday} value={first} onCommit={setFirst} />
        <DateField label={frameWords.holidayUntil} value={last} min={first ?? undefined} onCommit={setLast} />
        <Group align="end" gap="xs" wrap="nowrap">
          <TextInput
            label={words.name}
            maxLength={limits.titleChars}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button leftSection={<IconPlus size={16} />} disabled={first === null} onClick={add}>
            {commonWords.add}
          </Button>
        </Group>
      </Editable>
      {isAddingMany ? <AddHolidaysDialog calendar={calendar} onClose={() => setAddingMany(false)} /> : null}
    </Section>
  );
}

/** A day with its name, which is written in its place. */
function Holiday({ calendar, date }: { readonly calendar: Calendar; readonly date: Day }) {
  const apply = useApply();
  const [name, finish] = useTextInput({
    label: words.nameOf({ date }),
    value: holidayName(calendar, date),
    placeholder: words.name,
    maxLength: limits.titleChars,
    onCommit: (text) => apply(nameHoliday(calendar.id, date, text.trim())),
  });
  return (
    <li>
      <span>{dayText(date)}</span>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          {...name}
          label={undefined}
          aria-label={name.label}
          size="xs"
          onKeyDown={(event) => event.key === 'Enter' && finish()}
        />
        <RemoveButton
          label={frameWords.removeDay({ day: dayText(date) })}
          onClick={() => apply(removeHoliday(calendar.id, date))}
        />
      </Group>
    </li>
  );
}
