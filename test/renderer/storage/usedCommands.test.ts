// What was used in the palette stands first the next time: latest first, how often beside it, and never a reason to fail.
import { expect, it } from 'vitest';
import { nothingUsed, usedAlso, usedIn } from '../../../renderer/storage/usedCommands.ts';

/** As `localStorage`, with room for so many characters. */
function small(room = 1_000) {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, text);
    },
  };
}

it('is the latest first, each once, the five latest at most, and all that were ever used counted', () => {
  const local = small();
  const used = usedIn(local);
  for (const id of ['a', 'b', 'c', 'a', 'd', 'e', 'f']) used.add(id);
  expect(used.read().recent).toEqual(['f', 'e', 'd', 'a', 'c']);
  expect(used.read().times).toEqual({ a: 2, b: 1, c: 1, d: 1, e: 1, f: 1 });
  expect(usedIn(local).read()).toEqual(used.read());
});

it('adds one use without changing what was', () => {
  const before = { recent: ['a', 'b'], times: { a: 1, b: 4 } };
  expect(usedAlso(before, 'b')).toEqual({ recent: ['b', 'a'], times: { a: 1, b: 5 } });
  expect(before).toEqual({ recent: ['a', 'b'], times: { a: 1, b: 4 } });
});

it.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['null', 'null'],
  ['a number', '7'],
  ['other fields', '{"last":["a"]}'],
])('is nothing where %s is kept', (_what, text) => {
  expect(usedIn({ getItem: () => text, setItem: () => undefined }).read()).toEqual(nothingUsed);
});

it('is as much as can be read of what somebody else wrote', () => {
  const text = '{"recent":["a",7,null,"b"],"times":{"a":2,"b":"often","c":1.5}}';
  expect(usedIn({ getItem: () => text, setItem: () => undefined }).read()).toEqual({
    recent: ['a', 'b'],
    times: { a: 2 },
  });
});

it('is forgotten where there is no room for it', () => {
  const local = small(10);
  const used = usedIn(local);
  expect(() => used.add('a')).not.toThrow();
  expect(used.read()).toEqual(nothingUsed);
});

it('hides no other fault', () => {
  const broken = usedIn({
    getItem: () => null,
    setItem: () => {
      throw new TypeError('not full');
    },
  });
  expect(() => broken.add('a')).toThrow('not full');
});
