// Every open window and what it is for: the library, one workbook each, and the wall on a second display.
import { type BrowserWindow, screen, type WebContents } from 'electron';
import { eventChannel, type ShellEvent, type WindowState } from '../../shared/bridge.ts';
import { makeWindow } from './window.ts';
import { cascaded, correctedPlace, type Place } from './windowPlace.ts';
import type { Settings } from '../disk/settings.ts';
import { hashOfPage, hashOfWorkbook } from '../locks/address.ts';
import { type Checked, flag, listOf, shape, text, whole } from '../../shared/bridgeChecks.ts';

const pixels = whole(-100_000, 100_000);
const place = shape({
  key: text(64),
  x: pixels,
  y: pixels,
  width: pixels,
  height: pixels,
  maximized: flag,
});
const mostPlaces = 50;
/** Newest first; the key is the workbook's id, or empty for the library. */
export const placeList = listOf(place, mostPlaces);

export interface ShellWindow {
  readonly browser: BrowserWindow;
  /** The window whose wall this is; null: a window of its own. */
  readonly owner: ShellWindow | null;
  /** The workbook it shows; null: the library. */
  workbookId: string | null;
  /** What it last told of itself; null before its first word, and after a crash. */
  state: WindowState | null;
  /** What it was told while its page was loading; null: the page is there. */
  unheard: ShellEvent[] | null;
}

export interface WindowsParts {
  readonly places: Settings<Checked<typeof placeList>>;
  /** A window was opened: the rest of the shell listens to it from now on. */
  readonly onOpen: (window: ShellWindow) => void;
  /** A window was focused, has closed, or told something new. */
  readonly onChange: () => void;
}

export interface Windows {
  readonly all: () => readonly ShellWindow[];
  readonly of: (contents: WebContents) => ShellWindow | null;
  /** Where a command goes: the focused window, else the one focused last. A wall stands for its owner. */
  readonly current: () => ShellWindow | null;
  readonly showLibrary: () => ShellWindow;
  /** `place`: where in the workbook a new window begins; null: at its start. */
  readonly showWorkbook: (id: string, place: string | null) => ShellWindow;
  readonly focus: (window: ShellWindow) => void;
  readonly describe: (window: ShellWindow, state: WindowState) => void;
  /** Fills a second display, or this window's own screen when there is but one. */
  readonly present: (window: ShellWindow, on: boolean) => 'second' | 'here';
}

const cascadePixels = 28;

/** Tells a window something, once its page is there; from then on its preload script keeps what comes too early. */
export function tell({ browser, unheard }: ShellWindow, event: ShellEvent): void {
  if (unheard) unheard.push(event);
  else browser.webContents.send(eventChannel, event);
}

/** Messages to a page that is still loading would be lost. */
function keepWhileLoading(window: ShellWindow): void {
  const contents = window.browser.webContents;
  contents.on('did-navigate', () => {
    window.unheard ??= [];
  });
  contents.on('dom-ready', () => {
    const kept = window.unheard ?? [];
    window.unheard = null;
    for (const event of kept) tell(window, event);
  });
}

const keyOf = ({ workbookId }: ShellWindow): string => workbookId ?? '';

function focus({ browser }: ShellWindow): void {
  if (browser.isMinimized()) browser.restore();
  browser.show();
  browser.focus();
}

/** The work areas of all screens, the primary one first. */
function workAreas(): Electron.Rectangle[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ workArea }) => workArea);
}

/** A screen that the window is not on, or null. */
function otherDisplay({ browser }: ShellWindow): Electron.Display | null {
  const own = screen.getDisplayMatching(browser.getBounds());
  return screen.getAllDisplays().find(({ id }) => id !== own.id) ?? null;
}

export function createWindows({ places, onOpen, onChange }: WindowsParts): Windows {
  const open: ShellWindow[] = [];
  /** The display that each wall was opened on. */
  const displayOfWall = new WeakMap<ShellWindow, number>();
  let last: ShellWindow | null = null;

  function remember(window: ShellWindow): void {
    const { x, y, width, height } = window.browser.getNormalBounds();
    const key = keyOf(window);
    const now = { key, x, y, width, height, maximized: window.browser.isMaximized() };
    places.set([now, ...places.get().filter((other) => other.key !== key)].slice(0, mostPlaces));
  }

  /** Where it was; else where a window was last, moved by a step for each that is open. */
  function placeFor(key: string): Place {
    const [latest] = places.get();
    const own = places.get().find((one) => one.key === key);
    if (own) return correctedPlace(own, workAreas());
    const beside = correctedPlace(latest ?? null, workAreas());
    return correctedPlace(cascaded(beside, open.length * cascadePixels), workAreas());
  }

  function add(browser: BrowserWindow, workbookId: string | null, owner: ShellWindow | null): ShellWindow {
    const window: ShellWindow = { browser, owner, workbookId, state: null, unheard: [] };
    open.unshift(window);
    keepWhileLoading(window);
    browser.on('focus', () => {
      last = owner ?? window;
      onChange();
    });
    if (owner === null) browser.on('close', () => remember(window));
    browser.on('closed', () => {
      open.splice(open.indexOf(window), 1);
      if (last === window) last = null;
      if (owner !== null && open.includes(owner)) {
        tell(owner, { kind: 'presentEnded' });
        focus(owner);
      }
      for (const wall of open.filter((other) => other.owner === window)) wall.browser.destroy();
      onChange();
    });
    onOpen(window);
    last = owner ?? window;
    onChange();
    return window;
  }

  function show(workbookId: string | null, within: string | null): ShellWindow {
    const there = open.find((one) => one.owner === null && one.workbookId === workbookId);
    if (there) {
      if (within !== null) tell(there, { kind: 'show', place: within });
      focus(there);
      return there;
    }
    const hash = hashOfWorkbook(workbookId, within);
    return add(makeWindow({ place: placeFor(workbookId ?? ''), hash, wall: false }), workbookId, null);
  }

  const wallOf = (window: ShellWindow): ShellWindow | undefined =>
    open.find(({ owner }) => owner === (window.owner ?? window));

  function present(window: ShellWindow, on: boolean): 'second' | 'here' {
    const wall = wallOf(window);
    if (wall) {
      if (on) focus(wall);
      else wall.browser.close();
      return 'second';
    }
    const display = otherDisplay(window);
    if (!on || !display) {
      window.browser.setFullScreen(on);
      return 'here';
    }
    const hash = hashOfPage(window.browser.webContents.getURL());
    const browser = makeWindow({ place: { ...display.bounds, maximized: false }, hash, wall: true });
    displayOfWall.set(add(browser, window.workbookId, window), display.id);
    return 'second';
  }

  // Without its display the system would lay the wall over the facilitator's own screen.
  screen.on('display-removed', () => {
    const left = screen.getAllDisplays().map(({ id }) => id);
    const without = open.filter((window) => {
      const id = displayOfWall.get(window);
      return id !== undefined && !left.includes(id);
    });
    for (const wall of without) wall.browser.close();
  });

  return {
    all: () => open,
    of: (contents) => open.find(({ browser }) => browser.webContents === contents) ?? null,
    current: () => last ?? open.find(({ owner }) => owner === null) ?? null,
    showLibrary: () => show(null, null),
    showWorkbook: show,
    focus,
    describe: (window, state) => {
      window.state = state;
      window.workbookId = state.workbookId;
      window.browser.setTitle(state.title === '' ? 'Throughline' : `${state.title} · Throughline`);
      onChange();
    },
    present,
  };
}
