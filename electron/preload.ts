// Puts the bridge into the page: one function a call, and one ear. Nothing of Electron itself goes through.
import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, callNames, eventChannel, type ShellEvent } from '../shared/bridge.ts';

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
