// The app as Windows and macOS get it: the same archive, under its own name, icon and kind of file, with the same fuses.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRawHeader } from '@electron/asar';
import { getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { packApp } from '../../build/app/packApp.ts';

const work = mkdtempSync(join(tmpdir(), 'throughline-systems-'));
const linux = inject('packedFolder');
let windows = '';
let mac = '';

beforeAll(() => {
  windows = packApp(inject('appFolder'), join(work, 'win'), 'win');
  mac = packApp(inject('appFolder'), join(work, 'mac'), 'mac');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const resourcesOf = {
  linux: () => join(linux, 'resources'),
  windows: () => join(windows, 'resources'),
  mac: () => join(mac, 'Contents/Resources'),
};
const archives = (): string[] => Object.values(resourcesOf).map((folder) => join(folder(), 'app.asar'));
const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');

test('all three systems get the same archive', () => {
  const hashes = archives().map((path) => sha256(readFileSync(path)));
  expect(new Set(hashes).size).toBe(1);
});

test.each(['linux', 'windows', 'mac'] as const)(
  'on %s the licence and the notices lie beside it',
  (system) => {
    const textOf = (name: string): string => readFileSync(join(resourcesOf[system](), name), 'utf8');
    expect(textOf('LICENSE.txt')).toBe(readFileSync('LICENSE', 'utf8'));
    expect(textOf('third-party-notices.txt')).toBe(readFileSync('renderer/app/help/notices.txt', 'utf8'));
  },
);

test('the fuses are the same everywhere', async () => {
  const wires = await Promise.all(
    [join(linux, 'throughline'), join(windows, 'Throughline.exe'), mac].map(getCurrentFuseWire),
  );
  expect(wires[1]).toEqual(wires[0]);
  expect(wires[2]).toEqual(wires[0]);
});

const programResources = () =>
  NtExecutableResource.from(NtExecutable.from(readFileSync(join(windows, 'Throughline.exe')))).entries;

test('the Windows program carries its name, its icon in every size, and the hash of its archive', () => {
  const entries = programResources();
  const [facts] = Resource.VersionInfo.fromEntries(entries);
  const [language] = facts!.getAllLanguagesForStringValues();
  expect(facts!.getStringValues(language!)).toMatchObject({
    ProductName: 'Throughline',
    FileDescription: 'Throughline',
    InternalName: 'Throughline',
  });
  const [icon] = Resource.IconGroupEntry.fromEntries(entries);
  expect(icon!.icons.map(({ width }) => width || 256)).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
  const kept = entries.find(({ type }) => type === 'INTEGRITY');
  const [integrity] = JSON.parse(Buffer.from(kept!.bin).toString('utf8')) as [unknown];
  const { headerString } = getRawHeader(join(windows, 'resources/app.asar'));
  expect(integrity).toEqual({ file: 'resources\\app.asar', alg: 'SHA256', value: sha256(headerString) });
});

test('the macOS bundle claims workbook files, and is known by its name and the hash of its archive', () => {
  const about = readFileSync(join(mac, 'Contents/Info.plist'), 'utf8').replaceAll(/>\s+</g, '><');
  const { headerString } = getRawHeader(join(mac, 'Contents/Resources/app.asar'));
  for (const part of [
    '<key>CFBundleIdentifier</key><string>com.throughline.desktop</string>',
    '<key>CFBundleDisplayName</key><string>Throughline</string>',
    '<key>CFBundleTypeExtensions</key><array><string>throughline</string></array>',
    '<key>LSHandlerRank</key><string>Owner</string>',
    '<key>UTTypeIdentifier</key><string>com.throughline.workbook</string>',
    `<key>hash</key><string>${sha256(headerString)}</string>`,
  ])
    expect(about).toContain(part);
  expect(readFileSync(join(mac, 'Contents/Resources/icon.icns'))).toEqual(
    readFileSync('build/icons/icon.icns'),
  );
});
