// The areas of the window that the keyboard goes round: stages, work area, inspector, strip, messages; whatever is there.

const areas = 'nav, main, aside, [data-focus-area]';
const lists = '[role="grid"], [role="tree"], [role="application"]';
const typed = ':is(input, textarea, select):not(:disabled, [type="hidden"], [tabindex="-1"])';
const focusable = `a[href], button:not(:disabled), ${typed}, [tabindex="0"]`;
const home = '[data-focus-home]';

/** Where the focus was last in each area, and the last place outside the inspector. */
const lastIn = new WeakMap<Element, HTMLElement>();
let beforeInspector: HTMLElement | null = null;

const areaOf = (element: Element | null): Element | null => {
  const area = element?.closest(areas) ?? null;
  return area?.parentElement?.closest(areas) ?? area;
};

const hasSomething = (area: Element): boolean => area.querySelector(`${focusable}, ${home}`) !== null;

/** In the order of the page; an area inside another belongs to it. */
const allAreas = (): readonly Element[] =>
  [...document.querySelectorAll(areas)].filter((area) => areaOf(area) === area && hasSomething(area));

const focusOn = (element: HTMLElement): void => element.focus({ focusVisible: true });

/** What a page begins with: its list, else its first field, else its heading. */
function firstOf(area: Element): HTMLElement | null {
  // Of the panels of a row of tabs only the shown one holds anything.
  const panels = [...area.querySelectorAll('[role="tabpanel"]')];
  const page = panels.find(({ childElementCount }) => childElementCount > 0) ?? area;
  const first =
    area.querySelector<HTMLElement>('[aria-current="page"]') ??
    page.querySelector<HTMLElement>(lists) ??
    page.querySelector<HTMLElement>(area.matches('main,aside') ? typed : focusable);
  return first ?? area.querySelector<HTMLElement>(home) ?? area.querySelector<HTMLElement>(focusable);
}

function enter(area: Element, isFresh = false): void {
  const last = isFresh ? undefined : lastIn.get(area);
  const target = last?.isConnected && area.contains(last) ? last : firstOf(area);
  if (target) focusOn(target);
}

/** Goes to the next area, or back; from outside all of them, to the first or the last. Not from under a dialog. */
export function nextArea(by: 1 | -1): void {
  const all = allAreas();
  if (document.querySelector('[aria-modal="true"]') || all.length === 0) return;
  const here = areaOf(document.activeElement);
  const at = here === null ? -1 : all.indexOf(here);
  const next = at < 0 ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
  const area = all[next];
  if (area) enter(area);
}

/** Puts the focus where a page or the inspector begins; false while it is not there. */
export function landIn(name: 'main' | 'aside'): boolean {
  const area = document.querySelector(name);
  if (!area) return false;
  enter(area, true);
  return true;
}

/** Into the open inspector, or from it back to where one was. */
export function inOrOut(): void {
  const inspector = document.querySelector('aside');
  const main = document.querySelector('main');
  if (!inspector?.contains(document.activeElement)) {
    if (inspector) enter(inspector);
  } else if (beforeInspector?.isConnected) focusOn(beforeInspector);
  else if (main) enter(main);
}

/** The list of the page, whatever it is: a table, the canvas, the outline. */
export const workList = (): HTMLElement | null => {
  const found = [...document.querySelectorAll('main *')].find((element) => element.matches(lists));
  return found instanceof HTMLElement ? found : null;
};

/** Remembers where the focus is, area by area; the function it returns ends that. */
export function watchAreas(): () => void {
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const area = areaOf(target);
    if (area) lastIn.set(area, target);
    if (area && !area.matches('aside, [data-focus-area]')) beforeInspector = target;
  };
  document.addEventListener('focusin', remember);
  return () => document.removeEventListener('focusin', remember);
}
