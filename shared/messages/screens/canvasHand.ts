// What the hand on the canvas says: menus, dialogs, keys.
export const canvasHandWords = {
  moveTo: ({ name }: { name: string }) => `Move ${name}`,
  whereTo: 'To',
  move: 'Move',
  chooseWhere: 'Choose a thread or a card: what that links and unlinks is said here first.',
  nowhereElse: ({ name }: { name: string }) => `Nothing else on the canvas takes ${name}.`,
  moveToMore: 'Move to…',
  edge: ({ way }: { way: 'up' | 'down' }) =>
    way === 'up' ? 'It is the first of its cell.' : 'It is the last of its cell.',
  duplicate: 'Duplicate',
};

/** The keys of the canvas, for the list of shortcuts. */
export const canvasKeyWords = {
  heading: 'On the canvas',
  walk: 'Next item',
  open: 'Open the item',
  rename: 'Write the title in its card',
  add: 'Add beside the item',
  addKind: 'Choose what to add',
  link: 'Link the item',
  move: 'Move to another thread',
  order: 'Move up in its cell',
  duplicate: 'Duplicate what is marked',
  become: 'Make a card an item',
  mark: 'Mark one more',
  menu: 'Menu of the item',
  why: 'Why? What the item stands on',
  depends: 'What depends on the item',
  fold: 'Fold all threads',
  find: 'Find on the canvas',
};
