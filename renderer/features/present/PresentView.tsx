// Present mode: one thing on the wall, no chrome, text that reads from six metres. Arrow keys lead, Esc ends.
import { presentWords } from '../../../shared/messages/screens/present.ts';
import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { useViewportSize } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { alarms } from '../../../shared/rules/state/alarms.ts';
import { AlarmBar } from '../../records/AlarmBar.tsx';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { useSession } from '../../store/stores.tsx';
import { announce } from '../../ui/feedback/announce.tsx';
import { firstSlideOf, slidesOf } from './slides.ts';
import { SlideView } from './SlideView.tsx';
import { useEscape } from '../../ui/overlay/escape.ts';
import classes from './PresentView.module.css';

/** What margins, heading and page turner take of the window, in CSS pixels. */
const wallMargins = { x: 144, y: 264 } as const;

/** The line of alarms above the slide with the room below it, in CSS pixels. */
const alarmPx = 56;

export function PresentView() {
  const workbook = useWorkbook();
  const { width, height } = useViewportSize();
  const isAlarmed = alarms(workbook).length > 0;
  const slides = useMemo(
    () =>
      slidesOf(workbook, {
        width: Math.max(640, width - wallMargins.x),
        height: Math.max(360, height - wallMargins.y - (isAlarmed ? alarmPx : 0)),
      }),
    [workbook, width, height, isAlarmed],
  );
  const stage = useSession((state) => state.stage);
  const setPresenting = useSession((state) => state.setPresenting);
  const [at, setAt] = useState(() => firstSlideOf(slides, stage));
  const last = slides.length - 1;
  const now = Math.min(at, last);
  const slide = slides[now];
  const turn = (by: number) => setAt(Math.max(0, Math.min(last, now + by)));
  useFullScreen();
  useTurningKeys(turn, () => setPresenting(false));
  const heading = slide?.heading ?? '';
  useEffect(
    () => announce(presentWords.slideOf({ heading, number: now + 1, slides: last + 1 })),
    [heading, now, last],
  );
  if (!slide || width === 0) return null;
  return (
    <div className={classes.wall} data-scale="wall">
      <AlarmBar onLeave={() => setPresenting(false)} />
      <SlideView slide={slide} />
      <nav className={classes.turn} aria-label={presentWords.slides}>
        <ActionIcon
          size="xl"
          aria-label={presentWords.previousSlide}
          disabled={now === 0}
          onClick={() => turn(-1)}
        >
          <IconChevronLeft />
        </ActionIcon>
        <span className={classes.count}>
          {now + 1} / {last + 1}
        </span>
        <ActionIcon
          size="xl"
          aria-label={presentWords.nextSlide}
          disabled={now === last}
          onClick={() => turn(1)}
        >
          <IconChevronRight />
        </ActionIcon>
        <ActionIcon size="xl" aria-label={presentWords.endPresenting} onClick={() => setPresenting(false)}>
          <IconX />
        </ActionIcon>
      </nav>
    </div>
  );
}

const forward = ['ArrowRight', 'ArrowDown', 'PageDown', ' '];
const back = ['ArrowLeft', 'ArrowUp', 'PageUp'];

function useTurningKeys(turn: (by: number) => void, end: () => void): void {
  useEscape(true, end);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // Space on a button presses it; anywhere else it turns the page.
      const onButton = event.key === ' ' && event.target instanceof HTMLButtonElement;
      if (forward.includes(event.key) && !onButton) turn(1);
      if (back.includes(event.key)) turn(-1);
    };
    globalThis.addEventListener('keydown', listen);
    return () => globalThis.removeEventListener('keydown', listen);
  });
}

/** Fills the screen where the window may; a refusal changes nothing but the size. */
function useFullScreen(): void {
  useEffect(() => {
    document.documentElement.requestFullscreen().catch(() => undefined);
    return () => {
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
}
