// Finding Chromium and Electron on this computer, without ever asking the network.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasDisplay, profileFolder } from '../../build/setup/appWindow.ts';
import { electronBinary } from '../../build/electron/electronBinary.ts';
import { findChromium, howToGetChromium } from '../../build/machine/findChromium.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-programs-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function program(...path: string[]): string {
  const file = join(folder, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

describe('Chromium', () => {
  test('is taken from CHROMIUM_PATH before all others', () => {
    const named = program('mine');
    program('bin', 'chromium');
    expect(findChromium('linux', { CHROMIUM_PATH: named, PATH: join(folder, 'bin') })).toBe(named);
  });

  test('is not replaced by another one when CHROMIUM_PATH names none', () => {
    program('bin', 'chromium');
    expect(
      findChromium('linux', { CHROMIUM_PATH: join(folder, 'none'), PATH: join(folder, 'bin') }),
    ).toBeNull();
  });

  test('is found on the path, Chromium before Chrome before Edge', () => {
    const edge = program('bin', 'microsoft-edge');
    expect(findChromium('linux', { PATH: join(folder, 'bin'), CHROMIUM_PATH: edge })).toBe(edge);
    const chrome = program('bin', 'google-chrome');
    const chromium = program('bin', 'chromium');
    expect([chrome, chromium]).toContain(findChromium('linux', { PATH: join(folder, 'bin') }));
    expect(findChromium('linux', { PATH: join(folder, 'bin') })).toBe(chromium);
  });

  test('is not a folder, nor a file that may not be run', () => {
    mkdirSync(join(folder, 'chromium'));
    expect(findChromium('linux', { CHROMIUM_PATH: join(folder, 'chromium') })).toBeNull();
    writeFileSync(join(folder, 'text'), '');
    expect(findChromium('linux', { CHROMIUM_PATH: join(folder, 'text') })).toBeNull();
  });

  test('is found in the person’s own programs on a Mac', () => {
    const chrome = program('Applications', 'Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome');
    expect(findChromium('darwin', { HOME: folder })).toBe(chrome);
  });

  test('has one sentence on how to get it, on every system', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(howToGetChromium(platform)).toMatch(/^No Chromium was found: .*\.$/);
    }
  });
});

describe('the preview’s profile', () => {
  test('lies in the person’s own data folder', () => {
    const chromium = program('chromium');
    expect(profileFolder(chromium, 'linux', {}, '/home/a')).toBe('/home/a/.local/share/throughline/preview');
    expect(profileFolder(chromium, 'linux', { XDG_DATA_HOME: '/data' }, '/home/a')).toBe(
      '/data/throughline/preview',
    );
    expect(profileFolder(chromium, 'darwin', {}, '/Users/a')).toBe(
      '/Users/a/Library/Application Support/Throughline/preview',
    );
  });

  test('lies where a snap may write, for a snap', () => {
    const script = program('chromium-browser');
    writeFileSync(script, '#!/bin/sh\nexec /snap/bin/chromium "$@"\n');
    const place = '/home/a/snap/chromium/common/throughline-preview';
    expect(profileFolder(script, 'linux', {}, '/home/a')).toBe(place);
    expect(profileFolder('/snap/bin/chromium', 'linux', {}, '/home/a')).toBe(place);
  });

  test('is shown only where there is a display', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
  });
});

describe('Electron', () => {
  function installPackage(version: string): void {
    writeFileSync(join(folder, 'package.json'), '{}');
    const home = join(folder, 'node_modules/electron');
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'electron', version }));
  }

  function unpack(version: string): string {
    const path = program('node_modules/electron/dist/electron');
    writeFileSync(join(folder, 'node_modules/electron/path.txt'), 'electron');
    writeFileSync(join(folder, 'node_modules/electron/dist/version'), `v${version}\n`);
    return path;
  }

  test('is absent without its package, and with the package alone', () => {
    expect(electronBinary(folder, {})).toBeNull();
    installPackage('45.4.1');
    expect(electronBinary(folder, {})).toBeNull();
  });

  test('is there once its program is unpacked in the same version', () => {
    installPackage('45.4.1');
    const path = unpack('45.4.1');
    expect(electronBinary(folder, {})).toBe(path);
    unpack('44.0.0');
    expect(electronBinary(folder, {})).toBeNull();
  });

  test('is taken from the folder that ELECTRON_OVERRIDE_DIST_PATH names', () => {
    installPackage('45.4.1');
    const other = program('other', 'electron');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'other') };
    expect(electronBinary(folder, env, 'linux')).toBe(other);
    expect(electronBinary(folder, { ELECTRON_OVERRIDE_DIST_PATH: '/none' }, 'linux')).toBeNull();
  });
});
