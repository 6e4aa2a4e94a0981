// Linking and parting items of the canvas, and answering and signing its stages.
import { describe, expect, test } from 'vitest';
import {
  arrangeItems,
  becomeItem,
  linkItems,
  unlinkItems,
  whyNotLinked,
} from '../../../../shared/edits/canvas/canvas.ts';
import { standAfter } from '../../../../shared/edits/canvas/order.ts';
import { answerPrompt, answerOf, linkPrompt, signStage } from '../../../../shared/edits/canvas/prompts.ts';
import { prompts } from '../../../../shared/content/prompts.ts';
import { stageStatus } from '../../../../shared/rules/thread/canvas.ts';
import { type CanvasKind, itemLinks, keyOf, linkWays } from '../../../../shared/rules/thread/canvasLinks.ts';
import type { Edit } from '../../../../shared/edits/edit.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { build, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const letters = {
  goal: 'G',
  metric: 'M',
  useCase: 'U',
  dataProduct: 'P',
  risk: 'R',
  killCriterion: 'K',
  alternative: 'A',
  slice: 'S',
  timeBox: 'T',
  techItem: 'X',
  capability: 'C',
} as const;
const each = build((wb) => {
  for (const [kind, letter] of Object.entries(letters))
    for (const number of [1, 2]) wb.add(kind as keyof typeof letters, `${letter}-${number}`);
  wb.add('card', 'thought', { text: 'Ask the shops first', stage: 'how' });
});
const ref = (kind: CanvasKind, id: string) => ({ kind, id });
const done = (workbook: Workbook, ...edits: readonly Edit[]): Workbook => {
  const moment = testMoment();
  return edits.reduce((result, edit) => edit.apply(result, moment), workbook);
};
const sentences = (workbook: Workbook): string[] =>
  itemLinks(workbook).map(({ holder, verb, target }) => `${holder.id} ${verb} ${target.id}`);

describe('linking', () => {
  test.each(linkWays)(
    '$holder $field $target can be drawn either way round, and taken away',
    ({ holder, target, verb }) => {
      const [a, b] = [ref(holder, `${letters[holder]}-1`), ref(target, `${letters[target]}-2`)];
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const) {
        const linked = done(each, linkItems(from, to));
        const ends = holder === target ? sentences(linked)[0] : `${a.id} ${verb} ${b.id}`;
        expect(sentences(linked)).toEqual([ends]);
        expect(done(linked, unlinkItems(to, from))).not.toBe(linked);
        expect(sentences(done(linked, unlinkItems(to, from)))).toEqual([]);
      }
    },
  );

  test('between two of a kind the direction counts', () => {
    const [one, two] = [ref('timeBox', 'T-1'), ref('timeBox', 'T-2')];
    expect(sentences(done(each, linkItems(one, two)))).toEqual(['T-2 comes after T-1']);
    expect(sentences(done(each, linkItems(ref('goal', 'G-2'), ref('goal', 'G-1'))))).toEqual([
      'G-2 is part of G-1',
    ]);
  });

  test('what cannot be linked is refused with a sentence', () => {
    const reason = (a: readonly [CanvasKind, string], b: readonly [CanvasKind, string], workbook = each) =>
      whyNotLinked(workbook, ref(...a), ref(...b));
    expect(reason(['risk', 'R-1'], ['techItem', 'X-1'])).toBe(
      'A risk cannot be linked to a technology item: risks link to goals, use cases, kill criteria, other paths, slices and time boxes.',
    );
    expect(reason(['card', 'thought'], ['goal', 'G-1'])).toMatch(/^A card is a thought/);
    expect(reason(['goal', 'G-1'], ['goal', 'G-1'])).toBe('G-1 cannot be linked to itself.');
    const linked = done(each, linkItems(ref('useCase', 'U-1'), ref('goal', 'G-1')));
    expect(reason(['goal', 'G-1'], ['useCase', 'U-1'], linked)).toBe('G-1 and U-1 are already linked.');
    expect(() => done(linked, linkItems(ref('goal', 'G-1'), ref('useCase', 'U-1')))).toThrow(
      'already linked',
    );
  });

  test('a circle of time boxes, goals or slices cannot be drawn', () => {
    const link = (kind: CanvasKind, a: string, b: string) => linkItems(ref(kind, a), ref(kind, b));
    const waiting = done(each, link('timeBox', 'T-1', 'T-2'));
    const three = build(
      (wb) => void wb.add('timeBox', 'T-3', { predecessors: [{ timeBox: 'T-2', lagWD: 0 }] }),
      waiting,
    );
    expect(() => done(three, link('timeBox', 'T-3', 'T-1'))).toThrow('round in a circle');
    const goals = build(
      (wb) => void wb.add('goal', 'G-3', { parentGoal: 'G-2' }),
      done(each, link('goal', 'G-2', 'G-1')),
    );
    expect(() => done(goals, link('goal', 'G-1', 'G-3'))).toThrow('G-3 already leads to G-1');
  });

  test('one field holds one: a second slice takes the box over', () => {
    const first = done(each, linkItems(ref('timeBox', 'T-1'), ref('slice', 'S-1')));
    expect(sentences(done(first, linkItems(ref('slice', 'S-2'), ref('timeBox', 'T-1'))))).toEqual([
      'T-1 is part of S-2',
    ]);
  });

  test('what an armed criterion was agreed on stays; whom it guards may grow', () => {
    const armed = build(
      (wb) => void wb.add('killCriterion', 'K-1', { status: 'armed', metric: 'M-1' }),
      each,
    );
    const K = ref('killCriterion', 'K-1');
    expect(() => done(armed, linkItems(K, ref('useCase', 'U-1')))).toThrow('It is armed');
    expect(() => done(armed, unlinkItems(ref('metric', 'M-1'), K))).toThrow('It is armed');
    expect(sentences(done(armed, linkItems(ref('goal', 'G-1'), K)))).toContain('K-1 guards G-1');
  });

  test('a criterion takes the scope, the day and the metric it is linked to', () => {
    const K = ref('killCriterion', 'K-1');
    const linked = (kind: CanvasKind, id: string, workbook = each) => {
      const after = done(workbook, linkItems(K, ref(kind, id)));
      return { after, criterion: after.killCriterion.get('K-1' as Id<'killCriterion'>) };
    };
    const useCase = linked('useCase', 'U-1');
    expect(useCase.criterion).toMatchObject({ scope: 'useCase', useCase: 'U-1', slice: null });
    expect(linked('slice', 'S-1', useCase.after).criterion).toMatchObject({
      scope: 'slice',
      useCase: null,
      slice: 'S-1',
    });
    expect(linked('timeBox', 'T-1').criterion).toMatchObject({
      checkpoint: 'endOf',
      checkpointTimeBox: 'T-1',
    });
    const [metric, box] = [
      done(each, linkItems(ref('metric', 'M-1'), ref('metric', 'M-2'))),
      linked('timeBox', 'T-1'),
    ];
    expect(metric.metric.get('M-1' as Id<'metric'>)?.movesWith).toEqual([
      { metric: 'M-2', state: 'claimed' },
    ]);
    expect(box.after.timeBox).toBe(each.timeBox);
  });

  test('every link drawn is between items that can be linked by hand', () => {
    for (const { holder, target } of itemLinks(each)) expect(keyOf(holder)).not.toBe(keyOf(target));
    const pairs = linkWays.map(({ holder, target }) => [holder, target].toSorted().join());
    expect(new Set(pairs).size).toBe(linkWays.length);
  });
});

describe('arranging', () => {
  const ranks = (workbook: Workbook) => [...workbook.placement.values()].map(({ subject }) => subject?.id);
  const cell = [ref('goal', 'G-1'), ref('goal', 'G-2'), ref('card', 'thought')];

  test('takes back the order that people gave to those meant, or to all', () => {
    const put = done(each, standAfter([ref('card', 'thought')], cell, ref('goal', 'G-1')));
    const cardOf = (workbook: Workbook) => workbook.card.get('thought' as Id<'card'>)?.position;
    expect([ranks(put), cardOf(put)]).toEqual([['G-1'], { x: 0, y: 200 }]);
    const bare = done(put, arrangeItems([ref('goal', 'G-1')]));
    expect([ranks(bare), cardOf(bare)]).toEqual([[], { x: 0, y: 200 }]);
    const other = done(put, arrangeItems([ref('card', 'thought')]));
    expect([ranks(other), cardOf(other)]).toEqual([['G-1'], null]);
    expect(done(each, arrangeItems(null))).toBe(each);
    expect([arrangeItems(null).label, arrangeItems([]).label]).toEqual(['Arrange canvas', 'Arrange items']);
  });
});

describe('a card that becomes an item', () => {
  const become = (text: string, position: { x: number; y: number } | null = null) => {
    const workbook = build((wb) => void wb.add('card', 'thought', { text, position }), each);
    const after = done(workbook, becomeItem('thought', 'risk', 'new'));
    return {
      after,
      risk: after.risk.get('new' as Id<'risk'>),
      card: after.card.get('thought' as Id<'card'>),
    };
  };

  test('gives it its words as one line, and remembers it', () => {
    const { after, risk, card } = become('Ask the shops');
    expect(risk).toMatchObject({ code: 'R-3', title: 'Ask the shops', notes: '' });
    expect(card).toMatchObject({ text: 'Ask the shops', becomes: { kind: 'risk', id: 'new' } });
    expect(after.placement.size).toBe(0);
    expect(become(' Ask\n the  shops ').risk).toMatchObject({
      title: 'Ask the shops',
      notes: '',
    });
    expect(becomeItem('thought', 'alternative', 'new').label).toBe('Make card another path');
  });

  test('boundary: 120 characters are a title, of 121 the title shows the beginning and the notes keep all', () => {
    expect(become('x'.repeat(120)).risk).toMatchObject({ title: 'x'.repeat(120), notes: '' });
    expect(become('x'.repeat(121)).risk).toMatchObject({
      title: `${'x'.repeat(119)}…`,
      notes: 'x'.repeat(121),
    });
  });

  test('gives it its rank in the cell', () => {
    const { after } = become('Ask', { x: 3, y: 4 });
    expect([...after.placement.values()]).toMatchObject([
      { subject: { kind: 'risk', id: 'new' }, x: 0, y: 4 },
    ]);
  });

  test('is refused without words, and where the card is gone', () => {
    expect(() => become(' \n ')).toThrow('Write on the card first');
    expect(() => done(each, becomeItem('gone', 'risk', 'new'))).toThrow(
      'This card is no longer in the workbook.',
    );
  });
});

describe('stages', () => {
  const role = (id: string) => id as Id<'role'>;
  const room = build((wb) => {
    wb.add('role', 'head', { title: 'Head of sales', level: 'manager' });
    wb.add('role', 'builder', { title: 'Lead engineer', level: 'contributor', build: true });
    wb.add('goal', 'G-1');
  });
  const answers = prompts.how.map(({ number }) =>
    answerPrompt('how', number, 'Whoever builds it decides inside it.'),
  );

  test('an answer is written once a prompt and typing joins one undo step', () => {
    const first = answerPrompt('why', 1, 'More customers');
    const typed = done(
      room,
      first,
      answerPrompt('why', 1, 'More customers come back'),
      linkPrompt('why', 1, [{ kind: 'goal', id: 'G-1' }]),
    );
    expect(typed.promptAnswer.size).toBe(1);
    expect(answerOf(typed, 'why', 1)).toMatchObject({
      text: 'More customers come back',
      links: [{ kind: 'goal', id: 'G-1' }],
    });
    expect(first.group).toBe(answerPrompt('why', 1, 'x').group);
    expect(first.group).not.toBe(answerPrompt('why', 2, 'x').group);
  });

  test('How is signed by those who build, once it is answered, and a later answer undoes the agreement', () => {
    expect(() => done(room, signStage('how', role('builder'), ''))).toThrow(
      '4 required prompts without an answer',
    );
    const answered = done(room, ...answers);
    expect(() => done(answered, signStage('how', role('head'), ''))).toThrow('Head of sales does not build');
    const signed = done(answered, signStage('how', role('builder'), 'L. E.'));
    expect(stageStatus(signed, 'how')).toMatchObject({
      state: 'agreed',
      signOff: { mark: { value: 'L. E.' } },
    });
    expect(stageStatus(done(signed, answerPrompt('how', 1, 'Someone else decides now.')), 'how').state).toBe(
      'changedSinceAgreed',
    );
  });

  test('the role the settings name signs, and no other', () => {
    const stageRoles = { why: 'head', what: null, risks: null, when: null, how: 'builder' };
    const named = build(
      (wb) => void wb.add('settings', 'settings', { stageRoles }),
      done(room, ...prompts.why.map(({ number }) => answerPrompt('why', number, 'An answer long enough'))),
    );
    expect(() => done(named, signStage('why', role('builder'), ''))).toThrow(
      'Why is signed by Head of sales',
    );
    expect(stageStatus(done(named, signStage('why', role('head'), '')), 'why').state).toBe('agreed');
  });
});
