// Turns a key pressed in the grid into what it asks for, so the keyboard's rules stand in one table.

export interface GridKey {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** What can be done with the chosen cells and rows: by key, and in the menu of the grid. */
export type GridActionId =
  | 'fillDown'
  | 'fillRight'
  | 'fillSeries'
  | 'insertAbove'
  | 'insertBelow'
  | 'duplicate'
  | 'moveUp'
  | 'moveDown'
  | 'revert'
  | 'clear'
  | 'deleteRows';

export type GridIntent =
  | { readonly kind: 'move'; readonly key: string; readonly toEdge: boolean; readonly extend: boolean }
  | { readonly kind: 'edit' }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'select' }
  | { readonly kind: 'selectAll' }
  | { readonly kind: 'selectRow' }
  | { readonly kind: 'selectColumn' }
  | { readonly kind: 'find' }
  | { readonly kind: 'action'; readonly id: GridActionId }
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

const action = (id: GridActionId): GridIntent => ({ kind: 'action', id });

/** What a key asks the grid for; null leaves the key to the rest of the window. Ctrl and Cmd mean the same. */
export function gridIntent({ key, ctrl, shift, alt }: GridKey): GridIntent | null {
  if (alt) return ctrl || shift ? null : altIntent(key);
  if (navigation.has(key)) return { kind: 'move', key, toEdge: ctrl, extend: shift };
  if (ctrl) return controlIntent(key, shift);
  switch (key) {
    case 'Enter':
      return { kind: 'open' };
    case 'F2':
      return { kind: 'edit' };
    case ' ':
      return shift ? { kind: 'selectRow' } : { kind: 'select' };
    case 'Delete':
    case 'Backspace':
      return action('clear');
    case 'Escape':
      return { kind: 'collapse' };
    default:
      return [...key].length === 1 ? { kind: 'type', text: key } : null;
  }
}

function altIntent(key: string): GridIntent | null {
  if (key === 'ArrowUp') return action('moveUp');
  return key === 'ArrowDown' ? action('moveDown') : null;
}

function controlIntent(key: string, shift: boolean): GridIntent | null {
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'a':
      return shift ? null : { kind: 'selectAll' };
    case ' ':
      return { kind: 'selectColumn' };
    case 'd':
      return action(shift ? 'duplicate' : 'fillDown');
    case 'r':
      return shift ? null : action('fillRight');
    case 'f':
    case 'h':
      return shift ? null : { kind: 'find' };
    case 'Enter':
      return action(shift ? 'insertAbove' : 'insertBelow');
    case 'Delete':
    case 'Backspace':
      return action('deleteRows');
    default:
      return null;
  }
}
