// The keys of a list of chips with the box that adds to it: one stop of Tab, walked by the arrows.
import type { KeyboardEvent } from 'react';

const buttonsIn = (root: Element): HTMLButtonElement[] =>
  [...root.querySelectorAll('li button')] as HTMLButtonElement[];

/** Where the cursor cannot go further left: the arrow goes on to the chips. */
const isAtStart = (box: HTMLInputElement): boolean => box.selectionStart === 0 && box.selectionEnd === 0;

/** Left and right walk through the chips and back into the box; Delete and Backspace press the cross of the chip. */
export function walkChips(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: root, target, key } = event;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const box = root.querySelector('input');
  const buttons = buttonsIn(root);
  if (target === box) {
    const goes = key === 'ArrowLeft' || (key === 'Backspace' && box.value === '');
    if (goes && isAtStart(box) && buttons.length > 0) step(event, buttons.at(-1));
    return;
  }
  const at = buttons.indexOf(target as HTMLButtonElement);
  if (at === -1) return;
  if (key === 'ArrowLeft') step(event, buttons[at - 1]);
  if (key === 'ArrowRight') step(event, buttons[at + 1] ?? box);
  if (key !== 'Delete' && key !== 'Backspace') return;
  event.preventDefault();
  buttonsIn((target as HTMLElement).closest('li') ?? root)
    .at(-1)
    ?.click();
  box?.focus();
}

function step(event: KeyboardEvent, to: HTMLElement | null | undefined): void {
  event.preventDefault();
  to?.focus();
}
