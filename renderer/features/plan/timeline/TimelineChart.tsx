// The plan as a picture that is worked on: heads and names stand while the bars scroll, and each bar is in reach of hand and key.
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { timelinePanes, type TimelinePanes } from '../../../../shared/layout/timeline/timelinePanes.ts';
import { whyText } from '../../../../shared/layout/timeline/timelineWhy.ts';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { timelineScreenWords as words } from '../../../../shared/messages/screens/timeline.ts';
import { planWords } from '../../../../shared/messages/screens/plan.ts';
import {
  baselineOf,
  baselinesOf,
  newestBaseline,
  noBaseline,
  slipWD,
} from '../../../../shared/rules/plan/baseline.ts';
import { scheduleOf } from '../../../../shared/rules/plan/schedule.ts';
import type { Kind, Snapshot } from '../../../../shared/schema/kinds.ts';
import { findRecord, type Workbook } from '../../../../shared/schema/workbook.ts';
import { SceneSvg } from '../../../painters/SceneSvg.tsx';
import { useRecordMenu } from '../../../records/commands/useRecordMenu.tsx';
import { useOpenRecord, useSelectedIds, useWorkbook } from '../../../records/useWorkbook.ts';
import type { TimelineLook } from '../../../store/session/timelineLook.ts';
import { useSession } from '../../../store/stores.tsx';
import { PointerMenu } from '../../../ui/overlay/PointerMenu.tsx';
import { useReadOnly } from '../../../ui/readOnly.tsx';
import { gestureItems } from './barMenu.tsx';
import { type BoxId, type Point } from './gestures.ts';
import { Ghosts } from './Ghosts.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import classes from './timeline.module.css';
import { besideElement, useKeys } from './useKeys.ts';
import { useLive } from './useLive.ts';
import { usePointer } from './usePointer.ts';
import { TimelineTools } from './TimelineTools.tsx';
import { dayWidths, useZoom } from './useZoom.ts';

/** Narrower, labels would crowd: then the picture scrolls sideways. */
const leastWidth = 720;
/** A picture point is drawn as one CSS pixel and a third, so that 10.5 pt text reads as 14 px. */
const pixelsPerPoint = 4 / 3;

/** The kinds that stand in the picture, by the id of what was pressed. */
const drawn: readonly Kind[] = [
  'timeBox',
  'slice',
  'killCriterion',
  'gate',
  'useCase',
  'goal',
  'resource',
  'role',
];

/** The snapshot that stands behind the bars: the newest, unless another or none was chosen. */
function baselineNow(workbook: Workbook, chosen: TimelineLook['baseline']): Snapshot | null {
  return chosen === 'newest'
    ? newestBaseline(workbook)
    : (baselinesOf(workbook).find(({ id }) => id === chosen) ?? null);
}

/** What a bar is and why it lies where it lies; null for what is no box with dates. */
function toldOf(workbook: Workbook, id: string | null, baseline: Snapshot | null): string | null {
  const scheduled = id === null ? undefined : scheduleOf(workbook).boxes.get(id as BoxId);
  if (!scheduled) return null;
  const { box, startDay, endDay, critical, floatWD } = scheduled;
  const then = baseline === null ? undefined : baselineOf(workbook, baseline).get(box.id);
  return words.told({
    slip: then === undefined ? null : slipWD(workbook, scheduled, then),
    box,
    start: fromDayNumber(startDay),
    end: fromDayNumber(endDay),
    why: whyText(workbook, box.id),
    float: critical ? words.noFloat : words.float({ days: floatWD }),
  });
}

export function TimelineChart() {
  const workbook = useWorkbook();
  const isLocked = useReadOnly();
  const open = useOpenRecord();
  const chosen = useSelectedIds('timeBox');
  const { by, withLoad, folded, baseline: chosenBaseline } = useSession(({ timeline }) => timeline);
  const look = useSession(({ lookAtTimeline }) => lookAtTimeline);
  const baseline = baselineNow(workbook, chosenBaseline);
  const plot = useRef<HTMLDivElement>(null);
  const { ref: sized, width } = useElementSize<HTMLDivElement>();
  const zooming = useZoom();
  const viewRef = useMergedRef(zooming.view, sized);
  const points = Math.max(leastWidth, Math.floor(width)) / pixelsPerPoint;
  const dayWidth = dayWidths[zooming.zoom];
  const panes = useMemo(
    () =>
      timelinePanes(workbook, {
        width: points,
        dayWidth,
        by,
        folded,
        withLoad,
        baseline: baseline === null ? noBaseline : baselineOf(workbook, baseline),
      }),
    [workbook, points, dayWidth, by, folded, withLoad, baseline],
  );
  const { tellDrawn } = zooming;
  useLayoutEffect(() => {
    const { dayWidth: shown } = panes.scale;
    const names = panes.names.width * pixelsPerPoint;
    tellDrawn({ dayWidth: shown * pixelsPerPoint, names, points: shown });
  }, [panes, tellDrawn]);
  const hand = useLive(workbook);
  const pointer = usePointer({ workbook, panes, plot, scale: pixelsPerPoint, hand, isLocked });
  const keys = useKeys({ workbook, panes, plot, hand, isLocked, zoom: zooming.step });
  const [menu, setMenu] = useState<{ readonly id: string; readonly at: Point } | null>(null);
  const show = (id: string) => {
    const kind = drawn.find((one) => findRecord(workbook, one, id));
    if (kind) open(kind, id);
  };
  const inHand = isLocked ? null : (pointer.over?.id ?? keys.focused);
  return (
    <div className={classes.timeline} role="group" aria-label={planWords.timeline}>
      <TimelineTools
        {...{ by, zoom: zooming.zoom, setZoom: zooming.setZoom, withLoad, baseline, look }}
        onEase={({ box, notBefore }) => keys.ask({ kind: 'move', box: box.id, day: notBefore })}
        keys={panes.lanes.flatMap(({ key, isFolded }) => (isFolded === null ? [] : [key]))}
        isFolded={folded.size > 0}
        told={toldOf(workbook, pointer.over?.id ?? keys.focused, baseline) ?? (isLocked ? '' : words.hint)}
      />
      <div className={classes.view} ref={viewRef}>
        <div className={classes.corner}>
          <SceneSvg scene={panes.corner} scale={pixelsPerPoint} />
        </div>
        <div className={classes.head}>
          <SceneSvg scene={panes.head} scale={pixelsPerPoint} />
        </div>
        <Names panes={panes} onSubject={show} onFold={(key) => look({ folded: toggled(folded, key) })} />
        {/* The bars inside are what is reached and named; this listens for all of them. */}
        <div
          ref={plot}
          role="presentation"
          className={classes.plot}
          data-grip={pointer.over?.grip}
          {...pointer.listeners}
          {...keys.listeners}
          onClickCapture={(event) => {
            if (!pointer.spentClick()) return;
            event.stopPropagation();
            event.preventDefault();
          }}
          onContextMenu={(event) => {
            const target = event.target instanceof Element ? event.target.closest('[data-subject]') : null;
            const at = { x: event.clientX, y: event.clientY };
            const id = target?.getAttribute('data-subject') ?? pointer.hitAt(at)?.bar.id;
            if (!panes.bars.some((bar) => bar.id === id) || id === undefined) return;
            event.preventDefault();
            setMenu({ id, at: event.clientX === 0 ? besideElement(target) : at });
          }}
        >
          <Plot panes={panes} onSubject={show} />
          <Ghosts {...{ workbook, panes, chosen, inHand }} scale={pixelsPerPoint} live={hand.live} />
        </div>
        <div className={classes.foot}>
          <SceneSvg scene={panes.foot} scale={pixelsPerPoint} />
        </div>
      </div>
      <PreviewPanel hand={hand} />
      <BarMenu menu={menu} onClose={() => setMenu(null)} keys={keys} />
    </div>
  );
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

interface PaneProps {
  readonly panes: TimelinePanes;
  readonly onSubject: (id: string) => void;
}

/** Painted again only when the picture is another one: a drag paints over it. */
function Plot({ panes, onSubject }: PaneProps) {
  const latest = useRef(onSubject);
  useEffect(() => {
    latest.current = onSubject;
  });
  return useMemo(
    () => (
      <SceneSvg
        scene={{ ...panes.plot, label: words.chart }}
        scale={pixelsPerPoint}
        inTabOrder={false}
        onSubject={(id) => latest.current(id)}
      />
    ),
    [panes],
  );
}

function Names({ panes, onSubject, onFold }: PaneProps & { readonly onFold: (key: string) => void }) {
  return (
    <div className={classes.names}>
      <SceneSvg scene={panes.names} scale={pixelsPerPoint} onSubject={onSubject} />
      {panes.lanes.map(({ key, title, y, isFolded }) =>
        isFolded === null ? null : (
          <button
            key={key}
            type="button"
            className={classes.fold}
            style={{ top: y * pixelsPerPoint }}
            aria-expanded={!isFolded}
            aria-label={words.fold({ title, isFolded })}
            onClick={() => onFold(key)}
          >
            {isFolded ? <IconChevronRight size={16} /> : <IconChevronDown size={16} />}
          </button>
        ),
      )}
    </div>
  );
}

interface BarMenuProps {
  readonly menu: { readonly id: string; readonly at: Point } | null;
  readonly onClose: () => void;
  readonly keys: Pick<ReturnType<typeof useKeys>, 'begin' | 'ask'>;
}

function BarMenu({ menu, onClose, keys }: BarMenuProps) {
  const workbook = useWorkbook();
  const isLocked = useReadOnly();
  const ofRecord = useRecordMenu();
  const box = menu === null ? undefined : workbook.timeBox.get(menu.id as BoxId);
  if (!box) return null;
  const gestures = isLocked
    ? []
    : gestureItems(workbook, box, {
        begin: (kind, length) => keys.begin(box.id, kind, length),
        ask: keys.ask,
      });
  return (
    <PointerMenu
      label={words.menu({ box })}
      position={menu?.at ?? null}
      items={[...gestures, ...ofRecord({ kind: 'timeBox', id: box.id })]}
      width={260}
      onClose={onClose}
    />
  );
}
