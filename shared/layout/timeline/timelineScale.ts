// The axis of the timeline: which day stands where, and the phases, months, weeks and working days above the lanes.

import { phaseNames } from '../../content/practices.ts';
import { fromDayNumber, isoWeekday, toDayNumber } from '../../dates/dayNumber.ts';
import type { DayNumber } from '../../dates/dayNumber.ts';
import { dayOfWD, isWorkingDay, wdOf } from '../../dates/workingDays.ts';
import { phaseStarts, plannedPhaseAt } from '../../rules/phase/phases.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import type { Mark } from '../../scene/marks.ts';
import { calendarOf } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { dayText, monthText, shortDayText } from '../../text/format.ts';
import { textWidth } from '../../text/measureText.ts';
import { centred } from '../label.ts';
import { timelineWords } from '../../messages/documents/plan.ts';

/** Days `from` to `to` (both shown whole) between `left` and `right` in points. */
export type TimeScale = {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  /** Points a day takes. */
  readonly dayWidth: number;
};

/** The scale that shows those days between those edges. */
export const timeScale = (
  from: DayNumber,
  to: DayNumber,
  left: number,
  right: number,
  size: number,
): TimeScale => ({ from, to, left, right, size, dayWidth: (right - left) / (to - from + 1) });

/** Where a day begins. */
export const dayX = (scale: TimeScale, day: DayNumber): number =>
  scale.left + (day - scale.from) * scale.dayWidth;

/** Points a day has to take before days off are shaded. */
const LEAST_SHADED = 4;

/** The height of one row of the axis. */
export const axisRowHeight = (size: number): number => size * 1.6;

/** Its names from the longest on: the year is said wherever there is room for it. */
type Period = { readonly start: DayNumber; readonly names: readonly string[] };

const firstOfMonth = (year: number, month: number): DayNumber =>
  toDayNumber(`${year}-${String(month).padStart(2, '0')}-01`);

/** The months, or quarters or years when months would be too narrow for their names. */
const periodsOf = ({ from, to, dayWidth, size }: TimeScale): readonly Period[] => {
  const months = dayWidth * 28 >= size * 2.4 ? 1 : dayWidth * 90 >= size * 2.4 ? 3 : 12;
  const first = fromDayNumber(from);
  let year = Number(first.slice(0, 4));
  let month = Math.floor((Number(first.slice(5, 7)) - 1) / months) * months + 1;
  const periods: Period[] = [];
  for (let start = firstOfMonth(year, month); start <= to; start = firstOfMonth(year, month)) {
    const name = months === 1 ? monthText(month) : `Q${(month + 2) / 3}`;
    periods.push(
      months === 12
        ? { start, names: [String(year)] }
        : { start, names: [`${name} ${year}`, timelineWords.axis.briefYear({ name, year }), name] },
    );
    month += months;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return periods;
};

const periodMarks = (scale: TimeScale, top: number): readonly Mark[] => {
  const { size } = scale;
  const periods = periodsOf(scale);
  return periods.flatMap(({ start, names }, index): readonly Mark[] => {
    const x = Math.max(scale.left, dayX(scale, start));
    const end = Math.min(scale.right, dayX(scale, periods[index + 1]?.start ?? scale.to + 1));
    const text = names.find((name) => textWidth(name, size, 'bold') + 8 <= end - x);
    return text === undefined
      ? []
      : [centred(text, x + 4, top + axisRowHeight(size) / 2, size, { weight: 'bold' })];
  });
};

/** Hairlines where months begin. */
export const gridMarks = (scale: TimeScale, top: number, bottom: number): readonly Mark[] =>
  periodsOf(scale).map(({ start }): Mark => {
    const x = Math.max(scale.left, dayX(scale, start));
    return { kind: 'line', x1: x, y1: top, x2: x, y2: bottom, stroke: { colour: 'line', width: 0.75 } };
  });

/** Where a day is wide enough to be told from the next, the days on which nobody works are shaded. */
export const daysOffMarks = (
  workbook: Workbook,
  scale: TimeScale,
  top: number,
  bottom: number,
): readonly Mark[] => {
  if (scale.dayWidth < LEAST_SHADED) return [];
  const calendar = calendarOf(workbook);
  const marks: Mark[] = [];
  for (let day = scale.from; day <= scale.to; day += 1) {
    const first = day;
    while (day <= scale.to && !isWorkingDay(calendar, day)) day += 1;
    if (day === first) continue;
    const x = dayX(scale, first);
    const width = Math.min(scale.right, dayX(scale, day)) - x;
    marks.push({ kind: 'rect', x, y: top, width, height: bottom - top, fill: { token: 'line', tint: 0.45 } });
  }
  return marks;
};

const weekSize = (size: number): number => size * 0.85;

/** How the day of a Monday is written: with month and year where there is room; null where there is none at all. */
const weekText = ({ dayWidth, size }: TimeScale): ((day: string) => string) | null => {
  const styles = [
    ['30 Sep 2026', dayText],
    ['30 Sep', shortDayText],
    ['30', (day: string) => String(Number(day.slice(8)))],
  ] as const;
  const room = dayWidth * 7 - 5;
  return styles.find(([widest]) => textWidth(widest, weekSize(size), 'regular') <= room)?.[1] ?? null;
};

/** The days of Mondays where there is room for them. */
const weekMarks = (scale: TimeScale, top: number): readonly Mark[] => {
  const size = weekSize(scale.size);
  const write = weekText(scale);
  if (write === null) return [];
  const first = scale.from + ((8 - isoWeekday(scale.from)) % 7);
  const marks: Mark[] = [];
  for (let day = first; day <= scale.to; day += 7) {
    const text = write(fromDayNumber(day));
    const x = dayX(scale, day) + 2;
    if (x + textWidth(text, size, 'regular') > scale.right) continue;
    marks.push(centred(text, x, top + axisRowHeight(scale.size) / 2, size, { fill: 'muted' }));
  }
  return marks;
};

const workingDaySteps = [5, 10, 20, 50, 100, 250, 500, 1000, 2500] as const;

/** Working day numbers of the plan at even steps, each with a tick where that day begins. */
const workingDayMarks = (workbook: Workbook, scale: TimeScale, top: number): readonly Mark[] => {
  const size = scale.size * 0.85;
  const calendar = calendarOf(workbook);
  const { startDay } = scheduleOf(workbook);
  const widest = textWidth('WD 1000', size, 'regular') + 8;
  const step = workingDaySteps.find((days) => days * 1.3 * scale.dayWidth >= widest) ?? 5000;
  const lastWD = wdOf(calendar, startDay, scale.to);
  const marks: Mark[] = [];
  for (let wd = step; wd <= lastWD; wd += step) {
    const x = dayX(scale, dayOfWD(calendar, startDay, wd));
    const text = `WD ${wd}`;
    if (x < scale.left || x + 2 + textWidth(text, size, 'regular') > scale.right) continue;
    marks.push(
      {
        kind: 'line',
        x1: x,
        y1: top + scale.size * 0.35,
        x2: x,
        y2: top + axisRowHeight(scale.size),
        stroke: { colour: 'muted', width: 0.5 },
      },
      centred(text, x + 2, top + axisRowHeight(scale.size) / 2, size, { fill: 'muted' }),
    );
  }
  return marks;
};

type PhaseSpan = {
  readonly name: string;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly number: number;
};

/** The phases planned over the days shown (PHS-01). */
const phaseSpans = (workbook: Workbook, { from, to }: TimeScale): readonly PhaseSpan[] => {
  const first = plannedPhaseAt(workbook, fromDayNumber(from));
  const later = phaseStarts(workbook)
    .map(({ phase, day }) => ({ number: phase as number, name: phaseNames[phase], from: toDayNumber(day) }))
    .filter((start) => start.number > first && start.from > from && start.from <= to);
  const starts = [{ number: first as number, name: phaseNames[first], from }, ...later];
  return starts.map((start, index) => ({ ...start, to: (starts[index + 1]?.from ?? to + 1) - 1 }));
};

const phaseMarks = (workbook: Workbook, scale: TimeScale): readonly Mark[] =>
  phaseSpans(workbook, scale).map(({ name, from, to, number }): Mark => {
    const x = dayX(scale, from);
    const width = dayX(scale, to + 1) - x;
    const isNamed = textWidth(name, scale.size, 'bold') + 10 <= width;
    const height = axisRowHeight(scale.size);
    return {
      kind: 'group',
      label: timelineWords.phaseFrom({ phase: name, day: fromDayNumber(from) }),
      marks: [
        {
          kind: 'rect',
          x: x + 0.5,
          y: 1,
          width: Math.max(0.5, width - 1),
          height: height - 2,
          radius: 2,
          fill: { token: 'how', tint: 0.06 + 0.08 * number },
        },
        ...(isNamed ? [centred(name, x + 5, height / 2, scale.size, { weight: 'bold' })] : []),
      ],
    };
  });

/** The height of the axis above the lanes: phases, months, working days, and weeks where they have room. */
export const axisHeight = (scale: TimeScale): number =>
  axisRowHeight(scale.size) * (weekText(scale) === null ? 3 : 4) + 2;

/** The rows of the axis from y = 0. */
export const axisMarks = (workbook: Workbook, scale: TimeScale): readonly Mark[] => {
  const step = axisRowHeight(scale.size);
  const foot = axisHeight(scale);
  const weekRow = weekText(scale) === null ? 0 : 1;
  return [
    ...phaseMarks(workbook, scale),
    ...periodMarks(scale, step),
    ...weekMarks(scale, 2 * step),
    ...workingDayMarks(workbook, scale, (2 + weekRow) * step),
    { kind: 'line', x1: 0, y1: foot, x2: scale.right, y2: foot, stroke: { colour: 'muted', width: 0.75 } },
  ];
};

/** What the rows of the axis are, to stand left of them. */
export const axisNames = (scale: TimeScale): readonly Mark[] => {
  const { axis } = timelineWords;
  const year = fromDayNumber(scale.from).slice(0, 4);
  const names = [
    axis.phase,
    axis.month({ year }),
    ...(weekText(scale) === null ? [] : [axis.week]),
    axis.workingDay,
  ];
  const size = scale.size * 0.85;
  return names.map((name, row) =>
    centred(name, 0, axisRowHeight(scale.size) * (row + 0.5), size, { fill: 'muted' }),
  );
};

/** The phases in words, for where a stretch is too narrow to be named. */
export const phaseText = (workbook: Workbook): string =>
  phaseStarts(workbook)
    .map(({ phase, day, useCase }) =>
      timelineWords.phaseBy({ phase: phaseNames[phase], day, useCase: useCase.code ?? useCase.title }),
    )
    .join('; ');
