// Puts what was chosen for this computer into the session, shows it, and keeps each new choice.
import { preferencesIn, type TextSize } from '../../storage/preferences.ts';
import type { SessionStore } from '../../store/sessionStore.ts';

/** Below this many pixels at the usual size of text there is no room for the work and the inspector side by side. */
const narrowPx = 1_100;

/** The size of all text and room, which is measured in rem; larger text makes a window narrower, as it holds less. */
function showTextSize(textSize: TextSize): void {
  const { documentElement: root } = document;
  root.style.fontSize = `${textSize}%`;
  root.toggleAttribute('data-narrow', globalThis.innerWidth < (narrowPx * textSize) / 100);
}

/** Call once. */
export function keepPreferences(session: SessionStore, local: globalThis.Storage): void {
  const kept = preferencesIn(local);
  session.setState(kept.read());
  showTextSize(session.getState().textSize);
  session.subscribe((now, before) => {
    if (now.textSize !== before.textSize) showTextSize(now.textSize);
    if (now.textSize !== before.textSize || now.isGuideHidden !== before.isGuideHidden) kept.write(now);
  });
  globalThis.addEventListener('resize', () => showTextSize(session.getState().textSize));
}
