// Main's real journal on the real disk, asked as the window asks it, but without Electron in between.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Journals, openJournals } from '../../../electron/journal/journals.ts';
import { journalAnswers } from '../../../electron/app/journalAnswers.ts';
import type { JournalBridge } from '../../../renderer/storage/journal/answers.ts';
import { areArgsOf } from '../../../shared/bridge.ts';

export interface JournalFolder {
  readonly path: string;
  /** Starts main's part anew, as a new run of the app does. */
  readonly start: () => Promise<JournalBridge>;
  /** Every file below, by its path. */
  readonly files: () => readonly string[];
  /** Ends every run, and removes the folder. */
  readonly remove: () => Promise<void>;
}

function bridgeTo(journals: Journals): JournalBridge {
  const answers = journalAnswers({ ok: true, value: journals });
  const names = Object.keys(answers) as (keyof JournalBridge)[];
  const crossing =
    (name: keyof JournalBridge) =>
    async (...args: readonly unknown[]) => {
      if (!areArgsOf(name, args)) throw new TypeError(`${name} was asked with the wrong arguments`);
      const answer = answers[name] as (...given: readonly unknown[]) => Promise<unknown>;
      // The journal does not look at the window that asks.
      return structuredClone(await answer(null, ...structuredClone(args)));
    };
  return Object.fromEntries(names.map((name) => [name, crossing(name)])) as unknown as JournalBridge;
}

/** `now`: main's clock, in ms since 1970. */
export function journalFolder(now: () => number = Date.now): JournalFolder {
  const path = mkdtempSync(join(tmpdir(), 'throughline-journal-'));
  const runs: Journals[] = [];
  return {
    path,
    start: async () => {
      const opened = await openJournals(path, { now, groupMs: 0 });
      if (!opened.ok) throw new Error(opened.sentence);
      runs.push(opened.value);
      return bridgeTo(opened.value);
    },
    files: () =>
      readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    remove: async () => {
      for (const run of runs) await run.close();
      rmSync(path, { recursive: true, force: true });
    },
  };
}
