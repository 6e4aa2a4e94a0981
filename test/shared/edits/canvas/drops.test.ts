// What a drop on the canvas means: for each kind into the cells of another thread, onto cards, and where it means nothing.
import { describe, expect, test } from 'vitest';
import { meantByDrop, whyNotDropped } from '../../../../shared/edits/canvas/drop/drops.ts';
import type { Spot, SpotBand } from '../../../../shared/edits/canvas/drop/spot.ts';
import { performEdit } from '../../../../shared/edits/perform.ts';
import { type CanvasKind, type ItemLink, itemLinks } from '../../../../shared/rules/thread/canvasLinks.ts';
import { cards, itemKinds } from '../../../../shared/schema/cards.ts';
import { type Stage, stages } from '../../../../shared/schema/stages.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { build, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const two = build((wb) => {
  wb.add('metric', 'M-1');
  wb.add('metric', 'M-2');
  wb.add('goal', 'G-1', { state: 'agreed', metric: 'M-1' });
  wb.add('goal', 'G-2', { state: 'agreed', metric: 'M-2' });
  wb.add('goal', 'G-3', { state: 'agreed' });
  for (const id of ['P-1', 'P-2']) wb.add('dataProduct', id);
  wb.add('useCase', 'U-1', { goals: ['G-1'], dataProduct: 'P-1' });
  wb.add('useCase', 'U-2', { goals: ['G-2'] });
  wb.add('slice', 'S-1', { useCase: 'U-1' });
  wb.add('slice', 'S-2', { useCase: 'U-2' });
  wb.add('timeBox', 'T-1', { slice: 'S-1' });
  wb.add('timeBox', 'T-2', { slice: 'S-2' });
  wb.add('alternative', 'A-1');
  wb.add('risk', 'R-1', { useCases: ['U-1'], alternatives: ['A-1'] });
  wb.add('risk', 'R-2', { useCases: ['U-1'], timeBoxes: ['T-1'], slices: ['S-1'] });
  wb.add('risk', 'R-3', { goals: ['G-3'] });
  wb.add('risk', 'R-4');
  wb.add('killCriterion', 'K-1', { scope: 'useCase', useCase: 'U-1' });
  wb.add('killCriterion', 'K-2', { scope: 'slice', slice: 'S-1' });
  wb.add('techItem', 'X-1', { useCases: ['U-1'] });
  wb.add('capability', 'C-1');
  wb.add('capabilityNeed', 'need', { useCase: 'U-1', capability: 'C-1', requiredLevel: 3 });
  wb.add('card', 'thought', { text: 'Ask the shops', stage: 'what' });
});

const bands: Readonly<Record<string, SpotBand>> = {
  loose: { kind: 'loose', lead: null, goal: null },
  shared: { kind: 'shared', lead: null, goal: null },
  'U-1': { kind: 'useCase', lead: { kind: 'useCase', id: 'U-1' }, goal: 'G-1' },
  'U-2': { kind: 'useCase', lead: { kind: 'useCase', id: 'U-2' }, goal: 'G-2' },
  'G-3': { kind: 'goal', lead: { kind: 'goal', id: 'G-3' }, goal: 'G-3' },
};
type BandName = keyof typeof bands;
const bandOf = (name: BandName): SpotBand => bands[name] ?? { kind: 'loose', lead: null, goal: null };
const kindOf = (id: string): CanvasKind =>
  id === 'thought' ? 'card' : (itemKinds.find((kind) => cards[kind].letter === id.slice(0, 1)) ?? 'card');

const idsOf = (links: readonly ItemLink[]): string[] => links.map((link) => link.id);

interface Said {
  readonly from?: BandName;
  readonly to: BandName;
  readonly stage?: Stage;
  readonly on?: string;
}
const held = (id: string, from: BandName = 'U-1') => ({ kind: kindOf(id), id, band: bandOf(from) });
const spotOf = (id: string, { to, stage, on }: Said): Spot => ({
  band: bandOf(to),
  stage: stage ?? cards[kindOf(id)].stage ?? 'why',
  on: on === undefined ? null : { kind: kindOf(on), id: on },
});
/** The sentence of the drop, or of its refusal. */
function said(id: string, where: Said, workbook: Workbook = two): string {
  const dropped = meantByDrop(workbook, [held(id, where.from)], spotOf(id, where), testMoment());
  if ('refusal' in dropped) return `✗ ${dropped.refusal}`;
  return 'drop' in dropped ? dropped.drop.sentence : 'stays';
}

describe('into the cell of another thread', () => {
  test.each([
    ['M-1', 'U-2', 'G-2 is measured by M-1, no longer by M-2; G-1 is no longer measured by M-1.'],
    ['U-1', 'U-2', 'U-1 serves G-2, no longer G-1.'],
    ['P-1', 'U-2', 'U-2 delivers P-1, U-1 no longer.'],
    ['R-1', 'U-2', 'R-1 bears on U-2, no longer on U-1.'],
    ['R-2', 'U-2', 'R-2 bears on U-2, no longer on U-1, T-1 and S-1.'],
    ['K-1', 'U-2', 'K-1 can stop U-2, no longer U-1.'],
    ['K-2', 'U-2', 'K-2 can stop U-2, no longer S-1.'],
    ['S-1', 'U-2', 'S-1 is part of U-2, no longer of U-1.'],
    ['T-1', 'U-2', 'T-1 is part of S-2, no longer of S-1.'],
    ['X-1', 'U-2', 'X-1 serves U-2, no longer U-1.'],
    ['C-1', 'U-2', 'U-2 needs C-1, U-1 no longer.'],
    ['R-1', 'G-3', 'R-1 bears on G-3, no longer on U-1.'],
    ['A-1', 'G-3', 'A-1 still serves G-3; R-1 no longer has the other path A-1.'],
    ['U-1', 'G-3', 'U-1 serves G-3, no longer G-1.'],
  ] as const)('%s into the band of %s: %s', (id, to, sentence) => {
    expect(said(id, { to })).toBe(sentence);
  });

  test('from a goal or from the loose ends', () => {
    expect(said('R-3', { from: 'G-3', to: 'U-2' })).toBe('R-3 bears on U-2, no longer on G-3.');
    expect(said('R-4', { from: 'loose', to: 'U-1' })).toBe('R-4 bears on U-1.');
  });

  test('to the loose ends it is parted from all that holds it', () => {
    expect(said('R-2', { to: 'loose' })).toBe('R-2 no longer bears on U-1, T-1 and S-1.');
    expect(said('S-1', { to: 'loose' })).toBe('S-1 is no longer part of U-1.');
    expect(said('K-1', { to: 'loose' })).toBe('K-1 can no longer stop U-1.');
    expect(said('C-1', { to: 'loose' })).toBe('U-1 no longer needs C-1.');
    expect(said('G-1', { to: 'loose' })).toBe(
      '✗ G-1 stays where it is: goals stand beside the use cases that serve them.',
    );
  });

  test('the need of a capability goes along with its level', () => {
    const dropped = meantByDrop(two, [held('C-1')], spotOf('C-1', { to: 'U-2' }), testMoment());
    if (!('drop' in dropped)) throw new Error('Refused.');
    const after = performEdit(dropped.drop.edit, two, testMoment());
    expect([...after.capabilityNeed.values()]).toMatchObject([{ useCase: 'U-2', requiredLevel: 3 }]);
  });

  test('several at once are one sentence and one edit', () => {
    const items = [held('R-1'), held('X-1')];
    const spot = spotOf('R-1', { to: 'U-2' });
    expect(meantByDrop(two, items, spot, testMoment())).toEqual({
      refusal: 'A technology item cannot stand under Risks.',
    });
    const risks = meantByDrop(two, [held('R-1'), held('R-2')], spot, testMoment());
    expect(risks).toMatchObject({
      drop: {
        sentence: 'R-1 bears on U-2, no longer on U-1; R-2 bears on U-2, no longer on U-1, T-1 and S-1.',
        edit: { label: 'Move 2 items' },
      },
    });
  });

  test('in its own cell nothing changes but its order', () => {
    expect(said('R-1', { to: 'U-1' })).toBe('stays');
    expect(said('R-1', { to: 'U-1', on: 'R-2' })).toBe('stays');
  });
});

describe('onto a card', () => {
  test.each([
    ['R-1', 'T-2', 'R-1 bears on T-2.'],
    ['T-1', 'S-2', 'T-1 is part of S-2, no longer of S-1.'],
    ['K-1', 'R-2', 'K-1 answers R-2.'],
    ['K-1', 'S-2', 'K-1 can stop S-2, no longer U-1.'],
    ['A-1', 'K-1', 'K-1 turns to A-1.'],
    ['M-2', 'G-1', 'G-1 is measured by M-2, no longer by M-1.'],
    ['G-1', 'U-2', 'U-2 serves G-1.'],
    ['X-1', 'T-2', 'T-2 uses X-1.'],
    ['X-1', 'C-1', 'X-1 gives C-1.'],
  ] as const)('%s on %s: %s', (id, on, sentence) => {
    expect(said(id, { to: 'U-2', stage: cards[kindOf(on)].stage ?? 'why', on })).toBe(sentence);
  });

  test('onto one of its own kind it goes into the cell beside it', () => {
    expect(said('T-1', { to: 'U-2', on: 'T-2' })).toBe('T-1 is part of S-2, no longer of S-1.');
  });

  test('what is linked already, or is itself, stands for its cell', () => {
    expect(said('R-1', { from: 'U-1', to: 'U-1', stage: 'what', on: 'U-1' })).toBe(
      '✗ A risk cannot stand under What; drop it on a use case to link it.',
    );
    expect(said('R-1', { to: 'U-1', on: 'R-1' })).toBe('stays');
  });
});

describe('a drop without a meaning is refused with a sentence', () => {
  test.each([
    ['R-1', 'U-2', 'when', 'A risk cannot stand under When; drop it on a slice or a time box to link it.'],
    ['T-1', 'U-2', 'how', 'A time box cannot stand under How; drop it on a technology item to link it.'],
    ['G-1', 'U-2', 'how', 'A goal cannot stand under How.'],
    ['A-1', 'U-2', 'risks', 'Drop A-1 on a risk or a kill criterion of U-2 to link it.'],
    [
      'R-1',
      'shared',
      'risks',
      'Shared holds what serves several threads: link R-1 to a second one, and it stands there.',
    ],
    ['T-1', 'G-3', 'when', 'G-3 has no slice yet: add one, then drop T-1 on it.'],
    ['X-1', 'G-3', 'how', 'G-3 has no use case yet: add one, then drop X-1 on it.'],
  ] as const)('%s into %s under %s', (id, to, stage, sentence) => {
    expect(said(id, { to, stage })).toBe(`✗ ${sentence}`);
    expect(whyNotDropped(two, held(id), spotOf(id, { to, stage }))).toBe(sentence);
  });

  test('a box has to be given one of several slices', () => {
    const more = build((wb) => void wb.add('slice', 'S-3', { useCase: 'U-2' }), two);
    expect(said('T-1', { to: 'U-2' }, more)).toBe('✗ Drop T-1 on one of S-2 and S-3.');
    expect(said('T-1', { to: 'U-2', on: 'S-3' }, more)).toBe('T-1 is part of S-3, no longer of S-1.');
  });

  test('what a guard keeps is said in its own words', () => {
    const armed = build((wb) => void wb.add('killCriterion', 'K-1', { status: 'armed' }), two);
    expect(said('K-1', { to: 'U-2' }, armed)).toBe(
      '✗ K-1 K-1 is not changed. It is armed: change its terms with a reason, among the kill criteria.',
    );
  });
});

test('a card goes into any column', () => {
  expect(said('thought', { from: 'loose', to: 'loose', stage: 'how' })).toBe('Ask the shops stands in How.');
  expect(said('thought', { from: 'loose', to: 'loose', stage: 'what' })).toBe('stays');
});

test('every kind dropped anywhere is done, refused or stays; the links it tells of are those it makes', () => {
  const ids = ['G-1', 'M-1', 'U-1', 'P-1', 'R-1', 'R-2', 'K-1', 'A-1', 'S-1', 'T-1', 'X-1', 'C-1', 'thought'];
  let done = 0;
  for (const id of ids)
    for (const to of Object.keys(bands))
      for (const stage of stages) {
        const dropped = meantByDrop(two, [held(id)], spotOf(id, { to, stage }), testMoment());
        if (!('drop' in dropped)) continue;
        const { edit, linked, unlinked, sentence } = dropped.drop;
        const before = idsOf(itemLinks(two));
        const after = idsOf(itemLinks(performEdit(edit, two, testMoment())));
        expect(idsOf(linked)).toEqual(after.filter((one) => !before.includes(one)));
        expect(idsOf(unlinked)).toEqual(before.filter((one) => !after.includes(one)));
        expect(sentence).toMatch(/\.$/);
        done += 1;
      }
  expect(done).toBeGreaterThan(20);
});
