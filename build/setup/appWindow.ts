// Opens the preview as a window of its own in an installed Chromium, with a profile that keeps its data.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** True when a window can be shown: on Linux that takes a display server. */
export function hasDisplay(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): boolean {
  if (platform !== 'linux') return true;
  return Boolean(env['DISPLAY'] ?? '') || Boolean(env['WAYLAND_DISPLAY'] ?? '');
}

/** Snap programs may not read hidden folders; on Ubuntu `chromium-browser` is a script that starts the snap. */
function isSnap(chromiumPath: string): boolean {
  if (chromiumPath.startsWith('/snap/')) return true;
  const scriptBytes = 20_000;
  if (statSync(chromiumPath).size > scriptBytes) return false;
  return readFileSync(chromiumPath, 'utf8').includes('/snap/bin');
}

/** Where the preview's profile lives: the person's workbooks are in it, so it never moves and is never swept. */
export function profileFolder(
  chromiumPath: string,
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'darwin') return join(home, 'Library/Application Support/Throughline/preview');
  if (platform === 'win32') {
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData/Local'), 'Throughline', 'preview');
  }
  if (isSnap(chromiumPath)) return join(home, 'snap/chromium/common/throughline-preview');
  return join(env['XDG_DATA_HOME'] || join(home, '.local/share'), 'throughline', 'preview');
}

/** Chromium refuses its sandbox to root; nobody else gives it up. */
export function sandboxSwitches(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Starts the window. The returned process ends when the person closes it. */
export function openAppWindow(chromiumPath: string, url: string): ChildProcess {
  const profile = profileFolder(chromiumPath);
  mkdirSync(profile, { recursive: true });
  const switches = [
    `--app=${url}/`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...sandboxSwitches(),
  ];
  return spawn(chromiumPath, switches, { stdio: 'ignore' });
}
