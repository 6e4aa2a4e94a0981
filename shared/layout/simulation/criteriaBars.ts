// What the kill criteria decide: how often each trips, with its interval, and what it is worth (SIM-06, KIL-09).
import { simulationWords as words } from '../../messages/documents/simulation.ts';
import type { Mark, Scene } from '../../scene/marks.ts';
import { textWidth } from '../../text/measureText.ts';
import { centred, cutTo } from '../label.ts';

export interface CriterionBar {
  readonly subject: string;
  readonly name: string;
  readonly tripped: number;
  /** The interval the share of trips lies in. */
  readonly low: number;
  readonly high: number;
  readonly worth: number;
}

export interface CriteriaBarsOptions {
  readonly width: number;
  readonly textSize?: number;
  readonly printShare: (share: number) => string;
  readonly printMoney: (amount: number) => string;
}

/** A stretch of the width, in which values from `low` to `high` are drawn. */
interface Lane {
  readonly left: number;
  readonly width: number;
  readonly low: number;
  readonly high: number;
}

const placeOf = ({ left, width, low, high }: Lane, value: number): number =>
  left + (width * (value - low)) / (high - low || 1);

const bar = (lane: Lane, value: number, step: number, fill: 'risk' | 'when' | 'what'): Mark => {
  const [zero, end] = [placeOf(lane, 0), placeOf(lane, value)];
  return {
    kind: 'rect',
    x: Math.min(zero, end),
    y: step * 0.24,
    width: Math.max(1, Math.abs(end - zero)),
    height: step * 0.52,
    radius: 2,
    fill,
  };
};

const upright = (x: number, y1: number, y2: number, width: number): Mark => ({
  kind: 'line',
  x1: x,
  y1,
  x2: x,
  y2,
  stroke: { colour: 'ink', width },
});

/** The interval as a whisker over the end of a bar. */
function whisker(lane: Lane, low: number, high: number, step: number): readonly Mark[] {
  const [x1, x2] = [placeOf(lane, low), placeOf(lane, high)];
  const y = step / 2;
  return [
    { kind: 'line', x1, y1: y, x2, y2: y, stroke: { colour: 'ink', width: 1 } },
    upright(x1, y - step * 0.12, y + step * 0.12, 1),
    upright(x2, y - step * 0.12, y + step * 0.12, 1),
  ];
}

/** One row a criterion: its name, the bar of its trips, and the bar of its worth, left of nothing where it costs. */
export function criteriaBars(rows: readonly CriterionBar[], options: CriteriaBarsOptions): Scene {
  const { width, textSize: size = 11, printShare, printMoney } = options;
  const step = size * 2.1;
  const widest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((text) => textWidth(text, size, 'bold'))) + 8;
  const shareWidth = widest(rows.map(({ tripped }) => printShare(tripped)));
  const losses = rows.filter(({ worth }) => worth < 0);
  const lossWidth = losses.length === 0 ? 0 : widest(losses.map(({ worth }) => printMoney(worth)));
  const gainWidth = widest(rows.filter(({ worth }) => worth >= 0).map(({ worth }) => printMoney(worth)));
  const nameWidth = width * 0.34;
  const bars = Math.max(2, width - nameWidth - shareWidth - lossWidth - gainWidth - size * 2);
  const trips: Lane = { left: nameWidth, width: bars / 2, low: 0, high: 1 };
  const worth: Lane = {
    left: nameWidth + bars / 2 + shareWidth + size * 2 + lossWidth,
    width: bars / 2,
    low: Math.min(0, ...rows.map((row) => row.worth)),
    high: Math.max(0, ...rows.map((row) => row.worth)),
  };
  const rowMarks = (row: CriterionBar, i: number): Mark => {
    const end = placeOf(worth, row.worth);
    const isLoss = row.worth < 0;
    const chance = printShare(row.tripped);
    return {
      kind: 'group',
      x: 0,
      y: (i + 1) * step,
      subject: row.subject,
      label: words.criterionBar({ name: row.name, chance, worth: printMoney(row.worth) }),
      marks: [
        { kind: 'rect', x: 0, y: 0, width, height: step },
        centred(cutTo(row.name, nameWidth - 10, size), 0, step / 2, size),
        bar(trips, row.tripped, step, 'what'),
        ...whisker(trips, row.low, row.high, step),
        centred(chance, placeOf(trips, row.high) + 5, step / 2, size, { weight: 'bold' }),
        bar(worth, row.worth, step, isLoss ? 'risk' : 'when'),
        centred(printMoney(row.worth), isLoss ? end - 4 : end + 4, step / 2, size, {
          weight: 'bold',
          anchor: isLoss ? 'end' : 'start',
        }),
      ],
    };
  };
  const height = (rows.length + 1) * step;
  const head = (text: string, lane: Lane): Mark =>
    centred(text, placeOf(lane, 0), step / 2, size, { fill: 'muted' });
  return {
    width,
    height,
    label: words.labels.criteria,
    marks: [
      head(words.columns.trips, trips),
      head(words.columns.worth, worth),
      upright(placeOf(trips, 0), step, height, 0.75),
      upright(placeOf(worth, 0), step, height, 0.75),
      ...rows.map(rowMarks),
    ],
  };
}
