// Makes a folder that the packer takes for an unpacked Electron, so that packing can be checked without the network.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { root } from './buildOnce.ts';

/** The systems the app is packed for, as the packer calls them. */
export type PackedSystem = 'linux' | 'win' | 'mac';

type Files = Readonly<Record<string, string | Buffer>>;

/** Marks the fuses inside Electron's program; documented by Electron, and looked for by everything that sets them. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const wireVersion = 1;

/** The fuses of an Electron as it is downloaded, in their order: 1 is on, 0 is off. */
const factoryFuses = '101100011';

/** A fuse wire of the real form; the bytes around it are filling. */
const fuseWire = (): Buffer =>
  Buffer.concat([
    Buffer.alloc(4096, 0x90),
    Buffer.from(sentinel, 'latin1'),
    Buffer.from([wireVersion, factoryFuses.length]),
    Buffer.from(factoryFuses, 'latin1'),
    Buffer.alloc(4096, 0x90),
  ]);

const electronVersion = (): string => {
  const text = readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
};

const [usEnglish, unicode] = [0x0409, 1200];

/** A Windows program that does nothing, with the page of facts that the packer writes the app's own into. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const facts = Resource.VersionInfo.createEmpty();
  facts.setStringValues({ lang: usEnglish, codepage: unicode }, { ProductName: 'Electron' });
  facts.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.concat([Buffer.from(program.generate()), fuseWire()]);
}

const plist = (name: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict>
  <key>CFBundleExecutable</key><string>${name}</string>
  <key>CFBundleName</key><string>${name}</string>
  <key>CFBundlePackageType</key><string>APPL</string>
</dict></plist>
`;

/** A bundle of macOS; `folder` ends with its name. */
const bundle = (folder: string, name: string): Files => ({
  [`${folder}/${name}.app/Contents/Info.plist`]: plist(name),
  [`${folder}/${name}.app/Contents/MacOS/${name}`]: '',
});

function macFiles(): Files {
  const frameworks = 'Electron.app/Contents/Frameworks';
  return {
    ...bundle('.', 'Electron'),
    ...bundle(frameworks, 'Electron Helper'),
    ...bundle(frameworks, 'Electron Helper (GPU)'),
    ...bundle(frameworks, 'Electron Helper (Plugin)'),
    ...bundle(frameworks, 'Electron Helper (Renderer)'),
    [`${frameworks}/Electron Framework.framework/Electron Framework`]: fuseWire(),
    'Electron.app/Contents/Resources/electron.icns': '',
  };
}

const filesOf: Readonly<Record<PackedSystem, () => Files>> = {
  linux: () => ({ electron: fuseWire() }),
  win: () => ({ 'electron.exe': windowsProgram() }),
  mac: macFiles,
};

/** Fills `folder` with what the packer needs of an Electron for a system. */
export function makeStub(folder: string, system: PackedSystem): void {
  const files: Files = {
    ...filesOf[system](),
    version: electronVersion(),
    'locales/en-US.pak': '',
    'resources/README': 'An unpacked Electron has a folder of this name.\n',
    LICENSE: 'The licence of Electron stands here in a real one.\n',
    'LICENSES.chromium.html': '',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  if (system === 'linux') chmodSync(join(folder, 'electron'), 0o755);
}
