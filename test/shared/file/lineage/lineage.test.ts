// Copies that leave the machine must be able to find back to the state they share.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateHash } from '../../../../shared/file/lineage/hashes.ts';
import {
  type Lineage,
  ancestorLimits,
  newCopy,
  stateAt,
  withStates,
} from '../../../../shared/file/lineage/lineage.ts';
import { parse } from '../../../../shared/file/parse.ts';
import { serialize } from '../../../../shared/file/serialize.ts';
import { readShare, writtenShare } from '../../../../shared/file/lineage/share.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { arbitraryStates } from '../../../helpers/workbooks/arbitraryWorkbook.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';
import { documentOf, rehashed } from '../../../helpers/programs/savedText.ts';

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
      const written: unknown = JSON.parse(JSON.stringify(writtenShare(lineage, 'states')));
      expect(readShare(written, workbook, true)).toEqual({ lineage, isWhole: true });
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
  const text = serialize({ ...documentOf(workbook), lineage }, 'states');
  const spoilt = text.replace(/"id": "role-1"(?=\s+\})/, '"id": "role-9"');
  const parsed = parse(JSON.stringify(rehashed(JSON.parse(spoilt) as Record<string, unknown>)));
  expect(parsed).toMatchObject({ status: 'ok', warnings: [expect.stringContaining('side by side')] });
  if (parsed.status !== 'ok') throw new Error(parsed.message);
  const { ancestors } = parsed.document.lineage;
  expect(ancestors.map(({ id, changes }) => [id, changes !== null])).toEqual([
    ['copy-0', false],
    ['copy-1', true],
  ]);
});

describe('ancestors that are only named', () => {
  const { lineage, workbook, named } = savedInTurn(growing(4), 1);
  const written: unknown = JSON.parse(JSON.stringify(writtenShare(lineage, 'names')));
  const read = readShare(written, workbook, true)?.lineage ?? lineage;

  test('are what a file says of them: name, moment and hash', () => {
    expect(read.ancestors).toEqual(lineage.ancestors.map((one) => ({ ...one, changes: null })));
    expect(read.ancestors.map(({ id }) => stateAt({ lineage: read, workbook }, id))).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('stay in their place when the workbook is saved on, and are thinned like the others', () => {
    let last = { lineage: read, workbook };
    for (const [i, next] of growing(60).slice(4).entries())
      last = {
        lineage: newCopy(last.lineage, last.workbook, next, { id: `next-${i}`, at: at(10 + i) }),
        workbook: next,
      };
    expect(last.lineage.ancestors).toHaveLength(ancestorLimits.atMost);
    expect(stateAt(last, 'next-54')).toEqual(growing(59).at(-1));
    const [first] = growing(6).slice(4);
    const soon = newCopy(read, workbook, first!, { id: 'next', at: at(9) });
    expect(soon.ancestors.map(({ id, changes }) => [id, changes !== null])).toEqual([
      ['copy-0', false],
      ['copy-1', false],
      ['copy-2', false],
      ['copy-3', true],
    ]);
  });

  test('get their states back, also with one between them that nobody knows', () => {
    const known = withStates({ lineage: read, workbook }, ({ id, hash }) => {
      const state = named.get(id);
      return state && id !== 'copy-1' && stateHash(state) === hash ? state : null;
    });
    const states = known.ancestors.map(({ id }) => stateAt({ lineage: known, workbook }, id));
    expect(states).toEqual([named.get('copy-0'), null, named.get('copy-2')]);
    expect(withStates({ lineage: known, workbook }, ({ id }) => named.get(id) ?? null)).toEqual(lineage);
  });
});
