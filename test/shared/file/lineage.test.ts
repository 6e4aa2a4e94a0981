// Copies that leave the machine must be able to find back to the state they share.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Lineage, ancestorLimits, newCopy, stateAt } from '../../../shared/file/lineage.ts';
import { parse } from '../../../shared/file/parse.ts';
import { readShare, writtenShare } from '../../../shared/file/share.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { arbitraryStates } from '../../helpers/arbitraryWorkbook.ts';
import { build } from '../../helpers/workbooks.ts';
import { savedText } from '../../helpers/savedText.ts';

const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T08:00:00Z`;

/** Each state saved in turn, `perDay` copies a day; the state every copy name stands for is remembered. */
function savedInTurn(states: readonly Workbook[], perDay: number) {
  const named = new Map<string, Workbook>();
  let lineage: Lineage | null = null;
  let last: Workbook | null = null;
  for (const [i, workbook] of states.entries()) {
    lineage = newCopy(lineage, last, workbook, { id: `copy-${i}`, at: at(1 + Math.floor(i / perDay)) });
    if (!named.has(lineage.copy)) named.set(lineage.copy, workbook);
    last = workbook;
  }
  return { lineage: lineage as Lineage, workbook: last as Workbook, named };
}

test('every ancestor gives back exactly the state it was written with', () => {
  fc.assert(
    fc.property(arbitraryStates(20), fc.integer({ min: 1, max: 6 }), (states, perDay) => {
      const { lineage, workbook, named } = savedInTurn(states, perDay);
      for (const { id } of lineage.ancestors)
        expect(stateAt({ lineage, workbook }, id)).toEqual(named.get(id));
      expect(stateAt({ lineage, workbook }, lineage.copy)).toBe(workbook);
    }),
    { numRuns: 100 },
  );
});

test('what a file says of the share point is read back as it was', () => {
  fc.assert(
    fc.property(arbitraryStates(12), (states) => {
      const { lineage, workbook } = savedInTurn(states, 3);
      const written: unknown = JSON.parse(JSON.stringify(writtenShare(lineage)));
      expect(readShare(written, workbook)).toEqual({ lineage, isWhole: true });
    }),
    { numRuns: 100 },
  );
});

/** One more role a state. */
const growing = (count: number): Workbook[] => {
  const states: Workbook[] = [];
  let workbook = build(() => undefined);
  for (let i = 0; i < count; i++) {
    workbook = build((wb) => wb.add('role', `role-${i}`), workbook);
    states.push(workbook);
  }
  return states;
};

describe('how many ancestors are kept', () => {
  test('the newest are all there, even of one day', () => {
    const { lineage } = savedInTurn(growing(11), 100);
    expect(lineage.ancestors.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, i) => `copy-${i}`));
  });

  test('of older ones the last of each day', () => {
    const { lineage } = savedInTurn(growing(17), 3);
    const older = lineage.ancestors.slice(0, -ancestorLimits.newest).map(({ id }) => id);
    expect(older).toEqual(['copy-2', 'copy-5']);
  });

  test('never more than the limit', () => {
    const { lineage } = savedInTurn(growing(60), 1);
    expect(lineage.ancestors).toHaveLength(ancestorLimits.atMost);
    expect(lineage.ancestors.at(-1)?.id).toBe('copy-58');
  });
});

test('saving again without a change keeps the copy', () => {
  const [workbook] = growing(1) as [Workbook];
  const first = newCopy(null, null, workbook, { id: 'a', at: at(1) });
  expect(newCopy(first, workbook, { ...workbook }, { id: 'b', at: at(2) })).toBe(first);
});

test('a state nobody knows is null', () => {
  const { lineage, workbook } = savedInTurn(growing(3), 1);
  expect(stateAt({ lineage, workbook }, 'copy-99')).toBeNull();
});

test('a change that does not fit ends the line there, with a warning, and the rest can still be merged', () => {
  const { lineage, workbook } = savedInTurn(growing(3), 1);
  const text = savedText({ lineage, workbook }).replace(/"id": "role-1"(?=\s+\})/, '"id": "role-9"');
  const parsed = parse(text);
  expect(parsed).toMatchObject({ status: 'ok', warnings: [expect.stringContaining('side by side')] });
  const kept = parsed.status === 'ok' ? parsed.document.lineage.ancestors.map(({ id }) => id) : [];
  expect(kept).toEqual(['copy-1']);
});
