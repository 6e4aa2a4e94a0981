// Puts the bridge into the page: one function a call, and one ear. Nothing of Electron itself goes through.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type Bridge, callNames, dropChannel, eventChannel, type ShellEvent } from '../shared/bridge.ts';

/** What came before the page listened. */
const early: ShellEvent[] = [];
let hear = (event: ShellEvent): void => {
  early.push(event);
};
ipcRenderer.on(eventChannel, (_event, told: ShellEvent) => hear(told));

const calls = Object.fromEntries(
  callNames.map((name) => [name, (...args: readonly unknown[]) => ipcRenderer.invoke(name, ...args)]),
);
const ear: Pick<Bridge, 'listen'> = {
  listen: (listener) => {
    hear = (event) => listener(event);
    for (const event of early.splice(0)) listener(event);
  },
};
contextBridge.exposeInMainWorld('throughline', { ...calls, ...ear });

/** What is used here of a drop: this folder is compiled without a browser's types. */
interface Drop {
  readonly isTrusted: boolean;
  readonly dataTransfer: { readonly files: ArrayLike<File>; readonly types: readonly string[] } | null;
  readonly preventDefault: () => void;
}
declare const window: {
  addEventListener(
    name: 'dragover' | 'drop',
    listener: (event: Drop) => void,
    options: { capture: true },
  ): void;
};

// A file may be dropped anywhere, also while the page is still loading.
window.addEventListener(
  'dragover',
  (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  },
  { capture: true },
);

// Workbook files go to main by their path, which the page never sees; for the page the drop is taken. Only what a
// person drops counts: a page could make up an event of its own.
window.addEventListener(
  'drop',
  (event) => {
    if (!event.isTrusted) return;
    const files = Array.from(event.dataTransfer?.files ?? []);
    const paths = files
      .filter(({ name }) => /\.throughline$/i.test(name))
      .map((file) => webUtils.getPathForFile(file));
    if (paths.length === 0) return;
    event.preventDefault();
    void ipcRenderer.invoke(dropChannel, paths);
  },
  { capture: true },
);
