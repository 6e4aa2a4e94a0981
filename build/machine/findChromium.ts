// Finds a Chromium-based browser on this computer, for the preview window and for the tests.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPlaces = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    return macApps.flatMap((app) =>
      ['/Applications', join(env['HOME'] ?? '', 'Applications')].map((folder) =>
        join(folder, `${app}.app`, 'Contents/MacOS', app),
      ),
    );
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return roots.flatMap((folder) =>
      folder === undefined ? [] : windowsPlaces.map((place) => join(folder, place)),
    );
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return names.flatMap((name) =>
    folders.filter((folder) => folder !== '').map((folder) => join(folder, name)),
  );
}

/**
 * The path of an installed Chromium, Chrome or Edge, or null when there is none.
 * `CHROMIUM_PATH` in the environment comes first; when it names no program, the answer is null, because
 * somebody who names a browser does not want another one.
 */
export function findChromium(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string | null {
  const named = env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return isProgram(named) ? named : null;
  return candidates(platform, env).find(isProgram) ?? null;
}

/** One sentence that tells a person how to get the browser. */
export function howToGetChromium(platform: NodeJS.Platform = process.platform): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return `CHROMIUM_PATH names "${named}", which is not a program.`;
  if (platform === 'linux') {
    return 'No Chromium was found: install it (Debian, Ubuntu: "apt-get install chromium"), or set CHROMIUM_PATH to a Chromium, Chrome or Edge.';
  }
  return 'No Chromium was found: install Chrome, Chromium or Edge, or set CHROMIUM_PATH to its program file.';
}

function isDebian(): boolean {
  return existsSync('/usr/bin/apt-get') && /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));
}

/** The same browser without its frame: it starts faster and draws nothing that nobody looks at. */
const headlessName = 'chromium-headless-shell';

/** The browser for the tests: the one without a frame where it is installed, else any. */
function findForTests(): string | null {
  if (process.env['CHROMIUM_PATH'] || process.platform !== 'linux') return findChromium();
  return [`/usr/bin/${headlessName}`].find(isProgram) ?? findChromium();
}

function aptGet(...words: string[]): void {
  spawnSync('apt-get', words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Leaves it to the caller to look whether a browser is there: an old list of packages may still do. */
function installOnDebian(): void {
  aptGet('update', '-qq');
  // Ubuntu has only the second of them.
  for (const name of [headlessName, 'chromium']) {
    if (findForTests() === null) aptGet('install', '-y', '-qq', '--no-install-recommends', name);
  }
}

/**
 * The path of a Chromium for the tests. As root on Debian or Ubuntu a missing one is installed first.
 * Throws an `Error` with one plain sentence when there is none to be had.
 */
export function requireChromium(): string {
  const found = findForTests();
  if (found !== null) return found;
  const mayInstall = isDebian() && process.getuid?.() === 0 && !process.env['CHROMIUM_PATH'];
  if (mayInstall) {
    console.log('The tests drive a real browser and none is installed: installing Chromium with apt-get.');
    installOnDebian();
  }
  const installed = findForTests();
  if (installed === null) throw new Error(howToGetChromium());
  return installed;
}
