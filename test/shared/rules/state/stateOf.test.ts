// The state anything is in today, whatever word is stored.
import { describe, expect, it } from 'vitest';
import { looks } from '../../../../shared/looks.ts';
import { stateOf } from '../../../../shared/rules/state/stateOf.ts';
import { recordsOf } from '../../../../shared/schema/workbook.ts';
import { unlike, unlikeStored } from '../../../helpers/workbooks/unlikeStored.ts';
import { build, range } from '../../../helpers/workbooks/workbooks.ts';

const workbook = unlikeStored();
const stateOfCode = (kind: Parameters<typeof stateOf>[1], code: string, book = workbook) => {
  const record = [...recordsOf(book, kind).values()].find((one) => one.code === code);
  if (!record) throw new Error(`There is no ${code}.`);
  return stateOf(book, kind, record);
};

describe('the state of a record', () => {
  it.each(unlike)('$code is $word though $stored is stored', ({ kind, code, word }) => {
    const state = stateOfCode(kind, code);
    expect(state?.word).toBe(word);
    expect(state?.look !== null && state !== null && word.endsWith(looks[state.look].word)).toBe(true);
  });

  it('says since when', () => {
    expect(stateOfCode('killCriterion', 'K-1')?.since).toBe('2026-02-13');
    expect(stateOfCode('decision', 'D-2')?.since).toBe('2026-02-10');
  });

  it('of a gate is the outcome decided last, and lapsed when a condition of it is past due', () => {
    expect(stateOfCode('gate', 'H-1')?.look).toBe('lapsed');
    const met = build((wb) => wb.add('decision', 'D-2', { conditions: [] }), workbook);
    expect(stateOfCode('gate', 'H-1', met)).toEqual({
      word: 'return to why',
      look: 'returnToWhy',
      since: '2026-02-10',
    });
    const proposed = build((wb) => wb.add('decision', 'D-2', { state: 'proposed' }), workbook);
    expect(stateOfCode('gate', 'H-1', proposed)?.look).toBe('proposed');
    const revoked = build((wb) => wb.add('decision', 'D-2', { state: 'revoked' }), workbook);
    expect(stateOfCode('gate', 'H-1', revoked)?.look).toBe('open');
  });

  it('of work that should have begun is late, unless it is held', () => {
    const late = build((wb) => wb.add('timeBox', 'T-9', { duration: range(5, 10, 15) }), workbook);
    expect(stateOfCode('timeBox', 'T-9', late)?.word).toBe('planned, late');
    const done = stateOfCode('timeBox', 'T-3');
    expect(done).toEqual({ word: 'done', look: 'done', since: '2026-01-23' });
  });

  it('of what only people set is the word for it, and some kinds have none', () => {
    expect(stateOfCode('goal', 'G-1')).toEqual({ word: 'agreed', look: null, since: null });
    expect(stateOfCode('metric', 'M-1')).toBeNull();
  });
});
