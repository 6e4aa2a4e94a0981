// Turns a key pressed in the grid into what it asks for, so the keyboard's rules stand in one table.

export interface GridKey {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

export type GridIntent =
  | { readonly kind: 'move'; readonly key: string; readonly toEdge: boolean; readonly extend: boolean }
  | { readonly kind: 'edit' }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'select' }
  | { readonly kind: 'selectAll' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'deleteRows' }
  | { readonly kind: 'collapse' };

const navigation = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

/** What a key asks the grid for; null leaves the key to the rest of the window. Ctrl and Cmd mean the same. */
export function gridIntent({ key, ctrl, shift, alt }: GridKey): GridIntent | null {
  if (alt) return null;
  if (navigation.has(key)) return { kind: 'move', key, toEdge: ctrl, extend: shift };
  if (ctrl) return controlIntent(key);
  switch (key) {
    case 'Enter':
      return { kind: 'open' };
    case 'F2':
      return { kind: 'edit' };
    case ' ':
      return { kind: 'select' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'Escape':
      return { kind: 'collapse' };
    default:
      return [...key].length === 1 ? { kind: 'type', text: key } : null;
  }
}

function controlIntent(key: string): GridIntent | null {
  if (key === 'a' || key === 'A') return { kind: 'selectAll' };
  return key === 'Delete' || key === 'Backspace' ? { kind: 'deleteRows' } : null;
}
