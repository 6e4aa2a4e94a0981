// The log of a workbook as a value: every step adds to it, it changes only at its ends, and it stays within its bounds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeSet } from '../../../shared/changes/changes.ts';
import {
  afterDelta,
  type Log,
  logDelta,
  logged,
  type LogStep,
  mostLogChars,
  mostLogged,
  mostStepChars,
} from '../../../shared/changes/log.ts';

const changed = (after: string): ChangeSet => [
  { type: 'changed', kind: 'risk', id: 'R-1', field: 'title', before: 'Was', after },
];
const step = (label: string, changes: ChangeSet = changed(label)): LogStep => ({
  what: 'done',
  label,
  at: '2026-01-12T08:00:00Z',
  byRole: null,
  roleTitle: null,
  changes,
});
const of = (labels: readonly string[], from: Log = []): Log =>
  labels.reduce((log, label) => logged(log, step(label)), from);
const read = (log: Log) => log.map(({ number, label }) => `${number} ${label}`);

describe('a step', () => {
  it('gets the next number', () => expect(read(of(['a', 'b']))).toEqual(['1 a', '2 b']));

  it('that goes on takes the place of the last one, and is none when it ends where it began', () => {
    const log = of(['a', 'b']);
    expect(read(logged(log, step('c'), true))).toEqual(['1 a', '2 c']);
    expect(read(logged(log, step('c', []), true))).toEqual(['1 a']);
    expect(read(of(['d'], logged(log, step('c', []), true)))).toEqual(['1 a', '2 d']);
    expect(logged(log, step('c', []))).toEqual(log);
  });

  it('that is very large names its records, and no more', () => {
    const notes = 'x'.repeat(mostStepChars);
    const record = { id: 'R-1', code: 'R-1', title: 'Late', notes };
    const [entry] = logged(
      [],
      step('a', [{ type: 'added', kind: 'risk', id: 'R-1', record: record as never }]),
    );
    expect(entry?.changes).toEqual([
      { type: 'added', kind: 'risk', id: 'R-1', record: { id: 'R-1', code: 'R-1', title: 'Late' } },
    ]);
    expect(entry?.chars).toBe(JSON.stringify(entry?.changes).length);
  });
});

describe('the bounds', () => {
  it('let the oldest go first, and numbers are never used again', () => {
    const full: Log = Array.from({ length: mostLogged }, (_, i) => ({
      ...step('a'),
      number: i + 1,
      chars: 1,
    }));
    const log = logged(full, step('b'));
    expect([log.length, log[0]?.number, log.at(-1)?.number]).toEqual([mostLogged, 2, mostLogged + 1]);
  });

  it('are also of size', () => {
    const half: Log = [1, 2].map((number) => ({ ...step('a'), number, chars: mostLogChars / 2 }));
    expect(read(logged(half, step('b')))).toEqual(['2 a', '3 b']);
  });
});

it('what is written of a log leads from the one before it to the one after it', () => {
  const edits = fc.array(fc.constantFrom('add', 'join', 'drop', 'trim'), { maxLength: 12 });
  fc.assert(
    fc.property(fc.nat(6), edits, (length, steps) => {
      const before = of(Array.from({ length }, (_, i) => `step ${i}`));
      const after = steps.reduce<Log>((log, what, i) => {
        if (what === 'trim') return log.slice(1);
        if (what === 'add') return logged(log, step(`more ${i}`));
        return log.length === 0
          ? log
          : logged(log, step(`on ${i}`, what === 'drop' ? [] : changed('x')), true);
      }, before);
      const delta = logDelta(before, after);
      expect(afterDelta(before, delta ?? undefined)).toEqual(after);
      expect(delta === null).toBe(JSON.stringify(before) === JSON.stringify(after));
    }),
  );
});
