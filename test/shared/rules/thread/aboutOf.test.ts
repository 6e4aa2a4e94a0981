// What assumptions and pain points are about, and where they stand when that is archived or an answer of a prompt.
import { expect, it } from 'vitest';
import { aboutOf, thoughtsByItem } from '../../../../shared/rules/thread/aboutOf.ts';
import { stateOf } from '../../../../shared/rules/state/stateOf.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const workbook = build((wb) => {
  wb.add('goal', 'G-1');
  wb.add('useCase', 'U-1');
  wb.add('dataProduct', 'P-1');
  wb.add('promptAnswer', 'why-2', { stage: 'why', prompt: 2, links: [{ kind: 'painPoint', id: 'F-1' }] });
  wb.add('promptAnswer', 'what-1', { stage: 'what', prompt: 1 });
  wb.add('assumption', 'B-1', {
    about: [
      { kind: 'useCase', id: 'U-1' },
      { kind: 'goal', id: 'G-1' },
      { kind: 'promptAnswer', id: 'what-1' },
    ],
  });
  wb.add('assumption', 'B-2');
  wb.add('painPoint', 'F-1', { dataProducts: ['P-1'], about: [{ kind: 'goal', id: 'G-1' }] });
  wb.add('slice', 'S-1', { painPoints: ['F-1'], feedback: { assumption: 'B-2' } });
});

const placeOf = (from: Workbook, id: string) => {
  const place = aboutOf(from).find(({ thought }) => thought.id === id);
  return place && [place.items.map((item) => item.id), place.stages];
};

it('names the items and the stages each stands on', () => {
  expect(placeOf(workbook, 'B-1')).toEqual([['U-1', 'G-1'], ['what']]);
  expect(placeOf(workbook, 'B-2')).toEqual([['S-1'], []]);
  expect(placeOf(workbook, 'F-1')).toEqual([['G-1', 'P-1', 'S-1'], ['why']]);
});

it('leaves out what is archived, and keeps what is about nothing', () => {
  const archived = build((wb) => {
    wb.add('useCase', 'U-1', { archived: true });
    wb.add('slice', 'S-1', { archived: true });
    wb.add('painPoint', 'F-1', { archived: true });
  }, workbook);
  expect(placeOf(archived, 'B-1')).toEqual([['G-1'], ['what']]);
  expect(placeOf(archived, 'B-2')).toEqual([[], []]);
  expect(placeOf(archived, 'F-1')).toBeUndefined();
});

it('says of an item what is thought about it', () => {
  const ids = (thoughtsByItem(workbook).get('goal:G-1') ?? []).map(({ id }) => id);
  expect(ids).toEqual(['B-1', 'F-1']);
  expect(thoughtsByItem(workbook).get('useCase:U-9')).toBeUndefined();
});

it('an open assumption is late from the day after its test was due', () => {
  const stateOn = (testBy: string, state: 'open' | 'held' = 'open') => {
    const built = build((wb) => wb.add('assumption', 'B-1', { testBy, state }), workbook);
    const [assumption] = [...built.assumption.values()];
    if (!assumption) throw new Error('There is no B-1.');
    return stateOf(built, 'assumption', assumption);
  };
  expect(stateOn('2026-01-12')).toMatchObject({ word: 'open', look: null });
  expect(stateOn('2026-01-11')).toEqual({ word: 'open, late', look: 'late', since: '2026-01-11' });
  expect(stateOn('2026-01-11', 'held')).toMatchObject({ word: 'held', look: null });
});
