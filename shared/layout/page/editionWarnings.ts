// What a person should know before a document is written: characters that will be missing, text that is too small.

import type { Page } from '../../scene/marks.ts';
import { smallestText } from '../../scene/scaleMarks.ts';
import { unprintable, unprintableScripts } from '../../text/printable.ts';
import type { Block } from './blocks.ts';
import { printWords } from '../../messages/documents/page.ts';

/** Below this, in points, print is hard to read. */
const SMALLEST_READABLE = 5.5;
const NAMED_CHARACTERS = 8;
const PLACE_CHARS = 60;

/** Every text inside blocks and pictures, as it was before characters were replaced. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* textsIn(part);
}

const unprintableWarning = (blocks: readonly Block[]): readonly string[] => {
  const characters = new Set<string>();
  const scripts = new Set<string>();
  let place = '';
  for (const text of textsIn(blocks)) {
    const found = unprintable(text);
    if (found.length === 0) continue;
    if (place === '') place = text.length > PLACE_CHARS ? `${text.slice(0, PLACE_CHARS)}…` : text;
    for (const character of found) characters.add(character);
    for (const script of unprintableScripts(text)) scripts.add(script);
  }
  if (characters.size === 0) return [];
  const named = [...characters].slice(0, NAMED_CHARACTERS).join(' ');
  const more = characters.size > NAMED_CHARACTERS ? ' …' : '';
  return [
    printWords.unprintable({ count: characters.size, scripts: [...scripts], named: named + more, place }),
  ];
};

const smallWarning = (pages: readonly Page[]): readonly string[] => {
  const smallest = smallestText(pages.flatMap(({ marks }) => marks));
  return smallest === null || smallest >= SMALLEST_READABLE
    ? []
    : [printWords.tooSmall({ points: smallest })];
};

/** The warnings of a document, as sentences; none when all can be printed and read. */
export const editionWarnings = (blocks: readonly Block[], pages: readonly Page[]): readonly string[] => [
  ...unprintableWarning(blocks),
  ...smallWarning(pages),
];
