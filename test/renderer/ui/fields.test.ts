// The small decisions of fields: days, text limits, finding items, taking files, and writing what waits.
import { dayText } from '../../../shared/text/format.ts';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../renderer/ui/fields/values/days.ts';
import { addTyping, flushPendingEdits } from '../../../renderer/ui/fields/values/pendingEdits.ts';
import { meantBy } from '../../../renderer/ui/fields/values/meant.ts';
import { findItems, pickText } from '../../../renderer/ui/fields/values/pickItems.ts';
import { parseText } from '../../../renderer/ui/fields/values/text.ts';
import { sortFiles } from '../../../renderer/ui/fileNames.ts';

describe('days', () => {
  const origin = { today: '2026-02-16' };

  it('keeps a day as it is and empty as none', () => {
    expect(parseDay('2026-02-03', {}, origin)).toEqual({ ok: true, value: '2026-02-03' });
    expect(parseDay('', {}, origin)).toEqual({ ok: true, value: null });
    expect(parseDay('', { required: true }, origin).ok).toBe(false);
  });

  it('takes a year of fewer than four digits as still being typed', () => {
    expect(parseDay('0202-02-03', {}, origin).ok).toBe(false);
  });

  it('names the limit in the words of the locale', () => {
    expect(parseDay('2026-01-01', { min: '2026-02-03' }, origin)).toEqual({
      ok: false,
      sentence: 'Not before 3 Feb 2026.',
    });
    expect(parseDay('2027-01-01', { max: '2026-02-03' }, origin).ok).toBe(false);
  });

  it('prints the same day wherever the machine stands', () => {
    expect(dayText('2026-12-31')).toBe('31 Dec 2026');
    expect(dayText('2026-01-01')).toBe('1 Jan 2026');
  });
});

describe('text', () => {
  it('refuses empty text only where a name is needed', () => {
    expect(parseText('', {}).ok).toBe(true);
    expect(parseText('  ', { required: true })).toEqual({ ok: false, sentence: 'This cannot be empty.' });
  });

  it('says by how much a text is too long', () => {
    expect(parseText('abcd', { maxLength: 3 })).toEqual({
      ok: false,
      sentence: 'Too long by 1 character (limit 3).',
    });
    expect(parseText('abc', { maxLength: 3 })).toEqual({ ok: true, value: 'abc' });
  });
});

describe('finding items', () => {
  const items = [
    { id: '1', code: 'G-10', title: 'Grow repeat purchases' },
    { id: '2', code: 'G-1', title: 'Cut returns' },
    { id: '3', code: 'U-1', title: '' },
  ];
  const found = (query: string) => findItems(items, query).map(({ code }) => code);

  it('finds by code, by title and by several words in any order', () => {
    expect(found('purchases grow')).toEqual(['G-10']);
    expect(found('u-1')).toEqual(['U-1']);
    expect(found('nothing like it')).toEqual([]);
    expect(found('')).toEqual(['G-10', 'G-1', 'U-1']);
  });

  it('puts the exact code before those that only begin with it', () => {
    expect(found('g-1')).toEqual(['G-1', 'G-10']);
  });

  it('shows an item without a title by its code alone', () => {
    expect(items.map(pickText)).toEqual(['G-10 Grow repeat purchases', 'G-1 Cut returns', 'U-1']);
  });
});

describe('taking files', () => {
  const file = (name: string) => ({ name });

  it('takes endings in any case and names what it refuses', () => {
    const { taken, sentence } = sortFiles([file('a.CSV'), file('b.xlsx')], ['.csv'], true);
    expect(taken).toEqual([file('a.CSV')]);
    expect(sentence).toBe('“b.xlsx” cannot be read here. Expected .csv.');
  });

  it('takes none of several where only one is wanted', () => {
    expect(sortFiles([file('a.csv'), file('b.csv')], ['.csv'], false)).toEqual({
      taken: [],
      sentence: 'One file at a time, please.',
    });
  });
});

describe('edits that wait for a pause', () => {
  it('are all written at once when asked, and not again', () => {
    const written: string[] = [];
    const forgets = ['a', 'b'].map((name) => {
      const flush = () => {
        written.push(name);
        forget();
      };
      const forget = addTyping(flush, () => undefined);
      return forget;
    });
    const gone = addTyping(
      () => written.push('gone'),
      () => undefined,
    );
    gone();
    flushPendingEdits();
    flushPendingEdits();
    expect(written).toEqual(['a', 'b']);
    expect(forgets).toHaveLength(2);
  });
});

describe('what typed words mean in a list', () => {
  const roles = ['Head of transport', 'Head of sales', 'Deputy head', 'Chief operating officer'].map(
    (code, i) => ({ id: String(i), code, title: '' }),
  );
  const goals = [
    { id: 'a', code: 'G-1', title: 'Cut returns' },
    { id: 'b', code: 'G-10', title: 'Cut returns by half' },
  ];

  it('is the item called exactly so, though others hold the words too', () => {
    expect(meantBy(goals, 'cut RETURNS', true)).toEqual({ is: 'item', id: 'a' });
    expect(meantBy(goals, 'g-1', false)).toEqual({ is: 'item', id: 'a' });
  });

  it('is the only one found, or the only one that begins so', () => {
    expect(meantBy(roles, 'officer chief', false)).toEqual({ is: 'item', id: '3' });
    expect(meantBy(roles, 'dep', false)).toEqual({ is: 'item', id: '2' });
    expect(meantBy(roles, 'head of s', false)).toEqual({ is: 'item', id: '1' });
  });

  it('is never guessed of several', () => {
    expect(meantBy(roles, 'head', true)).toEqual({ is: 'several' });
    expect(meantBy(roles, 'h', false)).toEqual({ is: 'several' });
  });

  it('is something new only where that may be added', () => {
    expect(meantBy(roles, 'Head of data', true)).toEqual({ is: 'new' });
    expect(meantBy(roles, 'Head of data', false)).toEqual({ is: 'none' });
  });
});
