// Adding where somebody points: what is new is linked at once to what the band or the card stands for.
import { expect, test } from 'vitest';
import { addInto } from '../../../../shared/edits/canvas/drop/addInto.ts';
import type { Spot } from '../../../../shared/edits/canvas/drop/spot.ts';
import { linkChange, shortName, tellLinks } from '../../../../shared/edits/canvas/drop/told.ts';
import { performEdit } from '../../../../shared/edits/perform.ts';
import type { CanvasKind } from '../../../../shared/rules/thread/canvasLinks.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { findRecord } from '../../../../shared/schema/workbook.ts';
import { build, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const work = build((wb) => {
  wb.add('goal', 'G-1', { state: 'agreed' });
  wb.add('useCase', 'U-1', { goals: ['G-1'] });
  wb.add('useCase', 'U-2', { goals: ['G-1'] });
  wb.add('slice', 'S-1', { useCase: 'U-1' });
  wb.add('slice', 'S-2', { useCase: 'U-1' });
  wb.add('risk', 'R-1', { useCases: ['U-1'] });
});
const inBand = (kind: CanvasKind, lead: string, on: Spot['on'] = null): Spot => ({
  band: { kind: 'useCase', lead: { kind: 'useCase', id: lead }, goal: 'G-1' },
  stage: cards[kind].stage ?? 'risks',
  on,
});
const loose: Spot = { band: { kind: 'loose', lead: null, goal: null }, stage: 'risks', on: null };

function added(kind: CanvasKind, spot: Spot): string {
  const after = performEdit(addInto(kind, [{ id: 'new' }], spot), work, testMoment());
  return tellLinks(linkChange(work, after), (item) => shortName(after, item)).join('; ');
}

test.each([
  ['goal', ''],
  ['metric', 'G-1 is measured by M-1'],
  ['useCase', 'U-3 serves G-1'],
  ['dataProduct', 'U-1 delivers P-1'],
  ['risk', 'R-2 bears on U-1'],
  ['killCriterion', 'K-1 can stop U-1'],
  ['alternative', ''],
  ['slice', 'S-3 is part of U-1'],
  ['timeBox', 'T-1 is part of S-2'],
  ['techItem', 'X-1 serves U-1'],
  ['capability', 'U-1 needs C-1'],
  ['card', ''],
] as const)('a new %s in the band of a use case: %s', (kind, links) => {
  expect(added(kind, inBand(kind, 'U-1'))).toBe(links);
});

test('a card under the hand takes what is new, and a band without a slice leaves a box loose', () => {
  expect(added('timeBox', inBand('timeBox', 'U-1', { kind: 'slice', id: 'S-1' }))).toBe('T-1 is part of S-1');
  expect(added('alternative', inBand('alternative', 'U-1', { kind: 'risk', id: 'R-1' }))).toBe(
    'R-1 has the other path A-1',
  );
  expect(added('timeBox', inBand('timeBox', 'U-2'))).toBe('');
  expect(added('risk', loose)).toBe('');
});

test('what is new takes no place that is taken', () => {
  const measured = build((wb) => {
    wb.add('metric', 'M-1');
    wb.add('goal', 'G-1', { metric: 'M-1' });
  }, work);
  const after = performEdit(
    addInto('metric', [{ id: 'new' }], inBand('metric', 'U-1')),
    measured,
    testMoment(),
  );
  expect(linkChange(measured, after)).toEqual({ linked: [], unlinked: [] });
  expect(findRecord(after, 'metric', 'new')?.code).toBe('M-2');
});

test('lines are as many items in their order, one step', () => {
  const lines = addInto(
    'risk',
    [
      { id: 'one', title: 'First' },
      { id: 'two', title: 'Second' },
    ],
    inBand('risk', 'U-2'),
  );
  const after = performEdit(lines, work, testMoment());
  expect(lines.label).toBe('Add 2 risks');
  expect(findRecord(after, 'risk', 'one')).toMatchObject({ code: 'R-2', title: 'First', useCases: ['U-2'] });
  expect(findRecord(after, 'risk', 'two')).toMatchObject({ code: 'R-3', title: 'Second', useCases: ['U-2'] });
  const thoughts = performEdit(addInto('card', [{ id: 'one', title: 'Ask' }], loose), work, testMoment());
  expect(findRecord(thoughts, 'card', 'one')).toMatchObject({ text: 'Ask', stage: 'risks' });
});
