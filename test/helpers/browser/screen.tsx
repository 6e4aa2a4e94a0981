// A screen of the app in a document without a browser, over stores and a storage in memory.
// Test files that use it begin with `// @vitest-environment happy-dom`.
import { cleanup, configure, render, screen as page } from '@testing-library/react';
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import type { Host } from '../../../renderer/host/host.ts';
import { KeptStates } from '../../../renderer/records/KeptStates.tsx';
import { WorkbookScope } from '../../../renderer/records/WorkbookScope.tsx';
import { StoresProvider } from '../../../renderer/store/stores.tsx';
import { flushPendingEdits } from '../../../renderer/ui/fields/values/pendingEdits.ts';
import { UiProvider } from '../../../renderer/ui/theme/UiProvider.tsx';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { soon } from '../until.ts';
import { opened } from './openedWindow.ts';
import { testComputer, type TestWindow } from './windows.ts';

// Without style sheets nothing is hidden, and asking every element for its style takes most of a test's time.
configure({ defaultHidden: true, asyncUtilTimeout: soon.timeout });

const host: Host = {
  chooseFile: () => Promise.resolve(null),
  keepFile: () => Promise.resolve(null),
  whereKept: '',
  whyLost: '',
  windows: null,
};

/** Nothing has a size here: lists that draw only what is in view are told there is room. Nor are fonts loaded. */
export function giveRoom(): void {
  const size = { configurable: true, get: () => 600 };
  const wide = { configurable: true, get: () => 6_000 };
  Object.defineProperties(HTMLElement.prototype, { clientHeight: size, clientWidth: wide });
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
}

interface Shown {
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly window: TestWindow;
  /** The workbook as it is now, with everything typed in it. */
  readonly workbook: () => Workbook;
  /** What Undo would undo, in the words of the edits, the oldest first. */
  readonly steps: () => readonly string[];
  readonly undo: () => void;
  /** Shows another screen of the same window. */
  readonly again: (screen: ReactNode) => void;
}

interface ShowOptions {
  /** Another window holds the workbook: this one may only read it. */
  readonly isReadOnly?: boolean;
  /** Takes a file that the screen writes. */
  readonly keepFile?: Host['keepFile'];
}

/** Opens the workbook in a window and shows `screen` of it, until the test is over. */
export async function show(
  screen: ReactNode,
  workbook: Workbook,
  { isReadOnly = false, keepFile = (...args) => host.keepFile(...args) }: ShowOptions = {},
): Promise<Shown> {
  giveRoom();
  const computer = testComputer();
  const first = await opened(computer, workbook);
  const window = isReadOnly ? computer.window() : first;
  if (isReadOnly) await window.document.getState().open('a');
  const stores = {
    ...window,
    host: { ...host, keepFile },
    links: null,
    earlier: null,
    newId: counted(),
    today: () => '2026-01-12',
  };
  const around = (inside: ReactNode) => (
    <StoresProvider stores={stores}>
      <UiProvider>
        <WorkbookScope>
          <KeptStates>{inside}</KeptStates>
        </WorkbookScope>
      </UiProvider>
    </StoresProvider>
  );
  const { rerender } = render(around(screen));
  onTestFinished(cleanup);
  const now = () => {
    const { workbook: open } = window.document.getState();
    if (!open) throw new Error('No workbook is open.');
    return open;
  };
  return {
    user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }),
    window,
    workbook: () => {
      flushPendingEdits();
      return now();
    },
    steps: () => window.document.getState().history.past.map(({ label }) => label),
    undo: () => void window.document.getState().undo(),
    again: (next) => rerender(around(next)),
  };
}

function counted(): () => string {
  let count = 0;
  return () => `made-${(count += 1)}`;
}

export { page };
