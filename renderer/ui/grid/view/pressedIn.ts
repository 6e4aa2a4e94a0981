// What of the table a click was on beside its cells: the head of a column, or of a group.

export type Pressed =
  | { readonly kind: 'head'; readonly at: number; readonly isMenu: boolean }
  | { readonly kind: 'group'; readonly text: string };

/** The head of a column or of a group that was clicked; null elsewhere. */
export function pressedIn(target: EventTarget): Pressed | null {
  if (!(target instanceof Element)) return null;
  const group = target.closest<HTMLElement>('[data-group]')?.dataset['group'];
  if (group !== undefined) return { kind: 'group', text: group };
  const head = target.closest<HTMLElement>('[data-head]')?.dataset['head'];
  if (head === undefined || target.closest('[data-edge]') !== null) return null;
  return { kind: 'head', at: Number(head), isMenu: target.closest('[data-menu]') !== null };
}
