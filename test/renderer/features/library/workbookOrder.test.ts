// The library in the order a person chose: pinned first, by client, and as it was kept.
import { describe, expect, test } from 'vitest';
import { foldersOf, ordered, searchWorkbooks } from '../../../../renderer/features/library/workbookOrder.ts';
import { lookOf, lookInLocalStorage, plainLook } from '../../../../renderer/storage/libraryLook.ts';
import { summaryWithout } from '../../../../renderer/storage/rows/soundRows.ts';
import type { WorkbookSummary } from '../../../../renderer/storage/storage.ts';

const one = (id: string, told: Partial<WorkbookSummary> = {}): WorkbookSummary => ({
  ...summaryWithout(id),
  title: id,
  ...told,
});
const ids = (workbooks: readonly WorkbookSummary[]) => workbooks.map(({ id }) => id).join(' ');

describe('order', () => {
  const all = [
    one('b', { updatedAt: '2026-03-01T08:00:00Z', criteriaDue: 1 }),
    one('É', { updatedAt: '2026-01-01T08:00:00Z', nextCheckpoint: '2026-04-01' }),
    one('c', { updatedAt: '2026-02-01T08:00:00Z', nextCheckpoint: '2026-03-01' }),
    one('a', { updatedAt: '2025-02-01T08:00:00Z' }),
  ];

  test('newest first, by title, or what falls due first', () => {
    expect(ids(ordered(all, plainLook))).toBe('b c É a');
    expect(ids(ordered(all, { ...plainLook, order: 'title' }))).toBe('a b c É');
    expect(ids(ordered(all, { ...plainLook, order: 'due' }))).toBe('b c É a');
  });

  test('pinned ones stand on top in every order', () => {
    for (const order of ['changed', 'title', 'due'] as const)
      expect(ids(ordered(all, { ...plainLook, order, pinned: ['É', 'a'] })).slice(0, 3)).toMatch(
        /^(É a|a É)$/,
      );
  });
});

test('a folder for each client by name, those without one last', () => {
  const folders = foldersOf([
    one('1'),
    one('2', { clientLabel: 'Zenith' }),
    one('3', { clientLabel: 'Acme ' }),
    one('4', { clientLabel: 'Acme' }),
  ]);
  expect(folders.map(({ client, workbooks }) => [client, ids(workbooks)])).toEqual([
    ['Acme', '3 4'],
    ['Zenith', '2'],
    ['', '1'],
  ]);
});

test('title and client are found without case and accents, words in any order', () => {
  const all = [one('1', { title: 'Café Zürich', clientLabel: 'Bank' }), one('2', { title: 'Other' })];
  expect(ids(searchWorkbooks(all, 'bank ZURICH'))).toBe('1');
});

describe('what is kept on this computer', () => {
  test('comes back as it was', () => {
    const kept = new Map<string, string>();
    const look = lookInLocalStorage({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, text) => void kept.set(key, text),
    });
    const changed = { pinned: ['a'], order: 'due', byClient: true, closed: [''] } as const;
    look.write(changed);
    expect(look.read()).toEqual(changed);
  });

  test.each([null, '', '{', 'null', '7', '[]', '{"pinned":"a","order":"x","byClient":1,"closed":[1]}'])(
    'spoilt text %j is as if nothing had been kept',
    (text) => expect(lookOf(text)).toEqual(plainLook),
  );
});
