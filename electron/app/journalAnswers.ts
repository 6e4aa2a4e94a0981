// Answers the window's questions about stored workbooks; without a journal, each with the sentence that says why.
import type { Handlers } from '../windows/ipc.ts';
import type { Journals } from '../journal/journals.ts';
import type { Outcome } from '../disk/outcome.ts';

type JournalCall = Extract<keyof Handlers, `journal${string}`>;

/** `opened` is what opening the journals gave: one failure then answers every call. */
export function journalAnswers(opened: Outcome<Journals>): Pick<Handlers, JournalCall> {
  const ask = <T>(question: (journals: Journals) => Promise<Outcome<T>>) =>
    opened.ok ? question(opened.value) : opened;
  return {
    journalList: () => ask((journals) => journals.list()),
    journalLoad: (_window, id) => ask((journals) => journals.load(id)),
    journalAppend: (_window, id, edit) => ask((journals) => journals.append(id, edit)),
    journalSnapshot: (_window, id, whole) => ask((journals) => journals.snapshot(id, whole)),
    journalCompact: (_window, id, whole) => ask((journals) => journals.compact(id, whole)),
    journalSetDeleted: (_window, id, deletedAt) => ask((journals) => journals.setDeleted(id, deletedAt)),
    journalPurge: (_window, id) => ask((journals) => journals.purge(id)),
    journalGenerations: (_window, id) => ask((journals) => journals.generations(id)),
    journalReadGeneration: (_window, id, seq) => ask((journals) => journals.readGeneration(id, seq)),
    journalFreeSpace: () => ask((journals) => journals.freeSpace()),
  };
}
