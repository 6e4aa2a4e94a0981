// Keyboard: turns key presses into commands, wherever the focus is.
import { type Command, commands } from '../../../shared/commands/commands.ts';
import { isLeftToTyping } from '../../../shared/commands/keys.ts';
import { isUntouched } from './untouched.ts';
import { isMac } from '../../ui/isMac.ts';

interface Keys {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

function parseKeys(keys: string): Keys {
  const parts = keys.split('+');
  return {
    mod: parts.includes('mod'),
    alt: parts.includes('alt'),
    shift: parts.includes('shift'),
    key: parts.at(-1) ?? '',
  };
}

/** The table of commands joins keys by `+`, so the key itself has a name there. */
const signs: Readonly<Record<string, string>> = { '+': 'plus', '=': 'plus', '-': 'minus' };

/** The key's place on the keyboard, since Alt with a letter writes another character on macOS. */
const pressed = (event: KeyboardEvent): string => {
  const place = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1];
  const key = (event.altKey && place !== undefined ? place : event.key).toLowerCase();
  return signs[key] ?? key;
};

const rows = commands.flatMap((command) =>
  command.keys === undefined ? [] : [{ command, keys: parseKeys(command.keys) }],
);

/** True for what text is typed into, and for lists that choose by typing. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The command a key press asks for, or null. */
export function commandOfKeys(event: KeyboardEvent): Command | null {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const hit = rows.find(
    ({ keys }) =>
      keys.key === pressed(event) &&
      keys.mod === mod &&
      keys.alt === event.altKey &&
      // On some keyboards the plus sign takes Shift.
      (keys.shift === event.shiftKey || keys.key === 'plus'),
  );
  return hit && !isForTyping(event, hit.command) ? hit.command : null;
}

/** Whether the keys mean the text in which they are pressed; undo and redo only once something was typed there. */
function isForTyping({ target }: KeyboardEvent, command: Command): boolean {
  if (!isTyping(target) || !isLeftToTyping(command, isMac)) return false;
  const isStep = command.inText === 'undo' || command.inText === 'redo';
  return !(isStep && isUntouched(target));
}
