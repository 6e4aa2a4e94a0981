// Makes a folder that the packer takes for an unpacked Electron, so that packing can be checked without the network.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './buildOnce.ts';

/** Marks the fuses inside Electron's program; documented by Electron, and looked for by everything that sets them. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const wireVersion = 1;

/** The fuses of an Electron as it is downloaded, in their order: 1 is on, 0 is off. */
const factoryFuses = '101100011';

/** A program with a fuse wire of the real form; the bytes around it are filling. */
const program = (): Buffer =>
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

/** Fills `folder` with what the packer needs of an Electron for Linux. */
export function makeStub(folder: string): void {
  const files: Readonly<Record<string, string | Buffer>> = {
    electron: program(),
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
  chmodSync(join(folder, 'electron'), 0o755);
}
