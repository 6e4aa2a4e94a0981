// Writes renderer/app/help/notices.txt: every package of others that ends in the built app, with its licence, found from the build itself.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtApp, type MadeFrom, madeFrom } from '../app/builtApp.ts';
import { root } from '../app/buildOnce.ts';

export const noticesPath = join(root, 'renderer/app/help/notices.txt');

/** Works of others that do not lie in a package of their own, by how their modules begin. */
const elsewhere: Readonly<Record<string, string>> = {
  'vite/': 'vite',
  'rolldown/': 'rolldown',
  'renderer/fonts/NotoSans-': '@expo-google-fonts/noto-sans',
};

/** The folder of the package that a module belongs to; null for files of our own. */
function packageFolder(module: string): string | null {
  const place = module.slice(Math.max(0, module.indexOf('node_modules/')));
  const inPackage = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(place)?.[0];
  if (inPackage !== undefined) return inPackage;
  const start = Object.keys(elsewhere).find((one) => module.startsWith(one));
  return start === undefined ? null : `node_modules/${elsewhere[start] ?? ''}`;
}

/** Folders of all packages in the build, from the project's folder, sorted; each once. */
export const packageFolders = (made: MadeFrom): readonly string[] =>
  [...new Set(Object.values(made).flatMap((modules) => modules.map(packageFolder)))]
    .filter((folder) => folder !== null)
    .toSorted();

interface About {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

const licenceName = /^(licen[cs]e|copying|notice)[^/]*$/i;

/** A package whose author left the text out, and another of the same author under the same licence. */
const sameAuthor: Readonly<Record<string, string>> = {
  'node_modules/react-remove-scroll-bar': 'node_modules/react-remove-scroll',
  'node_modules/@nodable/entities': 'node_modules/fast-xml-parser',
};

/** Vite's file goes on with what is inside Vite itself, none of which gets into our build. */
const ownPart = (text: string): string => text.split('# Licenses of bundled dependencies')[0] ?? text;

function licenceTexts(folder: string): readonly string[] {
  const place = join(root, sameAuthor[folder] ?? folder);
  const names = readdirSync(place).filter((name) => licenceName.test(name));
  return names.toSorted().map((name) => {
    const text = ownPart(readFileSync(join(place, name), 'utf8'));
    return text.replaceAll('\r\n', '\n').trim();
  });
}

/** Where the words begin that many licences share, below the copyright of each. */
const shared = /^Permission (?:is hereby granted|to use)[\s\S]*/m;

/** Prints shared words under the first package that has them, and names that one under the others. */
function sections(folders: readonly string[]): readonly string[] {
  const printed = new Map<string, string>();
  return folders.map((folder) => {
    const about = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as About;
    const texts = licenceTexts(folder);
    if (texts.length === 0) throw new Error(`${about.name} comes without a licence text.`);
    const once = texts.map((text) =>
      text.replace(shared, (words) => {
        const same = words.replaceAll(/\s+/g, ' ');
        const first = printed.get(same);
        printed.set(same, first ?? about.name);
        return first === undefined
          ? words
          : `The licence goes on in the same words as that of ${first} above.`;
      }),
    );
    return [`${about.name} ${about.version} (${about.license})`, ...once].join('\n\n');
  });
}

const line = `\n\n${'-'.repeat(78)}\n\n`;

const opening = `Third-party notices

Throughline contains the following works of others, each under the licence printed
below it; words that many licences share are printed once. Electron, Chromium and
Node.js come with licence files of their own, which lie beside the installed program.`;

/** The whole text for a build made from these files. */
export const notices = (made: MadeFrom): string =>
  `${[opening, ...sections(packageFolders(made))].join(line)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(noticesPath, notices(madeFrom(await builtApp())));
}
