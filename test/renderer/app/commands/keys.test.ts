// @vitest-environment happy-dom
// Keys become commands wherever the focus is; in a text, undo is the text's own only once something was typed there.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandOfKeys } from '../../../../renderer/app/commands/keys.ts';
import { watchFields } from '../../../../renderer/app/commands/untouched.ts';

let end = (): void => undefined;
beforeEach(() => {
  document.body.innerHTML = '<button></button><input value="New risk"><textarea></textarea>';
  end = watchFields();
});
afterEach(() => end());

function pressed(selector: string, key: string, mods: Partial<KeyboardEventInit> = {}): string | undefined {
  const target = document.querySelector(selector)!;
  let found: string | undefined;
  const listen = (event: Event) => (found = commandOfKeys(event as KeyboardEvent)?.id);
  target.addEventListener('keydown', listen, { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...mods }));
  return found;
}
const ctrl = { ctrlKey: true };
const enter = (selector: string) => document.querySelector<HTMLElement>(selector)!.focus();

test.each([
  ['F6', {}, 'nextArea'],
  ['F6', { shiftKey: true }, 'lastArea'],
  ['s', ctrl, 'saveNow'],
  ['S', { ...ctrl, shiftKey: true }, 'saveCopy'],
  ['k', ctrl, 'palette'],
  ['i', { altKey: true, code: 'KeyI' }, 'inOrOut'],
] as const)('%s %o works in a text and outside', (key, mods, command) => {
  expect([pressed('button', key, mods), pressed('input', key, mods)]).toEqual([command, command]);
});

test('undo is the workbook’s in a field where nothing was typed, and the text’s after that', () => {
  enter('input');
  expect(pressed('input', 'z', ctrl)).toBe('undo');
  document.querySelector('input')!.value = 'New risky';
  expect(pressed('input', 'z', ctrl)).toBeUndefined();
  document.querySelector('input')!.value = 'New risk';
  expect(pressed('input', 'z', ctrl)).toBe('undo');
});

test('all of a text, and a word of it, are the text’s own', () => {
  enter('textarea');
  expect(pressed('textarea', 'a', ctrl)).toBeUndefined();
  expect(pressed('textarea', 'Backspace', ctrl)).toBeUndefined();
  expect([pressed('button', 'a', ctrl), pressed('button', 'Backspace', ctrl)]).toEqual([
    'selectAll',
    'deleteSelected',
  ]);
});
