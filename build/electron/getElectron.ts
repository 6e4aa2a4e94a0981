// Gets Electron's program once, by the installer of Electron's own package, which leaves it to the first use.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronBinary, electronPackage } from './electronBinary.ts';
import { fetchReason } from './fetchReason.ts';
import { takeTurn } from './takeTurn.ts';

/** Either the program's path, or why there is none, as half a sentence. */
export type ElectronAnswer = { readonly program: string } | { readonly reason: string };

export interface GetOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Gets each line a person should see; `isPassing` ones may be written over by the next. */
  readonly say: (line: string, isPassing: boolean) => void;
  /** Settles when the person gives up waiting. */
  readonly stop: Promise<unknown>;
  /** The server is given up when fewer than `bytes` have come in `ms`. */
  readonly patience?: { readonly ms: number; readonly bytes: number };
}

/** 5 kB a second would take the program more than six hours. */
const usualPatience = { ms: 20_000, bytes: 100_000 };
const lookEveryMs = 250;
const megabyte = 1_000_000;
const zipMegabytes = 120;

function bytesBelow(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  } catch {
    // A file may be gone between being listed and being looked at: the next look counts again.
    return 0;
  }
}

/** The installer writes the path last, so without it nothing is taken for whole. */
function sweepHalf(folder: string): void {
  rmSync(join(folder, 'path.txt'), { force: true });
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
}

/** Tells how much has come, and settles when for too long nearly nothing does. */
function watchFolders(folders: readonly string[], { say, patience = usualPatience }: GetOptions) {
  let [seen, seenAt, said] = [0, performance.now(), 0];
  let timer: NodeJS.Timeout | undefined;
  const stalled = new Promise<void>((resolve) => {
    timer = setInterval(() => {
      const bytes = folders.reduce((sum, folder) => sum + bytesBelow(folder), 0);
      const megabytes = Math.floor(bytes / megabyte);
      if (megabytes > said) {
        said = megabytes;
        say(
          megabytes < zipMegabytes ? `${megabytes} of about ${zipMegabytes} MB` : 'Unpacking Electron …',
          true,
        );
      }
      if (Math.abs(bytes - seen) >= patience.bytes) [seen, seenAt] = [bytes, performance.now()];
      else if (performance.now() - seenAt > patience.ms) resolve();
    }, lookEveryMs);
  });
  return { stalled, end: () => clearInterval(timer) };
}

/** Starts the installer; what it fetches passes through `scratch`. Its settings for mirror, proxy and cache hold. */
function startInstaller(folder: string, scratch: string, env: NodeJS.ProcessEnv) {
  const words = [
    '--import',
    new URL('sayNetworkFaults.mjs', import.meta.url).href,
    join(folder, 'install.js'),
  ];
  const child = spawn(process.execPath, words, {
    env: { ...env, TMPDIR: scratch, TMP: scratch, TEMP: scratch, ELECTRON_GET_NO_PROGRESS: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => (printed += text.toString('utf8')));
  }
  return { child, ended: endOf(child), printed: () => printed };
}

type End = 'done' | 'failed';

const endOf = (child: ChildProcess): Promise<End> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0 ? 'done' : 'failed'));
  });

/** Why there is no program; `how` is the installer's end or already the reason. */
function reasonOf(how: string, printed: string): string {
  if (how === 'failed') return fetchReason(printed);
  return how === 'done' ? 'what arrived is not a whole Electron' : how;
}

async function install(root: string, folder: string, options: GetOptions): Promise<ElectronAnswer> {
  const env = options.env ?? process.env;
  const scratch = mkdtempSync(join(tmpdir(), 'throughline-electron-'));
  sweepHalf(folder);
  const installer = startInstaller(folder, scratch, env);
  const watch = watchFolders([scratch, join(folder, 'dist')], options);
  const how: string = await Promise.race([
    installer.ended,
    watch.stalled.then(() => 'the server stopped answering'),
    options.stop.then(() => 'you stopped it'),
  ]);
  watch.end();
  installer.child.kill('SIGKILL');
  await installer.ended;
  rmSync(scratch, { recursive: true, force: true });
  const program = how === 'done' ? electronBinary(root, env) : null;
  if (program !== null) return { program };
  sweepHalf(folder);
  return { reason: reasonOf(how, installer.printed()) };
}

const versionIn = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;

/** What a person reads while Electron's program is fetched. */
export const gettingElectron = (folder: string): string =>
  `Getting Electron ${versionIn(folder)}, about ${zipMegabytes} MB, once; Ctrl+C opens the browser preview instead …`;

/**
 * The Electron program of the project in `root`, fetched first where it is not there yet.
 * Never throws for what a network or a disk can do: then the answer is the reason, and nothing half-fetched is left.
 */
export async function getElectron(root: string, options: GetOptions): Promise<ElectronAnswer> {
  const env = options.env ?? process.env;
  const there = electronBinary(root, env);
  if (there !== null) return { program: there };
  const elsewhere = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (elsewhere)
    return { reason: `ELECTRON_OVERRIDE_DIST_PATH names “${elsewhere}”, which holds no Electron` };
  const folder = electronPackage(root);
  if (folder === null) return { reason: 'its npm package is not installed (run “npm ci”)' };
  const turn = takeTurn(join(root, 'node_modules/.cache/throughline/getting-electron'));
  if (turn === null) return { reason: 'another start is getting it right now' };
  try {
    options.say(gettingElectron(folder), false);
    return await install(root, folder, options);
  } finally {
    turn.end();
  }
}
