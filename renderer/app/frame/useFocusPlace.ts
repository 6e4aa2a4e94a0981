// Puts the keyboard where a record was asked for: into a field of it, a part of the field, or the control that mends it.
import { useEffect } from 'react';
import { useSession, useStores } from '../../store/stores.tsx';
import { landIn } from '../../ui/frame/focusAreas.ts';
import type { SessionState } from '../../store/sessionStore.ts';

const typed = ':is(input, textarea, select):not(:disabled)';
/** What folds a section is no place to land: what it holds is. */
const pressed = ':is(button, [role="button"]):not(:disabled):not([data-fold])';

/** What is typed into comes before what is pressed, and of several choices the one that stands. */
const controlIn = (place: Element): HTMLElement | null =>
  place.querySelector<HTMLElement>('input[type="radio"]:checked:not(:disabled)') ??
  place.querySelector<HTMLElement>(`${typed}:not([type="hidden"])`) ??
  (place.matches(pressed) ? (place as HTMLElement) : place.querySelector<HTMLElement>(pressed));

/** Where the record stands: marked by its id, else in its panel, in the inspector, on the screen it has for itself. */
function areasOf(record: SessionState['focusRecord']): readonly Element[] {
  const marked = record && document.querySelector(`[data-record="${record.kind}:${record.id}"]`);
  const areas = ['[role="dialog"]', 'aside', 'main'].map((area) => document.querySelector(area));
  return [marked, ...areas].filter((area) => area !== null);
}

const partOf = (place: Element, part: string): Element | null =>
  place.matches(`[data-part="${part}"]`) ? place : place.querySelector(`[data-part="${part}"]`);

/** The innermost part of the path there is; null while the field itself is not shown. */
function placeIn(area: Element, path: string): Element | null {
  const [field = '', ...parts] = path.split('/');
  const shown = [...area.querySelectorAll(`[data-field="${field}"]`)];
  const [first = ''] = parts;
  let place = shown.find((one) => partOf(one, first) !== null) ?? shown[0] ?? null;
  for (const part of parts) place = (place && partOf(place, part)) ?? place;
  return place;
}

function land(record: SessionState['focusRecord'], path: string): boolean {
  const places = areasOf(record).map((area) => placeIn(area, path));
  const control = places.map((place) => place && controlIn(place)).find((one) => one !== null);
  if (!control) return false;
  // Also after a press of the mouse it is shown where the keyboard is now.
  control.focus({ focusVisible: true });
  if (path === 'title') (control as HTMLInputElement).select();
  return true;
}

/**
 * Gives the focus to the place that was asked for as soon as it is on the screen: a folded section opens and a tab is
 * drawn first.
 */
export function useFocusPlace(): void {
  const path = useSession((state) => state.focusField);
  const record = useSession((state) => state.focusRecord);
  const { session } = useStores();
  useEffect(() => {
    if (path === null) return undefined;
    const tryIt = (): boolean => {
      if (!land(record, path)) return false;
      // Asked for and done: asking for the same place again leads there again.
      session.setState({ focusField: null });
      return true;
    };
    if (tryIt()) return undefined;
    const watch = new MutationObserver(() => tryIt() && watch.disconnect());
    watch.observe(document.body, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [path, record, session]);
}

/** Gives the focus to where the page or the inspector begins, once that is on the screen. */
export function useLanding(): void {
  const landing = useSession((state) => state.landing);
  const { session } = useStores();
  useEffect(() => {
    if (landing !== null && landIn(landing)) session.getState().landIn(null);
  }, [landing, session]);
}
