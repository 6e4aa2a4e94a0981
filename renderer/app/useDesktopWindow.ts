// The window's side of the desktop shell: it tells what it shows, does what the menu asks, and writes before it closes.
import { useEffect, useRef, useState } from 'react';
import { appWords } from '../../shared/messages/screens/app/app.ts';
import type { ShellEvent, WindowState } from '../../shared/bridge.ts';
import type { CommandHost } from '../../shared/commands/commandHost.ts';
import { commandOf, commands, perform } from '../../shared/commands/commands.ts';
import { factsOf } from '../../shared/schema/workbook.ts';
import { readByHandle } from '../host/desktopHost.ts';
import { goToPlace } from '../store/openWorkbook.ts';
import { type Stores, useDocument, useStores } from '../store/stores.tsx';
import { announce } from '../ui/feedback/announce.tsx';
import type { Desktop } from './state/createStores.ts';
import { isTyping } from './commands/keys.ts';
import { useCommandHost } from './commands/commandHost.ts';
import { endPresentingWithHost } from './state/presenting.ts';
import { parseWithin } from './state/place.ts';
import { openWorkbookBytes } from './state/workbookFiles.ts';

const longestWords = 300;
const cut = (words: string | null): string | null => words?.slice(0, longestWords) ?? null;

/** Called by the app once; nothing happens in a browser. */
export function useDesktopWindow(desktop: Desktop | null): void {
  const stores = useStores();
  const app = useCommandHost();
  const latest = useRef(app);
  useEffect(() => {
    latest.current = app;
  });
  useTellState(desktop, app);
  useEffect(() => {
    if (desktop) return attend(desktop, stores, () => latest.current);
    return undefined;
  }, [desktop, stores]);
}

/** Menus and the window's title follow the document. */
function useTellState(desktop: Desktop | null, app: CommandHost): void {
  const title = useDocument(({ workbook }) => (workbook ? factsOf(workbook).title : ''));
  const workbookId = useDocument(({ id, opening }) => (opening.status === 'open' ? id : null));
  const undo = cut(app.undo);
  const redo = cut(app.redo);
  const typing = useTyping();
  const enabled = desktop ? commands.filter(({ whyNot }) => whyNot(app) === null).map(({ id }) => id) : [];
  const shown = workbookId === null ? '' : title;
  const state: WindowState = { title: shown, workbookId, enabled, undo, redo, typing };
  const told = JSON.stringify(state);
  useEffect(() => {
    if (desktop) void desktop.bridge.describeWindow(JSON.parse(told) as WindowState);
  }, [desktop, told]);
}

/** Whether a text field has the focus. */
function useTyping(): boolean {
  const [typing, setTyping] = useState(() => isTyping(document.activeElement));
  useEffect(() => {
    const enter = ({ target }: FocusEvent): void => setTyping(isTyping(target));
    const leave = (): void => setTyping(false);
    document.addEventListener('focusin', enter);
    document.addEventListener('focusout', leave);
    return () => {
      document.removeEventListener('focusin', enter);
      document.removeEventListener('focusout', leave);
    };
  }, []);
  return typing;
}

/** Listens to main and to what happens to the window itself; the answer ends what can be ended. */
function attend(desktop: Desktop, stores: Stores, host: () => CommandHost): () => void {
  const { bridge, storage } = desktop;
  const { document, links } = stores;
  bridge.listen((event) => void answer(event, desktop, stores, host()));
  void start(desktop, stores);
  const cameToFront = (): void => {
    void links?.check();
  };
  globalThis.addEventListener('focus', cameToFront);
  const ends = [
    () => globalThis.removeEventListener('focus', cameToFront),
    endPresentingWithHost(stores),
    // A workbook that is closed is kept whole, so that the next start has little to read.
    document.subscribe(({ id }, before) => {
      if (before.id !== null && before.id !== id) void storage.compact(before.id);
    }),
  ];
  return () => ends.forEach((end) => end());
}

async function answer(event: ShellEvent, desktop: Desktop, stores: Stores, app: CommandHost) {
  switch (event.kind) {
    case 'command':
      return perform(commandOf(event.command), app);
    case 'openFile':
      return openOutside(event.handle, desktop, stores);
    case 'linked':
      return stores.links?.hear(event.workbookId, event.file);
    case 'show':
      return goToPlace(stores.session.getState(), parseWithin(event.place.split('/')));
    case 'close':
      return writeBeforeClosing(desktop, stores);
    case 'presentEnded':
      stores.session.getState().setWall(false);
      return announce(appWords.wallEnded);
  }
}

async function openOutside(handle: string, { bridge }: Desktop, stores: Stores): Promise<void> {
  try {
    await openWorkbookBytes(await readByHandle(bridge, handle), stores);
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    stores.session.getState().notify({ tone: 'problem', sentence });
  }
}

/** A share that does not answer must not hold the window: main goes on writing there until the app has ended. */
const longestFileMs = 2_500;

const within = (task: Promise<unknown> | undefined): Promise<unknown> =>
  Promise.race([task, new Promise((resolve) => setTimeout(resolve, longestFileMs))]);

async function writeBeforeClosing({ bridge, storage }: Desktop, { document, links }: Stores): Promise<void> {
  const written = await document.getState().finish();
  const { id } = document.getState();
  if (written && id !== null) {
    await within(links?.finish());
    await storage.compact(id);
    await storage.settled();
  }
  await bridge.readyToClose(written);
}

/** A wall presents; how full the disk is, is told in the window in front of the facilitator. */
async function start({ bridge, storage }: Desktop, stores: Stores): Promise<void> {
  const info = await bridge.appInfo();
  if (info.ok && info.value.role === 'present') presentOnWall(stores);
  else await storage.lookForSpace();
}

/** The wall on a second display shows the workbook as soon as it is open, and nothing else. */
function presentOnWall({ document, session }: Stores): void {
  const present = (): void => {
    if (document.getState().opening.status === 'open') session.getState().setPresenting(true);
  };
  present();
  document.subscribe(({ opening }, before) => {
    if (opening !== before.opening) present();
  });
}
