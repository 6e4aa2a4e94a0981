// Shifts and seasons: for a while, other days of the week are worked.
import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { workOtherDays } from '../../../../shared/edits/plan/holidays.ts';
import { holidayWords as words } from '../../../../shared/messages/screens/frame/holidays.ts';
import type { Day } from '../../../../shared/schema/field.ts';
import type { Calendar } from '../../../../shared/schema/kinds.ts';
import { weekdayText } from '../../../../shared/text/format.ts';
import { useApply } from '../../../records/useWorkbook.ts';
import { DateField } from '../../../ui/fields/DateField.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Fields } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Editable } from '../../../ui/readOnly.tsx';

const weekdays = [1, 2, 3, 4, 5, 6, 7];

export function OtherDays({ calendar }: { readonly calendar: Calendar }) {
  const apply = useApply();
  const [from, setFrom] = useState<Day | null>(null);
  const [to, setTo] = useState<Day | null>(null);
  const [worked, setWorked] = useState<readonly number[]>(calendar.workingWeekdays);
  const set = () => {
    if (from === null || to === null) return;
    if (!apply(workOtherDays(calendar.id, { from, to, weekdays: worked }))) return;
    setFrom(null);
    setTo(null);
  };
  return (
    <Editable>
      <Section title={words.otherDays}>
        <Muted small>{words.otherDaysHint}</Muted>
        <Fields>
          <DateField label={words.firstDay} value={from} onCommit={setFrom} />
          <DateField label={words.lastDay} value={to} min={from ?? undefined} onCommit={setTo} />
        </Fields>
        <Checkbox.Group
          label={words.workedThen}
          value={worked.map(String)}
          onChange={(chosen) => setWorked(chosen.map(Number))}
        >
          <Group gap="md">
            {weekdays.map((weekday) => (
              <Checkbox key={weekday} value={String(weekday)} label={weekdayText(weekday).slice(0, 3)} />
            ))}
          </Group>
        </Checkbox.Group>
        <Group>
          <Button disabled={from === null || to === null} onClick={set}>
            {words.setDays}
          </Button>
        </Group>
      </Section>
    </Editable>
  );
}
