// The cards: every kind is told of whole, speaks of fields it has, and what is derived from the cards holds together.
import { describe, expect, test } from 'vitest';
import { becomeItem } from '../../../shared/edits/canvas/canvas.ts';
import { addRecord } from '../../../shared/edits/edit.ts';
import { stageKinds } from '../../../shared/rules/thread/canvasLinks.ts';
import {
  addLabel,
  cards,
  freshFields,
  headlineKinds,
  isContent,
  itemKinds,
  leadingKind,
  withArticle,
} from '../../../shared/schema/cards.ts';
import type { KindCard } from '../../../shared/schema/kindCard.ts';
import { type Kind, kinds, schemas } from '../../../shared/schema/kinds.ts';
import { stages } from '../../../shared/schema/stages.ts';
import { labelOf } from '../../../shared/words.ts';
import { review } from '../../helpers/workbooks/examples.ts';
import { sourceFiles } from '../../helpers/sources/sourceFiles.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';

const fieldsOf = (kind: Kind): readonly string[] => Object.keys(schemas[kind].shape);
const madeBy = (made: KindCard['made']): readonly Kind[] => kinds.filter((kind) => cards[kind].made === made);

test('a card that is not finished does not compile', () => {
  // @ts-expect-error -- its home, its thread and how people come by one are not said
  const unfinished: KindCard = { one: 'idea', many: 'ideas', letter: 'I', stage: 'why', title: 'written' };
  expect(unfinished.home).toBeUndefined();
});

describe.each(kinds)('the card of %s', (kind) => {
  const { title, thread, owners = [], signing = [], paid = [], asksFirst = ['title'] } = cards[kind];

  test('speaks only of fields it has', () => {
    const inBraces = [...(title ?? '').matchAll(/\{(\w+)/g)].map(([, field = '']) => field);
    const named = [...owners, ...signing, ...paid, ...(thread?.reasons ?? []), ...(thread?.servants ?? [])];
    expect([...named, ...inBraces, ...asksFirst].filter((field) => !fieldsOf(kind).includes(field))).toEqual(
      [],
    );
  });
});

test('what has a code has a title that people write', () => {
  expect(kinds.filter((kind) => cards[kind].letter !== null && cards[kind].title !== 'written')).toEqual([]);
});

test('no two kinds share a code letter', () => {
  const letters = kinds.flatMap((kind) => cards[kind].letter ?? []);
  expect(new Set(letters).size).toBe(letters.length);
});

test('one kind leads each stage of the canvas, and stands in it', () => {
  expect(stages.map((stage) => leadingKind[stage])).toEqual([
    'goal',
    'useCase',
    'risk',
    'timeBox',
    'techItem',
  ]);
  for (const stage of stages) expect(stageKinds[stage]).toContain(leadingKind[stage]);
  expect(itemKinds.filter((kind) => cards[kind].leads)).toHaveLength(stages.length);
});

test('the canvas has its kinds stage by stage', () => {
  expect(stageKinds).toEqual({
    why: ['goal', 'metric'],
    what: ['useCase', 'dataProduct'],
    risks: ['risk', 'killCriterion', 'alternative'],
    when: ['slice', 'timeBox'],
    how: ['techItem', 'capability'],
  });
  expect(itemKinds).toEqual(stages.flatMap((stage) => stageKinds[stage]));
  expect(headlineKinds).toEqual(['goal', 'useCase', 'risk', 'killCriterion', 'slice', 'timeBox', 'techItem']);
});

test.each(madeBy('command'))('a new %s is valid as it starts', (kind) => {
  const added = addRecord(review, kind, 'fresh', freshFields(kind), testMoment());
  expect([...added[kind].values()].find(({ id }) => id === 'fresh')).toMatchObject({
    title: `New ${cards[kind].one}`,
  });
});

test('nothing in the app makes these: only files and templates hold any', () => {
  expect(madeBy('nothing')).toEqual(['workshop', 'vote', 'snapshot', 'bindingEntry']);
});

test.each(kinds)('the name of %s stands as it is where it starts a line', (kind) => {
  const { one } = cards[kind];
  expect(labelOf(one).toLowerCase()).toBe(one.toLowerCase());
});

test('a kind with its article', () => {
  const kindsNamed: readonly Kind[] = ['goal', 'alternative', 'assumption', 'useCase', 'upwardNote'];
  expect(kindsNamed.map(withArticle)).toEqual([
    'a goal',
    'another path',
    'an assumption',
    'a use case',
    'an upward note',
  ]);
});

test('no sentence puts an article before a kind by itself', () => {
  expect(becomeItem('card-1', 'alternative', 'A-1').label).toBe('Make card another path');
  const byItself = /\b[Aa]n? \$?\{(?:cards\[|one\b)/;
  const sources = sourceFiles(['shared', 'renderer', 'electron', 'build']);
  expect(sources.filter(({ text }) => byItself.test(text)).map(({ path }) => path)).toEqual([]);
  expect(byItself.test('`Make it a ${cards[kind].one}`')).toBe(true);
});

test('what adds a kind is called by the stage it leads', () => {
  const added: readonly Kind[] = ['goal', 'useCase', 'risk', 'timeBox', 'techItem', 'slice'];
  expect(added.map(addLabel)).toEqual([
    'Add why (goal)',
    'Add what (use case)',
    'Add risk',
    'Add when (time box)',
    'Add how (technology item)',
    'Add slice',
  ]);
});

test('content is what has a code, but for a picture of the whole', () => {
  expect(kinds.filter((kind) => cards[kind].letter !== null && !isContent(kind))).toEqual(['snapshot']);
});
