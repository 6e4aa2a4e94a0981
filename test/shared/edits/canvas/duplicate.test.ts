// Copies of items: told apart by their titles, with the links that make sense.
import { expect, test } from 'vitest';
import { duplicateItems } from '../../../../shared/edits/canvas/duplicate.ts';
import { performEdit } from '../../../../shared/edits/perform.ts';
import { type CanvasKind, itemLinks } from '../../../../shared/rules/thread/canvasLinks.ts';
import { limits } from '../../../../shared/schema/field.ts';
import { findRecord, type Workbook } from '../../../../shared/schema/workbook.ts';
import { build, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const work = build((wb) => {
  wb.add('metric', 'M-1');
  wb.add('goal', 'G-1', { state: 'agreed', metric: 'M-1' });
  wb.add('dataProduct', 'P-1');
  wb.add('useCase', 'U-1', { goals: ['G-1'], dataProduct: 'P-1' });
  wb.add('slice', 'S-1', { useCase: 'U-1' });
  wb.add('techItem', 'X-1');
  wb.add('timeBox', 'T-1', { slice: 'S-1', techItems: ['X-1'] });
  wb.add('timeBox', 'T-2', { slice: 'S-1', predecessors: [{ timeBox: 'T-1', lagWD: 0 }] });
  wb.add('alternative', 'A-1');
  wb.add('risk', 'R-1', { useCases: ['U-1'], alternatives: ['A-1'] });
  wb.add('capability', 'C-1');
  wb.add('capabilityNeed', 'need', { useCase: 'U-1', capability: 'C-1', requiredLevel: 3 });
  wb.add('killCriterion', 'K-1', { scope: 'useCase', useCase: 'U-1', status: 'armed' });
  wb.add('card', 'thought', { text: 'Ask the shops', stage: 'risks' });
});
const duplicated = (...items: readonly (readonly [CanvasKind, string])[]): Workbook =>
  performEdit(
    duplicateItems(items.map(([kind, id]) => ({ kind, id, copy: `${id}-copy` }))),
    work,
    testMoment(),
  );
const before = new Set(itemLinks(work).map(({ id }) => id));
const newLinks = (workbook: Workbook): string[] =>
  itemLinks(workbook)
    .filter(({ id }) => !before.has(id))
    .map(({ holder, verb, target }) => `${holder.id} ${verb} ${target.id}`);

test('a copy keeps the links it holds, and stands in the lists of others', () => {
  const risk = duplicated(['risk', 'R-1']);
  expect(findRecord(risk, 'risk', 'R-1-copy')).toMatchObject({ code: 'R-2', title: 'R-1 (copy)' });
  expect(newLinks(risk)).toEqual(['R-1-copy bears on U-1', 'R-1-copy has the other path A-1']);
  expect(newLinks(duplicated(['alternative', 'A-1']))).toEqual(['R-1 has the other path A-1-copy']);
  expect(newLinks(duplicated(['techItem', 'X-1']))).toEqual(['T-1 uses X-1-copy']);
});

test('what holds one only keeps the one it has, and nothing waits for a copy', () => {
  expect(newLinks(duplicated(['metric', 'M-1']))).toEqual([]);
  expect(newLinks(duplicated(['timeBox', 'T-1']))).toEqual(['T-1-copy is part of S-1', 'T-1-copy uses X-1']);
});

test('a need goes along with its level', () => {
  const after = duplicated(['useCase', 'U-1']);
  expect(newLinks(after)).toEqual(['U-1-copy serves G-1', 'U-1-copy delivers P-1', 'U-1-copy needs C-1']);
  expect(
    [...after.capabilityNeed.values()].map(({ useCase, requiredLevel }) => [useCase, requiredLevel]),
  ).toEqual([
    ['U-1', 3],
    ['U-1-copy', 3],
  ]);
});

test('what is copied together is linked together', () => {
  const after = duplicated(['slice', 'S-1'], ['timeBox', 'T-1'], ['timeBox', 'T-2']);
  expect(newLinks(after).toSorted()).toEqual(
    [
      'S-1-copy is part of U-1',
      'T-1-copy is part of S-1-copy',
      'T-1-copy uses X-1',
      'T-2-copy comes after T-1-copy',
      'T-2-copy is part of S-1-copy',
    ].toSorted(),
  );
});

test('a copy is not armed, signed or agreed, and a card keeps its words', () => {
  expect(findRecord(duplicated(['killCriterion', 'K-1']), 'killCriterion', 'K-1-copy')).toMatchObject({
    status: 'draft',
    useCase: 'U-1',
  });
  expect(findRecord(duplicated(['card', 'thought']), 'card', 'thought-copy')).toMatchObject({
    text: 'Ask the shops (copy)',
    stage: 'risks',
  });
});

test('boundary: where there is no room for the mark the title stays as it is', () => {
  const room = limits.titleChars - ' (copy)'.length;
  for (const [length, isMarked] of [
    [room, true],
    [room + 1, false],
  ] as const) {
    const title = 'x'.repeat(length);
    const long = build((wb) => void wb.add('risk', 'R-9', { title }), work);
    const after = performEdit(duplicateItems([{ kind: 'risk', id: 'R-9', copy: 'new' }]), long, testMoment());
    expect(findRecord(after, 'risk', 'new')?.title).toBe(isMarked ? `${title} (copy)` : title);
  }
});

test('what is gone is left out', () => {
  expect(duplicated(['risk', 'R-99'])).toBe(work);
});
