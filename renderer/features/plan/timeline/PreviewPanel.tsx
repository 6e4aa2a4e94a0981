// What a gesture would change, beside it, before it is done.
import { Button } from '@mantine/core';
import { timelineScreenWords as words } from '../../../../shared/messages/screens/timeline.ts';
import { Bar } from '../../../ui/page/Page.tsx';
import { Muted } from '../../../ui/page/Muted.tsx';
import classes from './timeline.module.css';
import type { Hand, Live } from './useLive.ts';

/** Room that the panel keeps from what it is about, in pixels. */
const AWAY = 28;

/** Beside the place, and on the side of it where there is more room. */
function placed({ at }: Live): { readonly left: string; readonly top?: string; readonly bottom?: string } {
  const isLow = at.y > window.innerHeight * 0.6;
  const left = `clamp(0px, ${at.x + AWAY}px, calc(100vw - 24rem))`;
  return isLow ? { left, bottom: `calc(100vh - ${at.y - AWAY}px)` } : { left, top: `${at.y + AWAY}px` };
}

export function PreviewPanel({ hand }: { readonly hand: Hand }) {
  const { live } = hand;
  if (live === null) return null;
  const { head, lines, isHeld, gesture, preview } = live;
  const isReady = preview !== null && preview.refused === null;
  return (
    <section className={classes.preview} style={placed(live)} aria-label={words.preview}>
      <strong>{head}</strong>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {isHeld ? null : (
        <>
          {gesture.kind === 'join' || gesture.kind === 'unlink' ? null : (
            <Muted>{gesture.kind === 'link' ? words.linkKeys : words.keys}</Muted>
          )}
          <Bar>
            <Button size="compact-sm" disabled={!isReady} onClick={hand.drop}>
              {words.doIt}
            </Button>
            <Button size="compact-sm" variant="default" onClick={hand.leave}>
              {words.leave}
            </Button>
          </Bar>
        </>
      )}
    </section>
  );
}
