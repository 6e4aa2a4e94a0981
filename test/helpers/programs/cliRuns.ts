// Runs the command line as a person does: a process of its own in a folder of its own.
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '../../../shared/file/parse.ts';
import { cliProgram } from './cliProgram.ts';
import { root } from '../sources/sourceFiles.ts';
import { paced } from '../until.ts';

export interface Ran {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CliFolder {
  readonly folder: string;
  readonly at: (name: string) => string;
  readonly cli: (...words: readonly string[]) => Ran;
  /** The same by a shell, in which `$CLI` is the command line: for pipes and places of output. */
  readonly shell: (line: string) => Ran;
  /** The document in a file of the folder. */
  readonly opened: (name: string) => Extract<ReturnType<typeof parse>, { status: 'ok' }>['document'];
}

/** A command that waits for ever would hold up the whole run; a busy machine takes seconds for each. */
const longestMs = paced(60_000);
const program = await cliProgram();

export function cliFolder(name: string): CliFolder {
  const folder = mkdtempSync(join(tmpdir(), `throughline-${name}-`));
  const at = (file: string): string => join(folder, file);
  // The process starts in the project's folder, so the folder of the files is given as npm gives it.
  const env = { ...process.env, npm_lifecycle_event: 'throughline', INIT_CWD: folder };
  const options = { cwd: root, encoding: 'utf8', timeout: longestMs } satisfies SpawnSyncOptions;
  const ranBy = (command: string, words: readonly string[], more: NodeJS.ProcessEnv = {}): Ran => {
    const ran = spawnSync(command, words, { ...options, env: { ...env, ...more } });
    return { code: ran.status, out: ran.stdout, err: ran.stderr };
  };
  return {
    folder,
    at,
    cli: (...words) => ranBy(process.execPath, [...program, ...words]),
    shell: (line) =>
      ranBy('bash', ['-c', line], { CLI: [process.execPath, ...program].join(' '), HERE: folder }),
    opened: (file) => {
      const parsed = parse(new Uint8Array(readFileSync(at(file))));
      if (parsed.status !== 'ok') throw new Error(JSON.stringify(parsed).slice(0, 400));
      return parsed.document;
    },
  };
}
