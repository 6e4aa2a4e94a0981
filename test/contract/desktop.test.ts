// The specs of the desktop app over the contract host.
import { drop } from './host/drop.ts';
import { emitPreventable } from './host/fakeApp.ts';
import { type Host, startHost } from './host/host.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { desktopSpecs } from '../desktop/desktopSpecs.ts';

async function start(folder?: string): Promise<Desktop> {
  const host: Host = await startHost(folder === undefined ? {} : { folder });
  // The specs look at what a refusal does; what the browser prints about it is no fault.
  host.forgive(/Content Security Policy/);
  return {
    documents: host.documents,
    page: host.page,
    windowCount: async () => host.windows.filter((window) => !window.isClosed()).length,
    clickMenu: async (id) => host.menu.click(id),
    answerDialog: async (answer) => host.dialogs.expect(answer),
    closeWindow: async () => host.window().close(),
    quit: async () => {
      host.app.app.quit();
      await host.app.ended;
    },
    ended: () => host.app.ended,
    openFromOutside: async (path) => void emitPreventable(host.app.events, 'open-file', {}, path),
    drop: (page, paths) => drop(page, { files: paths }),
    startAgain: async () => {
      await host.end();
      return start(host.folder);
    },
    openedOutside: async () => host.dialogs.opened,
  };
}

desktopSpecs(() => start());
