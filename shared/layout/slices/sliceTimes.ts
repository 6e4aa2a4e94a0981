// Slices over time: the yearly benefit of all that is released, a step a release, with each release under the axis.
import { type DayNumber, fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { addWD } from '../../dates/workingDays.ts';
import { slicePictureWords as words } from '../../messages/documents/slices.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import { type ValueStep, valueSteps } from '../../rules/slice/order/valueOverTime.ts';
import type { Mark, Scene } from '../../scene/marks.ts';
import { calendarOf, factsOf, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { moneyText, monthText } from '../../text/format.ts';
import { textWidth } from '../../text/measureText.ts';
import { codeOf } from '../../words.ts';
import { centred, cutTo, firstFreeRow, keyLines, label, type Stretch } from '../label.ts';
import { type Chart, limitMarks, lineMark, sideMarks, ticksOf, xOf, yOf } from '../simulation/chart.ts';

export interface SliceTimesOptions {
  /** In points. */
  readonly width: number;
  /** Of the part above the axis, in points. */
  readonly plotHeight: number;
  readonly textSize?: number;
}

const look = { colour: 'when', text: words.key.total } as const;

/** The sign of a release: full for value, hollow for groundwork. */
const dot = (isValue: boolean, x: number, y: number, radius: number): Mark => ({
  kind: 'circle',
  x,
  y,
  radius,
  fill: isValue ? 'when' : 'surface',
  stroke: { colour: 'when', width: 1.25 },
});

function keyOf(width: number, size: number) {
  const line = (x: number, y: number): readonly Mark[] => [
    { kind: 'line', x1: x, y1: y, x2: x + 22, y2: y, stroke: { colour: 'when', width: 1.75 } },
  ];
  const sign = (isValue: boolean) => (x: number, y: number) => [dot(isValue, x + size / 3, y, size / 3)];
  return keyLines(
    [
      { text: words.key.total, signWidth: 22, sign: line },
      { text: words.key.value, signWidth: size, sign: sign(true) },
      { text: words.key.ground, signWidth: size, sign: sign(false) },
    ],
    { x: 0, y: 0, width, size },
  );
}

/** First days of months between two days, thinned until their names have room. */
function monthsOf({ from, to, width, size }: Chart): readonly DayNumber[] {
  const found: DayNumber[] = [];
  let [year = 0, month = 0] = fromDayNumber(from).split('-').map(Number);
  for (;;) {
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const day = toDayNumber(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
    if (day > to) break;
    found.push(day);
  }
  const room = Math.max(1, Math.floor(width / (textWidth('Mmm 2026', size, 'regular') + size)));
  const every = Math.max(1, Math.ceil(found.length / room));
  return found.filter((_, i) => i % every === 0);
}

/** Months along the foot, the year said with each. */
const footMarks = (chart: Chart): readonly Mark[] =>
  monthsOf(chart).flatMap((day): readonly Mark[] => {
    const x = xOf(chart, day);
    const { top, height, size, left, width } = chart;
    const [year = '', month = ''] = fromDayNumber(day).split('-');
    const text = `${monthText(Number(month))} ${year}`;
    const half = textWidth(text, size, 'regular') / 2;
    const middle = Math.min(left + width - half, Math.max(left + half, x));
    return [
      { kind: 'line', x1: x, y1: top, x2: x, y2: top + height, stroke: { colour: 'line', width: 0.75 } },
      label(text, middle, top + height + size * 1.3, size, { fill: 'muted', anchor: 'middle' }),
    ];
  });

/** The line that rises with each release, from the start of the plan to the end of the picture. */
function stepLine(chart: Chart, steps: readonly ValueStep[], start: DayNumber): Mark {
  const points: (readonly [number, number])[] = [[xOf(chart, start), yOf(chart, 0)]];
  let total = 0;
  for (const step of steps) {
    points.push([xOf(chart, step.day), yOf(chart, total)], [xOf(chart, step.day), yOf(chart, step.total)]);
    ({ total } = step);
  }
  points.push([xOf(chart, chart.to), yOf(chart, total)]);
  return lineMark(points, look);
}

/** Each release on the line and, in the first row that is free, its name under the axis; all of it can be pressed. */
function releaseMarks(workbook: Workbook, chart: Chart, steps: readonly ValueStep[], below: number) {
  const { currency } = factsOf(workbook);
  const { size, left, width } = chart;
  const rows: Stretch[][] = [];
  const step = size * 1.6;
  const lines: Mark[] = [];
  const marks = steps.map(({ slice, day, value, total }): Mark => {
    const x = xOf(chart, day);
    const isValue = slice.kind === 'value';
    const text = cutTo(`${codeOf(slice)} ${slice.title}`, size * 22, size);
    const taken = textWidth(text, size, 'regular') + size;
    const start = Math.max(0, Math.min(x - size / 3, left + width - taken));
    const row = firstFreeRow(rows, { start, end: start + taken }, size);
    const middle = below + step * (row + 0.5);
    const stroke = { colour: { token: 'when', tint: 0.4 }, width: 0.75 } as const;
    lines.push({ kind: 'line', x1: x, y1: yOf(chart, total), x2: x, y2: middle, stroke });
    return {
      kind: 'group',
      subject: slice.id,
      label: words.release({ slice, day: fromDayNumber(day), value, currency }),
      marks: [
        dot(isValue, x, yOf(chart, total), size * 0.4),
        { kind: 'rect', x: start, y: middle - step / 2, width: taken, height: step, fill: 'surface' },
        dot(isValue, start + size / 3, middle, size / 3),
        centred(text, start + size, middle, size),
      ],
    };
  });
  // No line runs over a name.
  return { marks: [...lines, ...marks], height: rows.length * step };
}

/** Slices over time. Groundwork stands on the line too, and adds nothing to it. */
export function sliceTimes(
  workbook: Workbook,
  { width, plotHeight, textSize: size = 11 }: SliceTimesOptions,
): Scene {
  const steps = valueSteps(workbook);
  const { startDay, endDay } = scheduleOf(workbook);
  const { currency } = factsOf(workbook);
  const total = steps.at(-1)?.total ?? 0;
  const firstBy = addWD(calendarOf(workbook), startDay, settingsOf(workbook).limits.firstValueWD);
  const last = Math.max(endDay ?? startDay, ...steps.map(({ day }) => day), firstBy);
  const key = keyOf(width, size);
  const print = (value: number) => moneyText(value, currency);
  const ticks = total > 0 ? ticksOf(0, total, 4) : [0];
  const left = Math.max(...ticks.map((value) => textWidth(print(value), size, 'regular'))) + 8;
  const top = key.height + size * 2;
  const chart: Chart = {
    left,
    top,
    width: width - left - size,
    height: plotHeight,
    from: startDay,
    to: last + Math.max(7, Math.round((last - startDay) * 0.06)),
    low: 0,
    high: total > 0 ? total * 1.08 : 1,
    size,
  };
  const below = top + plotHeight + size * 2.2;
  const releases = releaseMarks(workbook, chart, steps, below);
  return {
    width,
    height: below + releases.height + size * 0.4,
    label: words.label({ releases: steps.length, total, currency }),
    marks: [
      ...key.marks,
      ...sideMarks(chart, ticks, print),
      ...footMarks(chart),
      ...limitMarks(chart, firstBy, words.firstValueBy({ day: fromDayNumber(firstBy) })),
      stepLine(chart, steps, startDay),
      ...releases.marks,
    ],
  };
}
