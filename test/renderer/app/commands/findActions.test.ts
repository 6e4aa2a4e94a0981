// The palette finds by code, by name and by words in any order.
import { expect, test } from 'vitest';
import { findActions } from '../../../../renderer/app/commands/findActions.ts';

const named = (label: string, description = '') => ({ label, description });
const groups = [
  { group: 'Commands', always: true, actions: [named('Add risk'), named('Undo')] },
  {
    group: 'Items',
    always: false,
    actions: [
      named('R-10 Shops ignore the forecast', 'Risk'),
      named('R-1 Purchase history is incomplete', 'Risk'),
      ...Array.from({ length: 30 }, (_, i) => named(`T-${i + 1} Box`, 'Time box')),
    ],
  },
];
const labels = (query: string) =>
  findActions(query, groups).flatMap(({ actions }) => actions.map(({ label }) => label));

test('before anything is typed every command is listed, and no item', () => {
  expect(labels('  ')).toEqual(['Add risk', 'Undo']);
});

test('a whole code comes before codes that begin like it', () => {
  expect(labels('r-1')).toEqual(['R-1 Purchase history is incomplete', 'R-10 Shops ignore the forecast']);
});

test('words are found in any order, in name or kind; a missing word leaves it out', () => {
  expect(labels('forecast shops')).toEqual(['R-10 Shops ignore the forecast']);
  expect(labels('risk history')).toEqual(['R-1 Purchase history is incomplete']);
  expect(labels('risk weather')).toEqual([]);
});

test('of many items as many are listed as can be looked over', () => {
  expect(labels('box')).toHaveLength(12);
});

test('a command is found by the menu it stands in', () => {
  const help = [
    { group: 'Commands', always: true, actions: [{ label: 'Keyboard shortcuts', keywords: 'Help' }] },
  ];
  expect(findActions('help', help).flatMap(({ actions }) => actions)).toHaveLength(1);
});
