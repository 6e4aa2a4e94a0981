// Puts what was chosen for this computer into the session, shows it, and keeps each new choice.
import { preferencesIn, type TextSize } from '../../storage/preferences.ts';
import type { SessionStore } from '../../store/sessionStore.ts';
import { roomHeightPx, roomPx, setTextScale } from '../../ui/theme/room.ts';

/** With less room than this the inspector lies over the work, as a drawer. */
const drawerPx = 1_100;
/** With less height than this a page scrolls as a whole, so that no part of it is squeezed to nothing. */
const scrollingPx = 520;
/** With less room than this the rail starts with its icons alone. */
const iconsPx = 900;

/** Larger text takes the names off the rail; smaller text gives back what was there before. */
function showTextSize(session: SessionStore, textSize: TextSize): void {
  const hadRoom = roomPx() >= iconsPx;
  setTextScale(textSize / 100);
  const hasRoom = roomPx() >= iconsPx;
  if (!hasRoom) session.getState().setRailNarrow(true);
  else if (!hadRoom) session.getState().setRailNarrow(false);
}

function markRoom(): void {
  document.documentElement.toggleAttribute('data-narrow', roomPx() < drawerPx);
  document.documentElement.toggleAttribute('data-short', roomHeightPx() < scrollingPx);
}

/** Call once. */
export function keepPreferences(session: SessionStore, local: globalThis.Storage): void {
  const kept = preferencesIn(local);
  globalThis.addEventListener('resize', markRoom);
  session.setState(kept.read());
  showTextSize(session, session.getState().textSize);
  session.subscribe((now, before) => {
    if (now.textSize !== before.textSize) showTextSize(session, now.textSize);
    if (now.textSize !== before.textSize || now.isGuideHidden !== before.isGuideHidden) kept.write(now);
  });
}
