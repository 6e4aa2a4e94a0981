// The gesture that goes on, with what it would do: begun, changed, dropped or left, and said to who listens.
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Preview, previewOf } from '../../../../shared/edits/plan/preview.ts';
import { timelineScreenWords as words } from '../../../../shared/messages/screens/timeline.ts';
import { planStateOf } from '../../../../shared/rules/preview/planState.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { useApply, useNewId } from '../../../records/useWorkbook.ts';
import { announce } from '../../../ui/feedback/announce.tsx';
import { useEscape } from '../../../ui/overlay/escape.ts';
import { type BoxId, editOf, type Gesture, type Point } from './gestures.ts';
import { headOf, previewLines } from './previewLines.ts';

export interface Live {
  readonly gesture: Gesture;
  /** Null while the gesture does not say enough. */
  readonly preview: Preview | null;
  readonly head: string;
  readonly lines: readonly string[];
  /** In pixels of the window: what would change is shown beside it. */
  readonly at: Point;
  /** A pointer holds it; else it goes on until it is done or left. */
  readonly isHeld: boolean;
}

export interface Hand {
  readonly live: Live | null;
  readonly show: (gesture: Gesture, at: Point, isHeld: boolean) => void;
  readonly drop: () => void;
  readonly leave: () => void;
}

/** How long it has to rest before it is said, in milliseconds: a drag would chatter. */
const REST = 350;

const tryId = 'preview' as BoxId;

/** What a gesture would do to a workbook. */
function liveOf(workbook: Workbook, state: ReturnType<typeof planStateOf>, gesture: Gesture) {
  const edit = editOf(gesture, tryId);
  const preview = edit && previewOf(workbook, state, edit);
  return {
    gesture,
    preview,
    head: headOf(workbook, gesture),
    lines: previewLines(workbook, gesture, preview),
  };
}

/** One gesture at a time; Esc leaves it. */
export function useLive(workbook: Workbook): Hand {
  const [live, setLive] = useState<Live | null>(null);
  const apply = useApply();
  const newId = useNewId();
  const state = useMemo(() => planStateOf(workbook), [workbook]);
  const show = useCallback(
    (gesture: Gesture, at: Point, isHeld: boolean) =>
      setLive({ ...liveOf(workbook, state, gesture), at, isHeld }),
    [workbook, state],
  );
  const leave = () => {
    setLive(null);
    announce(words.left);
  };
  const drop = () => {
    if (!live) return;
    const { gesture, preview, head } = live;
    const edit = editOf(gesture, newId<'timeBox'>());
    const isChange = preview !== null && (preview.refused !== null || preview.after !== workbook);
    setLive(null);
    if (!edit || !isChange) announce(words.left);
    else if (apply(edit)) announce(words.done({ head }));
  };
  useEscape(live !== null, leave, { isOver: true });
  useSaid(live);
  return { live, show, drop, leave };
}

/** Says what a gesture would do once it rests. */
function useSaid(live: Live | null): void {
  const sentence = live === null ? null : [live.head, ...live.lines].join('. ');
  useEffect(() => {
    if (sentence === null) return undefined;
    const timer = setTimeout(() => announce(sentence), REST);
    return () => clearTimeout(timer);
  }, [sentence]);
}
