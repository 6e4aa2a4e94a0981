// Makes one window: isolated, sandboxed, without Node, at its place, showing one address of ours and no other.
import { shellWords } from '../../shared/messages/shell.ts';
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { pageUrl } from '../locks/address.ts';
import { leastSize, type Place } from './windowPlace.ts';

export interface WindowLook {
  readonly place: Place;
  /** Where in the page it begins, such as `#/ID`. */
  readonly hash: string;
  /** Fills its screen, without a frame. */
  readonly wall: boolean;
}

/** For Linux, where the program itself carries no icon. */
export const iconPath = join(import.meta.dirname, 'icon.png');

/** Everything here is Electron's own default too; it is written down so that no change of defaults opens a door. */
const locked: Electron.WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
};

/** The window appears once it has painted, so that nobody sees it empty. */
export function makeWindow({ place, hash, wall }: WindowLook): BrowserWindow {
  const { x, y, width, height, maximized } = place;
  const window = new BrowserWindow({
    x,
    y,
    width,
    height,
    show: false,
    title: shellWords.product,
    ...(process.platform === 'linux' ? { icon: iconPath } : {}),
    ...(wall
      ? { fullscreen: true, frame: false, autoHideMenuBar: true }
      : { minWidth: leastSize.width, minHeight: leastSize.height }),
    webPreferences: {
      ...locked,
      devTools: !app.isPackaged,
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
    },
  });
  window.once('ready-to-show', () => {
    // Maximizing shows a window: earlier, it would be seen empty.
    if (maximized) window.maximize();
    window.show();
  });
  // The page's own title would come and go with its address; ours says which workbook it is.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.loadURL(pageUrl(hash)).catch((error: unknown) => {
    // Closed before it was loaded: then there is nothing to tell.
    if (!window.isDestroyed()) throw error;
  });
  return window;
}
