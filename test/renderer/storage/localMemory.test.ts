// What is kept beside the database in the browser's small storage: never trusted, never fatal.
import { describe, expect, it } from 'vitest';
import { knownInLocalStorage } from '../../../renderer/storage/knownWorkbooks.ts';
import { spillInLocalStorage, type Spilled } from '../../../renderer/storage/saving/spill.ts';

/** As `localStorage`, with room for so many characters. */
function smallStorage(room = 1_000) {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, text);
    },
    removeItem: (key: string) => void items.delete(key),
  };
}

const acme = { id: 'a', title: 'Acme', updatedAt: '2026-01-12T08:00:00Z' };
const spilled: Spilled = { base: { records: 1, high: 2, low: 3 }, edits: [] };

describe('the list of known workbooks', () => {
  it('is read as it was written, without anything else of a summary', () => {
    const known = knownInLocalStorage(smallStorage());
    known.write([{ ...acme, clientLabel: 'Secret client' } as typeof acme]);
    expect(known.read()).toEqual([acme]);
  });

  it.each(['', '{', 'null', '{"id":"a"}', '[1, null, {"id": 7}]'])('is empty when it reads %j', (text) => {
    const local = smallStorage();
    local.items.set('throughline.known-workbooks', text);
    expect(knownInLocalStorage(local).read()).toEqual([]);
  });

  it('stays as it was when there is no room', () => {
    const known = knownInLocalStorage(smallStorage(100));
    known.write([acme]);
    known.write([{ ...acme, title: 'T'.repeat(200) }]);
    expect(known.read()).toEqual([acme]);
  });
});

describe('edits kept aside', () => {
  it('are read until they are dropped, each workbook for itself', () => {
    const spill = spillInLocalStorage(smallStorage());
    spill.keep('a', spilled);
    expect([spill.read('a'), spill.read('b')]).toEqual([spilled, null]);
    spill.drop('a');
    expect(spill.read('a')).toBeNull();
  });

  it.each(['', '{', 'null', '[]', '{"base":1,"edits":2}'])('are none when they read %j', (text) => {
    const local = smallStorage();
    local.items.set('throughline.unwritten:a', text);
    expect(spillInLocalStorage(local).read('a')).toBeNull();
  });

  it('that do not fit are left to the write under way', () => {
    const spill = spillInLocalStorage(smallStorage(5));
    spill.keep('a', spilled);
    expect(spill.read('a')).toBeNull();
  });
});
