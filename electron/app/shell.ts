// Joins the parts of the desktop shell once Electron is ready, and opens the first window.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow, protocol, session } from 'electron';
import { shellWords } from '../../shared/messages/shell.ts';
import type { AppInfo } from '../../shared/bridge.ts';
import { scheme } from '../locks/address.ts';
import { appFiles } from '../locks/appFiles.ts';
import { createFileWriter, type FileWriter, sweepTemps } from '../disk/atomicFile.ts';
import { createClosing } from '../windows/closing.ts';
import { watchCrashes } from '../windows/crashes.ts';
import type { Faults } from './faults.ts';
import { createFiles } from '../files/files.ts';
import { type Handlers, openChannels } from '../windows/ipc.ts';
import { openJournals } from '../journal/journals.ts';
import { journalAnswers } from './journalAnswers.ts';
import { knownFileList, knownFiles } from '../files/knownFiles.ts';
import { isOurFile } from '../files/launchFiles.ts';
import { linkedFiles } from '../files/linkedFiles.ts';
import { openLink } from '../locks/links.ts';
import { lockAllContents, lockSession } from '../locks/locks.ts';
import { createMenu } from './menu.ts';
import { attempt, success } from '../disk/outcome.ts';
import { openSettings, type Settings, type SettingsParts } from '../disk/settings.ts';
import { iconPath } from '../windows/window.ts';
import { createWindows, placeList, type ShellWindow, tell, type Windows } from '../windows/windows.ts';

export interface Shell {
  /** Opens a file that came from outside, in the window in front. */
  readonly openOutside: (path: string) => void;
  /** Brings the app to the front. */
  readonly show: () => void;
}

type Setting<T> = Pick<SettingsParts<T>, 'check' | 'empty'>;

function settingsIn(dataDir: string, writer: FileWriter) {
  return <T>(name: string, setting: Setting<T>): Settings<T> =>
    openSettings({
      path: join(dataDir, name),
      version: 1,
      writer,
      onFailure: (sentence) => console.error(sentence),
      ...setting,
    });
}

const infoFor = ({ owner }: ShellWindow): AppInfo => ({
  version: app.getVersion(),
  platform: process.platform,
  role: owner === null ? 'main' : 'present',
});

/** What "About Throughline" shows; on macOS the name, the version and the icon are there already. */
const aboutPanel = (): Electron.AboutPanelOptionsOptions => ({
  applicationName: 'Throughline',
  applicationVersion: app.getVersion(),
  copyright: shellWords.copyright,
  ...(process.platform === 'darwin' ? {} : { iconPath }),
});

/** Only the pages of windows of ours can ask for a link; a wall shows nothing to press. */
function askForLink(windows: Windows, url: string, contents: Electron.WebContents, { report }: Faults): void {
  const browser: BrowserWindow | undefined = windows.of(contents)?.browser;
  if (browser) openLink(url, browser).catch(report);
}

/** Call once, when Electron is ready. */
export async function startShell(faults: Faults): Promise<Shell> {
  const dataDir = app.getPath('userData');
  const writer = createFileWriter();
  await mkdir(dataDir, { recursive: true });
  await attempt('', () => sweepTemps(dataDir, Date.now()));
  const settings = settingsIn(dataDir, writer);
  const journals = await openJournals(dataDir, { now: Date.now });
  let updateMenu = (): void => undefined;
  const known = knownFiles({
    settings: settings('files.json', { check: knownFileList, empty: [] }),
    onChange: () => updateMenu(),
    system: { add: (path) => app.addRecentDocument(path), clear: () => app.clearRecentDocuments() },
  });
  const files = createFiles({ known, writer, firstFolder: app.getPath('documents') });
  const closing = createClosing({
    app,
    openWindows: () => windows.all(),
    report: faults.report,
    settled: () =>
      Promise.all([writer.settled(), links.close(), journals.ok ? journals.value.close() : null]),
  });
  const windows = createWindows({
    places: settings('windows.json', { check: placeList, empty: [] }),
    onOpen: (window) => {
      closing.watch(window);
      watchCrashes(window);
    },
    onChange: () => updateMenu(),
  });

  const links = linkedFiles({
    folder: join(dataDir, 'links'),
    known,
    onState: (workbookId, file) => {
      for (const window of windows.all())
        if (window.workbookId === workbookId) tell(window, { kind: 'linked', workbookId, file });
    },
  });
  const tellFile = (file: { readonly handle: string; readonly name: string }): void =>
    tell(windows.current() ?? windows.showLibrary(), { kind: 'openFile', ...file });
  const show = (): void => {
    const current = windows.current();
    if (current === null) windows.showLibrary();
    else windows.focus(current);
  };

  const answers = journalAnswers(journals);
  const handlers: Handlers = {
    ...answers,
    journalPurge: async (window, id) => {
      const purged = await answers.journalPurge(window, id);
      // Its link would go on telling where its file is; the file itself stays.
      return purged.ok ? links.answers.unlinkFile(window, id) : purged;
    },
    openFile: ({ browser }, endings) => files.open(browser, endings),
    keepFile: ({ browser }, name, bytes) => files.keep(browser, name, bytes),
    readFile: (_window, handle) => files.read(handle),
    ...links.answers,
    describeWindow: (window, state) => {
      windows.describe(window, state);
      return success(null);
    },
    showWorkbook: (_window, id, place) => {
      windows.showWorkbook(id, place);
      return success(null);
    },
    showLibrary: () => {
      windows.showLibrary();
      return success(null);
    },
    present: (window, on) => success(windows.present(window, on)),
    readyToClose: async (window, written) => {
      await closing.answered(window, written);
      return success(null);
    },
    appInfo: (window) => success(infoFor(window)),
    openLink: async ({ browser }, url) => success(await openLink(url, browser)),
  };

  lockSession(session.defaultSession, !app.isPackaged);
  lockAllContents(app, (url, contents) => askForLink(windows, url, contents, faults));
  protocol.handle(scheme, appFiles(join(import.meta.dirname, '../renderer')));
  openChannels({
    handlers,
    windowOf: windows.of,
    onDrop: (window, paths) => {
      // A wall opens nothing itself.
      for (const path of paths.filter(isOurFile))
        tell(window.owner ?? window, { kind: 'openFile', ...known.remember(path) });
    },
    report: faults.report,
  });
  updateMenu = createMenu({
    windows,
    known,
    openKnown: (handle) => {
      const file = known.recent().find((recent) => recent.handle === handle);
      if (file) tellFile(file);
    },
  });
  app.setAboutPanelOptions(aboutPanel());
  windows.showLibrary();
  app.on('activate', show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  return {
    openOutside: (path) => {
      tellFile(known.remember(path));
      show();
    },
    show,
  };
}
