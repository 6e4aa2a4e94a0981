// Over the plot: the bar that is open, the handles of the one in hand, and where a gesture would put what it moves.
import { toDayNumber } from '../../../../shared/dates/dayNumber.ts';
import type { PlacedBar } from '../../../../shared/layout/timeline/timelineBars.ts';
import type { TimelinePanes } from '../../../../shared/layout/timeline/timelinePanes.ts';
import { dayX } from '../../../../shared/layout/timeline/timelineScale.ts';
import { barHeight } from '../../../../shared/layout/timeline/timelineShapes.ts';
import { scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { planClockOf } from '../../../../shared/rules/plan/schedule.ts';
import { dayOfWD } from '../../../../shared/dates/workingDays.ts';
import { DOT, type Gesture } from './gestures.ts';
import classes from './timeline.module.css';
import type { Live } from './useLive.ts';

interface GhostsProps {
  readonly workbook: Workbook;
  readonly panes: TimelinePanes;
  readonly scale: number;
  readonly chosen: readonly string[];
  /** The bar under the pointer or the cursor. */
  readonly inHand: string | null;
  readonly live: Live | null;
}

export function Ghosts({ workbook, panes, scale, chosen, inHand, live }: GhostsProps) {
  const { plot, bars } = panes;
  const { size } = panes.scale;
  return (
    <svg
      className={classes.ghosts}
      viewBox={`0 0 ${plot.width} ${plot.height}`}
      width={plot.width * scale}
      height={plot.height * scale}
      aria-hidden
    >
      {bars
        .filter(({ id }) => chosen.includes(id))
        .map((bar) => (
          <Outline
            key={`${bar.id} ${bar.middle}`}
            bar={bar}
            size={size}
            className={classes.chosen}
            by={2.5}
          />
        ))}
      {live === null ? <Handles bars={bars} inHand={inHand} size={size} /> : null}
      {live === null ? null : <Moved workbook={workbook} panes={panes} live={live} />}
    </svg>
  );
}

interface OutlineProps {
  readonly bar: Pick<PlacedBar, 'x' | 'end' | 'middle'>;
  readonly size: number;
  readonly className: string | undefined;
  readonly by?: number;
}

const Outline = ({ bar, size, className, by = 0 }: OutlineProps) => (
  <rect
    className={className}
    x={bar.x - by}
    y={bar.middle - barHeight(size) / 2 - by}
    width={bar.end - bar.x + 2 * by}
    height={barHeight(size) + 2 * by}
    rx={2 + by / 2}
  />
);

/** What a pointer can take hold of: the dot that links, and the ends of the lengths. */
function Handles({
  bars,
  inHand,
  size,
}: Pick<TimelinePanes, 'bars'> & { inHand: string | null; size: number }) {
  const half = barHeight(size) / 2;
  return bars
    .filter(({ id }) => id === inHand)
    .map((bar) => (
      <g key={`${bar.id} ${bar.middle}`} className={classes.handles}>
        <line x1={bar.end} x2={bar.end} y1={bar.middle - half} y2={bar.middle + half} />
        <circle cx={bar.end + DOT} cy={bar.middle} r={3} />
        {[bar.low, bar.high].map((x, i) =>
          x === null ? null : (
            <circle key={i === 0 ? 'low' : 'high'} cx={x} cy={bar.middle + half + size * 0.16} r={2.5} />
          ),
        )}
        {bar.limit === null ? null : <circle cx={bar.limit} cy={bar.middle} r={2.5} />}
      </g>
    ));
}

/** Where the boxes that move would lie, and what the gesture itself draws. */
function Moved({ workbook, panes, live }: Pick<GhostsProps, 'workbook' | 'panes'> & { readonly live: Live }) {
  const { bars, scale } = panes;
  const { preview, gesture } = live;
  const moved = preview === null || preview.refused !== null ? [] : preview.change.moved;
  const places = moved.flatMap(({ box, to }) =>
    to === null
      ? []
      : bars
          .filter(({ id }) => id === box.id)
          .map(({ id, middle }) => ({
            id,
            middle,
            x: dayX(scale, toDayNumber(to.start)),
            end: dayX(scale, toDayNumber(to.end) + 1),
          })),
  );
  return (
    <>
      {places.map((bar) => (
        <Outline key={`${bar.id} ${bar.middle}`} bar={bar} size={scale.size} className={classes.ghost} />
      ))}
      <OwnMarks workbook={workbook} panes={panes} gesture={gesture} refused={preview?.refused !== null} />
    </>
  );
}

interface OwnMarksProps {
  readonly workbook: Workbook;
  readonly panes: TimelinePanes;
  readonly gesture: Gesture;
  readonly refused: boolean;
}

function OwnMarks({ workbook, panes, gesture, refused }: OwnMarksProps) {
  const { bars, scale } = panes;
  const own = bars.find(({ id }) => id === gesture.box);
  if (!own) return null;
  const half = barHeight(scale.size) / 2;
  if (gesture.kind === 'link') {
    const to = bars.find(({ id }) => id === gesture.to);
    return (
      <>
        <Outline bar={own} size={scale.size} className={classes.source} />
        {to ? (
          <>
            <Outline bar={to} size={scale.size} className={refused ? classes.refused : classes.ghost} />
            <polyline
              className={classes.pull}
              points={`${own.end},${own.middle} ${own.end + DOT},${own.middle} ${own.end + DOT},${to.middle} ${to.x},${to.middle}`}
            />
          </>
        ) : null}
      </>
    );
  }
  const x = markedAt(workbook, panes, gesture);
  return x === null ? (
    <Outline bar={own} size={scale.size} className={classes.source} />
  ) : (
    <line
      className={refused ? classes.refused : classes.pull}
      x1={x}
      x2={x}
      y1={own.middle - half - 4}
      y2={own.middle + half + 4}
    />
  );
}

/** The place in time a gesture is at; null where it has none. */
function markedAt(workbook: Workbook, { scale }: TimelinePanes, gesture: Gesture): number | null {
  if (gesture.kind === 'move' || gesture.kind === 'split') return dayX(scale, toDayNumber(gesture.day));
  if (gesture.kind !== 'stretch') return null;
  const start = scheduleOf(workbook).boxes.get(gesture.box);
  if (!start) return null;
  const { calendar, startDay } = planClockOf(workbook);
  return dayX(scale, dayOfWD(calendar, startDay, start.startWD + gesture.days - 1) + 1);
}
