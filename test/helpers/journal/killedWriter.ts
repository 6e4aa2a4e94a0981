// Starts a process that saves without end, and ends it without warning after so many that are on disk.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../sources/sourceFiles.ts';
import { paced } from '../until.ts';

export interface KilledWriter {
  /** The last edit that was told as on disk, and the last one asked for. */
  readonly acked: number;
  readonly tried: number;
  /** Edits told as on disk in this run. */
  readonly count: number;
  readonly compactions: number;
}

/** What the process does: adds edits to a workbook or to a database, or saves one file over and over. */
export type Writing = 'journal' | 'file' | 'wal' | 'delete' | 'extra';

const scripts: Readonly<Record<Writing, string>> = {
  journal: 'test/reliability/journalWriter.ts',
  file: 'test/reliability/fileWriter.ts',
  wal: 'test/reliability/sqliteWriter.ts',
  delete: 'test/reliability/sqliteWriter.ts',
  extra: 'test/reliability/sqliteWriter.ts',
};
const giveUpMs = paced(60_000);

/** Runs the writer on `dataDir` until it has told `edits` more edits as on disk, then kills it (SIGKILL). */
export function killWriter(
  dataDir: string,
  edits: number,
  writing: Writing = 'journal',
): Promise<KilledWriter> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(root, scripts[writing]), dataDir, writing],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const killed = { acked: 0, tried: 0, count: -1, compactions: 0 };
    let left = '';
    let complaint = '';
    const giveUp = setTimeout(() => child.kill('SIGKILL'), giveUpMs);

    function read(line: string): void {
      const [word, number] = line.split(' ');
      const seq = Number(number);
      if (word === 'tried') killed.tried = seq;
      if (word === 'compacted') killed.compactions += 1;
      if (word !== 'acked') return;
      killed.acked = seq;
      killed.count += 1;
      if (killed.count >= edits) child.kill('SIGKILL');
    }

    child.stdout.on('data', (data: Buffer) => {
      const lines = (left + data.toString('utf8')).split('\n');
      left = lines.pop() ?? '';
      for (const line of lines) read(line);
    });
    child.stderr.on('data', (data: Buffer) => {
      complaint += data.toString('utf8');
    });
    child.once('close', (code) => {
      clearTimeout(giveUp);
      if (code !== null || killed.count < edits)
        reject(new Error(`The writer ended by itself: ${complaint}`));
      else resolve({ ...killed, tried: Math.max(killed.tried, killed.acked) });
    });
  });
}
