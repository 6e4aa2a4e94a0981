// Days that could become holidays, each with its tick.
import { Button, Checkbox, Group } from '@mantine/core';
import { isoWeekday, toDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { holidayWords as words } from '../../../../shared/messages/screens/frame/holidays.ts';
import { Lines } from '../../../ui/page/Rows.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import type { Offered } from './offered.ts';

interface HolidayTicksProps {
  readonly offered: readonly Offered[];
  readonly isTicked: (one: Offered) => boolean;
  readonly onTick: (days: readonly Offered[], isTicked: boolean) => void;
}

const notes = { isThere: words.isThere, getsName: words.getsName, isFree: words.isFree } as const;

export function HolidayTicks({ offered, isTicked, onTick }: HolidayTicksProps) {
  const open = offered.filter(({ note }) => note !== 'isThere');
  return (
    <Section title={words.found} count={offered.length}>
      <Group gap="xs">
        <Button size="compact-sm" onClick={() => onTick(open, true)}>
          {words.all}
        </Button>
        <Button size="compact-sm" onClick={() => onTick(open, false)}>
          {words.none}
        </Button>
      </Group>
      <Lines label={words.found} dense>
        {offered.map((one) => (
          <li key={one.date}>
            <Checkbox
              label={words.day({ ...one, weekday: isoWeekday(toDayNumber(one.date)) })}
              description={one.note === null ? undefined : notes[one.note]}
              disabled={one.note === 'isThere'}
              checked={isTicked(one)}
              onChange={(event) => onTick([one], event.currentTarget.checked)}
            />
          </li>
        ))}
      </Lines>
    </Section>
  );
}
