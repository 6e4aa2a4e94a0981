// Windows without any browser: for tests that are about main and the disk alone.
import type { PageDriver, PageEvents } from './fakeWindow.ts';

export interface EmptyPage extends PageDriver {
  /** Asks main as the page's own frame would. */
  readonly invoke: PageEvents['invoke'];
}

/** A page that is there at once, and hears everything. */
export function emptyPage({ committed, domReady, invoke }: PageEvents): EmptyPage {
  let url = '';
  const arrive = (): void => {
    committed(url);
    domReady();
  };
  return {
    load: async (target) => {
      url = target;
      setImmediate(arrive);
    },
    reload: () => void setImmediate(arrive),
    url: () => url,
    send: () => true,
    close: () => undefined,
    edit: () => undefined,
    invoke,
  };
}
