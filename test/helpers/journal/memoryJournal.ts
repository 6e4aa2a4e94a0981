// Main's journal in memory, as the window sees it over the bridge: the same refusals, nothing on disk.
import {
  type Answer,
  areArgsOf,
  type CallName,
  type JournalEdit,
  type Reason,
} from '../../../shared/bridge.ts';
import type { JournalBridge } from '../../../renderer/storage/journal/answers.ts';

/** A workbook's folder. `states` are the whole ones, each with its moment. */
export interface MemoryFolder {
  states: (JournalEdit & { readonly atMs: number })[];
  edits: JournalEdit[];
  deletedAt: string | null;
  /** Told with the next load. */
  problems: { kind: 'damagedJournal' | 'editsMissing'; sentence: string }[];
}

export interface MemoryJournal {
  readonly bridge: JournalBridge;
  readonly folders: Map<string, MemoryFolder>;
  /** Refuses the next calls of this name. */
  refuse: { readonly name: CallName; readonly reason: Reason; readonly sentence: string } | null;
  /** The journal asks for a whole state with every edit. */
  snapshotDue: boolean;
  /** What main says of the disk's space with every edit. */
  littleSpace: string | null;
  readonly calls: string[];
}

const ok = <T>(value: T): Answer<T> => ({ ok: true, value });
const no = (reason: Reason): Answer<never> => ({ ok: false, reason, sentence: `Refused as ${reason}.` });

export function memoryJournal(): MemoryJournal {
  const folders = new Map<string, MemoryFolder>();
  const endOf = ({ states, edits }: MemoryFolder): number =>
    Math.max(edits.at(-1)?.seq ?? 0, states.at(-1)?.seq ?? 0);
  const aboutOf = ({ states, edits }: MemoryFolder): string => (edits.at(-1) ?? states.at(-1))?.about ?? '';
  const after = ({ edits }: MemoryFolder, seq: number, upTo = Infinity): JournalEdit[] =>
    edits.filter((edit) => edit.seq > seq && edit.seq <= upTo);
  let clockMs = 1_000;

  const answers: JournalBridge = {
    journalList: async () =>
      ok([...folders].map(([id, f]) => ({ id, seq: endOf(f), about: aboutOf(f), deletedAt: f.deletedAt }))),
    journalLoad: async (id) => {
      const folder = folders.get(id);
      if (!folder) return no('missing');
      const { states, deletedAt, problems } = folder;
      const base = states.at(-1) ?? null;
      folder.problems = [];
      return ok({ snapshot: base, edits: base ? after(folder, base.seq) : [], deletedAt, problems });
    },
    journalAppend: async (id, edit) => {
      const folder = folders.get(id);
      if (!folder || folder.states.length === 0) return no('missing');
      if (edit.seq !== endOf(folder) + 1) return no('stale');
      folder.edits.push(edit);
      return ok({ snapshotDue: journal.snapshotDue, littleSpace: journal.littleSpace });
    },
    journalSnapshot: async (id, whole) => {
      const folder = folders.get(id) ?? { states: [], edits: [], deletedAt: null, problems: [] };
      if (folder.states.length > 0 && whole.seq <= endOf(folder)) return no('stale');
      folders.set(id, folder);
      folder.states.push({ ...whole, atMs: (clockMs += 1) });
      return ok(null);
    },
    journalCompact: async (id, whole) => {
      const folder = folders.get(id);
      if (!folder || whole.seq !== endOf(folder)) return no('stale');
      folder.states.push({ ...whole, atMs: (clockMs += 1) });
      return ok(null);
    },
    journalSetDeleted: async (id, deletedAt) => {
      const folder = folders.get(id);
      if (!folder) return no('missing');
      folder.deletedAt = deletedAt;
      return ok(null);
    },
    journalPurge: async (id) => {
      folders.delete(id);
      return ok(null);
    },
    journalGenerations: async (id) =>
      ok((folders.get(id)?.states ?? []).map(({ seq, atMs, about }) => ({ seq, atMs, about })).toReversed()),
    journalReadGeneration: async (id, seq) => {
      const folder = folders.get(id);
      const base = folder?.states.findLast((state) => state.seq <= seq);
      return folder && base ? ok({ snapshot: base, edits: after(folder, base.seq, seq) }) : no('missing');
    },
    journalFreeSpace: async () => ok({ bytes: 1e9, sentence: journal.littleSpace }),
  };

  /** What crosses a process border is checked and copied. */
  const crossing =
    (name: keyof JournalBridge) =>
    async (...args: readonly unknown[]) => {
      journal.calls.push(name);
      if (!areArgsOf(name, args)) throw new TypeError(`${name} was asked with the wrong arguments`);
      if (journal.refuse?.name === name) {
        const { reason, sentence } = journal.refuse;
        return { ok: false, reason, sentence };
      }
      const call = answers[name] as (...given: readonly unknown[]) => Promise<unknown>;
      return structuredClone(await call(...structuredClone(args)));
    };
  const names = Object.keys(answers) as (keyof JournalBridge)[];
  const bridge = Object.fromEntries(names.map((name) => [name, crossing(name)])) as unknown as JournalBridge;
  const journal: MemoryJournal = {
    bridge,
    folders,
    refuse: null,
    snapshotDue: false,
    littleSpace: null,
    calls: [],
  };
  return journal;
}
