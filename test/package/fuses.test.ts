// The switches burnt into Electron's program: read back from the packed one, and told apart from those it came with.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, inject, test } from 'vitest';

const packedFolder = inject('packedFolder');
const program = join(packedFolder, 'throughline');

/** How the wire says that a fuse is on. */
const on = '1'.charCodeAt(0);

/** Read by name; what the library has no name for keeps its number. */
async function wireOf(path: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(path);
  return Object.fromEntries(
    Object.entries(wire)
      .filter(([key]) => /^\d+$/.test(key))
      .map(([key, state]) => [FuseV1Options[Number(key)] ?? key, Number(state) === on]),
  );
}

const wanted = {
  RunAsNode: false,
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

test('every fuse of the packed program is as the settings say', async () => {
  expect(await wireOf(program)).toMatchObject(wanted);
});

test('the program was not so before it was packed: the packer set them', async () => {
  const before = await wireOf(join(packedFolder, '../../electron/electron'));
  const changed = Object.entries(wanted).filter(([name, state]) => before[name] !== state);
  expect(changed.map(([name]) => name)).toEqual([
    'RunAsNode',
    'EnableNodeOptionsEnvironmentVariable',
    'EnableNodeCliInspectArguments',
    'EnableEmbeddedAsarIntegrityValidation',
    'OnlyLoadAppFromAsar',
    'GrantFileProtocolExtraPrivileges',
  ]);
});

test('Electron is pinned to one version, and the app is packed with that', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
  expect(readFileSync(join(packedFolder, 'version'), 'utf8')).toBe(devDependencies['electron']);
});
