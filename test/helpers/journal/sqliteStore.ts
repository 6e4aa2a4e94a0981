// What the journal promises, promised by SQLite instead: the same edits in a table, so that both can be measured alike.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Edit } from '../../../electron/journal/groups.ts';

/** How it keeps a change from being half-made; `extra` is `delete` with the folder flushed as well. */
export type SqliteMode = 'wal' | 'delete' | 'extra';

export interface SqliteStore {
  /** Returns once the edit is flushed. Throws as SQLite does. */
  readonly append: (edit: Edit) => void;
  /** Keeps the whole and lets go the edits before it. */
  readonly snapshot: (whole: Edit) => void;
  /** The last whole and the edits after it. */
  readonly load: () => { readonly snapshot: Edit | undefined; readonly edits: readonly Edit[] };
  /** What `PRAGMA integrity_check` says; `ok` when it finds nothing. */
  readonly check: () => string;
  readonly close: () => void;
}

/** Why SQLite cannot be measured by this Node, in a sentence; null when it can. */
export function whyNoSqlite(): string | null {
  if ('getBuiltinModule' in process && process.getBuiltinModule('node:sqlite')) return null;
  return `not run: Node ${process.version} has no node:sqlite; start this with Node 24, as Electron 45 has it`;
}

const tables = `
  create table if not exists edit (seq integer primary key, about text not null, text text not null) strict;
  create table if not exists state (seq integer primary key, about text not null, text text not null) strict;`;

function openDatabase(path: string, mode: SqliteMode): DatabaseSync {
  const { DatabaseSync: Database } = process.getBuiltinModule('node:sqlite');
  const database = new Database(path);
  const [log, flush] = mode === 'extra' ? ['delete', 'extra'] : [mode, 'full'];
  // Flushed before the call returns: the promise is that of the journal.
  database.exec(`pragma journal_mode = ${log}; pragma synchronous = ${flush}; ${tables}`);
  return database;
}

/** Opens the one database of a workbook in `folder`, which is made. */
export function openSqliteStore(folder: string, mode: SqliteMode): SqliteStore {
  mkdirSync(folder, { recursive: true });
  const database = openDatabase(join(folder, 'workbook.sqlite'), mode);
  const add = database.prepare('insert into edit values (?, ?, ?)');
  const put = database.prepare('insert or replace into state values (?, ?, ?)');
  const letGo = database.prepare('delete from edit where seq <= ?');
  const last = database.prepare('select seq, about, text from state order by seq desc limit 1');
  const after = database.prepare('select seq, about, text from edit where seq > ? order by seq');
  return {
    append: ({ seq, about, text }) => void add.run(seq, about, text),
    snapshot: ({ seq, about, text }) => {
      database.exec('begin immediate');
      put.run(seq, about, text);
      letGo.run(seq);
      database.exec('commit');
    },
    load: () => {
      const snapshot = last.get() as Edit | undefined;
      return { snapshot, edits: after.all(snapshot?.seq ?? 0) as unknown as Edit[] };
    },
    check: () => String(Object.values(database.prepare('pragma integrity_check').get() ?? {})[0]),
    close: () => database.close(),
  };
}
