// Many holidays at once: those of a country and region, or a pasted list; ticked, then added in one step.
import { Button, Group, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type PastedHolidays, pastedHolidays } from '../../../../shared/dates/pastedHolidays.ts';
import { addHolidays } from '../../../../shared/edits/plan/holidays.ts';
import { commonWords } from '../../../../shared/messages/screens/common.ts';
import { frameWords } from '../../../../shared/messages/screens/frame.ts';
import { holidayWords as words } from '../../../../shared/messages/screens/frame/holidays.ts';
import { scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import type { Calendar } from '../../../../shared/schema/kinds.ts';
import { fixedIds, settingsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { isMonthFirst } from '../../../../shared/text/format.ts';
import { nameOf } from '../../../../shared/words.ts';
import { useApply, useWorkbook } from '../../../records/useWorkbook.ts';
import { Callout } from '../../../ui/feedback/Callout.tsx';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { Dialog } from '../../../ui/overlay/Dialog.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Fields } from '../../../ui/page/Page.tsx';
import { Switch } from '../../../ui/page/Switch.tsx';
import { CountryHolidays } from './CountryHolidays.tsx';
import type { Place } from './holidayLibrary.ts';
import { HolidayTicks } from './HolidayTicks.tsx';
import { isTickedFirst, type Offered, offeredTo } from './offered.ts';
import { useHolidayLibrary } from './useHolidayLibrary.ts';

type Source = keyof typeof words.sources;
const sources = (['country', 'list'] as const).map((value) => ({ value, label: words.sources[value] }));

/** More years than any plan of this kind has. */
const mostYears = 20;

interface Years {
  readonly first: number;
  readonly last: number;
}

/** From the start of the plan to its end, or to when it is needed. */
function yearsOfPlan(workbook: Workbook): Years {
  const { startDay, endDay } = scheduleOf(workbook);
  const days = [fromDayNumber(startDay), fromDayNumber(endDay ?? startDay), settingsOf(workbook).neededBy];
  const years = days.flatMap((day) => (day === null ? [] : Number(day.slice(0, 4))));
  return { first: Math.min(...years), last: Math.max(...years) };
}

const listOf = ({ first, last }: Years): readonly number[] =>
  Array.from({ length: Math.min(Math.max(last - first + 1, 0), mostYears) }, (_, i) => first + i);

/** What was chosen, and the days found by it. */
function useFound() {
  const [source, setSource] = useState<Source>('country');
  const [place, setPlace] = useState<Place | null>(null);
  const [text, setText] = useState('');
  const workbook = useWorkbook();
  const [years, setYears] = useState(() => yearsOfPlan(workbook));
  const library = useHolidayLibrary();
  const found = useMemo((): PastedHolidays => {
    if (source === 'list')
      return pastedHolidays(text, { years: listOf(years), isMonthFirst: isMonthFirst() });
    const days = library && place ? library.publicHolidays(place, listOf(years)) : [];
    return { days, unread: [] };
  }, [source, place, text, years, library]);
  return { source, setSource, place, setPlace, text, setText, years, setYears, library, found };
}

interface AddHolidaysDialogProps {
  readonly calendar: Calendar;
  readonly onClose: () => void;
}

export function AddHolidaysDialog({ calendar, onClose }: AddHolidaysDialogProps) {
  const apply = useApply();
  const chosen = useFound();
  const { source, found } = chosen;
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const offered = useMemo(() => offeredTo(calendar, found.days), [calendar, found]);
  const isTicked = (one: Offered) => one.note !== 'isThere' && (ticks.get(one.date) ?? isTickedFirst(one));
  const added = offered.filter(isTicked);
  const footer = (
    <>
      <Button onClick={onClose}>{commonWords.cancel}</Button>
      <Button
        variant="filled"
        disabled={added.length === 0}
        onClick={() => {
          if (apply(addHolidays(calendar.id, added))) onClose();
        }}
      >
        {words.add({ count: added.length })}
      </Button>
    </>
  );
  const title = calendar.id === fixedIds.calendar ? frameWords.calendarOfWorkbook : nameOf(calendar);
  return (
    <Dialog opened size="lg" title={words.title({ calendar: title })} onClose={onClose} footer={footer}>
      <Group>
        <Switch label={words.from} options={sources} value={source} onChange={chosen.setSource} />
      </Group>
      <Source {...chosen} />
      <YearFields years={chosen.years} onChange={chosen.setYears} />
      {found.unread.length === 0 ? null : (
        <Callout tone="info" title={words.unread({ count: found.unread.length })} details={found.unread} />
      )}
      {offered.length === 0 ? (
        <Muted>{source === 'country' ? words.chooseFirst : words.pasteFirst}</Muted>
      ) : (
        <HolidayTicks
          offered={offered}
          isTicked={isTicked}
          onTick={(days, value) =>
            setTicks(new Map([...ticks, ...days.map(({ date }) => [date, value] as const)]))
          }
        />
      )}
      {source === 'country' ? <Muted small>{words.checkThem}</Muted> : null}
    </Dialog>
  );
}

function Source({ source, library, place, setPlace, text, setText }: ReturnType<typeof useFound>) {
  if (source === 'country') return <CountryHolidays library={library} place={place} onChoose={setPlace} />;
  return (
    <Textarea
      data-autofocus
      label={words.pasted}
      description={words.pastedHint}
      autosize
      minRows={4}
      maxRows={10}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}

/** Years to choose from: those around the plan, and those chosen. */
function yearOptions({ first, last }: Years) {
  const years = Array.from({ length: last - first + 12 }, (_, i) => String(first - 3 + i));
  return years.map((value) => ({ value, label: value }));
}

function YearFields({
  years,
  onChange,
}: {
  readonly years: Years;
  readonly onChange: (years: Years) => void;
}) {
  const { first, last } = years;
  const options = yearOptions(years);
  return (
    <Fields>
      <SelectField<string>
        label={words.firstYear}
        value={String(first)}
        required
        options={options}
        onCommit={(year) => onChange({ first: Number(year), last: Math.max(Number(year), last) })}
      />
      <SelectField<string>
        label={words.lastYear}
        value={String(last)}
        required
        options={options}
        onCommit={(year) => onChange({ first: Math.min(first, Number(year)), last: Number(year) })}
      />
    </Fields>
  );
}
