// A file name every system takes, made from a title.

import { uiWords } from '../../shared/messages/screens/ui.ts';
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;
// oxlint-disable-next-line no-control-regex -- control characters are what has to go
const unsafe = /[\u0000-\u001f\u007f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Surrogate}<>:"/\\|?*]/gu;

/** Leaves room for an ending, a day and the like in the 255 bytes that file systems allow. */
const mostBytes = 180;
const mostCharacters = 100;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** The beginning of the text that keeps both limits, characters left whole. */
function shortened(text: string): string {
  const characters = Array.from(text).slice(0, mostCharacters);
  while (bytesOf(characters.join('')) > mostBytes) characters.pop();
  return characters.join('');
}

/** The title without what file systems refuse or misread; never empty, never a device's name. */
export function safeFileName(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(unsafe, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+/, '');
  const name = shortened(plain).replace(/[\s.]+$/, '');
  return name === '' || reserved.test(name) ? uiWords.unnamedFile({ name }).trim() : name;
}
