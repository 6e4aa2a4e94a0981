// Dialogs that answer only what the test has said: an unexpected one, or one that never came, fails the test.
import type { Dialog, Shell } from 'electron';
import { type Complaints, modelled } from './modelled.ts';

export interface Shown {
  readonly kind: 'open' | 'save' | 'message' | 'error';
  /** Title and text, or the options the dialog was given. */
  readonly options: Readonly<Record<string, unknown>>;
}

type Script =
  | { readonly kind: 'open'; readonly path: string | null }
  | { readonly kind: 'save'; readonly path: string | null }
  /** `button` null: nobody presses one, until the app takes the dialog away. */
  | { readonly kind: 'message'; readonly button: string | null }
  | { readonly kind: 'error' };

export interface Dialogs {
  readonly dialog: Dialog;
  readonly shell: Shell;
  /** The answer to the next dialog, in order. `path` null: cancelled. */
  readonly expect: (script: Script) => void;
  readonly shown: readonly Shown[];
  /** Addresses that were opened outside. */
  readonly opened: readonly string[];
  readonly unanswered: () => number;
}

export function fakeDialogs(complaints: Complaints): Dialogs {
  const scripts: Script[] = [];
  const shown: Shown[] = [];
  const opened: string[] = [];

  function next<Kind extends Script['kind']>(
    kind: Kind,
    args: readonly unknown[],
  ): Extract<Script, { kind: Kind }> {
    const options = { ...(args.at(-1) as object) };
    shown.push({ kind, options });
    const script = scripts.shift();
    if (script?.kind === kind) return script as Extract<Script, { kind: Kind }>;
    const complaint = `unscripted dialog: ${kind} ${JSON.stringify(options)}`;
    complaints.push(complaint);
    throw new Error(complaint);
  }

  function buttonOf(args: readonly unknown[], label: string): number {
    const { buttons = [] } = args.at(-1) as { buttons?: readonly string[] };
    const index = buttons.indexOf(label);
    if (index === -1) complaints.push(`no button "${label}" among ${buttons.join(', ')}`);
    return index;
  }

  /** As Electron has it: a dialog whose signal is aborted behaves as cancelled. */
  function takenAway(args: readonly unknown[]): Promise<number> {
    const { signal, cancelId = 0 } = args.at(-1) as { signal?: AbortSignal; cancelId?: number };
    return new Promise((resolve) => {
      signal?.addEventListener('abort', () => resolve(cancelId));
    });
  }

  const dialog = modelled<Dialog>('dialog', {
    showOpenDialog: async (...args: readonly unknown[]) => {
      const { path } = next('open', args);
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    },
    showSaveDialog: async (...args: readonly unknown[]) => {
      const { path } = next('save', args);
      return { canceled: path === null, filePath: path ?? '' };
    },
    showMessageBox: async (...args: readonly unknown[]) => {
      const { button } = next('message', args);
      return {
        response: button === null ? await takenAway(args) : buttonOf(args, button),
        checkboxChecked: false,
      };
    },
    showErrorBox: (title: string, content: string) => {
      next('error', [{ title, content }]);
    },
  });
  const shell = modelled<Shell>('shell', {
    openExternal: async (url: string) => {
      opened.push(url);
    },
  });
  return {
    dialog,
    shell,
    expect: (script) => scripts.push(script),
    shown,
    opened,
    unanswered: () => scripts.length,
  };
}
