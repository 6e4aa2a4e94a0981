// The keys of commands: when they belong to the text being typed, and how a keyboard shows them.
import type { Command } from './commands.ts';

/**
 * True when the keys of a command mean something else in a text field: there undo takes back typing, backspace
 * deletes letters, and on macOS ⌥ with a key writes a character.
 */
export const isLeftToTyping = ({ keys, inText }: Pick<Command, 'keys' | 'inText'>, mac: boolean): boolean =>
  inText !== undefined || (mac && keys?.startsWith('alt+') === true);

/** Keys whose name in the table is not what stands on them. */
const signs: Readonly<Record<string, string>> = { plus: '+', minus: '−' };

/** Keys the way a keyboard shows them: `mod+shift+z` → "Ctrl+Shift+Z", on macOS "⌘⇧Z". */
export function printKeys(keys: string, mac: boolean): string {
  const names: Readonly<Record<string, string>> = mac
    ? {
        mod: '⌘',
        alt: '⌥',
        shift: '⇧',
        backspace: '⌫',
        delete: '⌦',
        arrowleft: '←',
        arrowright: '→',
        enter: '↩',
        space: 'Space',
      }
    : {
        mod: 'Ctrl',
        alt: 'Alt',
        shift: 'Shift',
        backspace: 'Backspace',
        delete: 'Delete',
        arrowleft: '←',
        arrowright: '→',
        enter: 'Enter',
        space: 'Space',
      };
  const parts = keys.split('+').map((key) => names[key] ?? signs[key] ?? key.toUpperCase());
  return parts.join(mac ? '' : '+');
}
