// TRC-13, TRC-15, TRC-16: metrics that move nothing, circles, links to what was put away.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLoops } from '../../../../shared/rules/thread/findLoops.ts';
import {
  broken,
  findingsOf,
  firstSubjects,
  healthyWorkbook,
} from '../../../helpers/workbooks/healthyWorkbook.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

describe('TRC-13 a model metric that moves no product metric', () => {
  const model = (movesWith: { metric: string; state: 'claimed' | 'measured' | 'refuted' }[]) =>
    broken((wb) => wb.add('metric', 'M-3', { kind: 'model', movesWith }));

  test('fires as a warning without a link', () => {
    expect(findingsOf('TRC-13', model([]))[0]).toMatchObject({
      severity: 'warning',
      subjects: [{ code: 'M-3' }],
    });
  });

  test('fires as an error when the link was refuted', () => {
    const [finding] = findingsOf('TRC-13', model([{ metric: 'M-2', state: 'refuted' }]));
    expect(finding).toMatchObject({ severity: 'error', subjects: [{ code: 'M-3' }, { code: 'M-2' }] });
  });

  test('is silent with a link to a product metric', () => {
    expect(findingsOf('TRC-13', healthyWorkbook)).toEqual([]);
    expect(findingsOf('TRC-13', model([{ metric: 'M-2', state: 'claimed' }]))).toEqual([]);
  });

  test('boundary: a business metric is one step too far; a product metric needs one', () => {
    expect(firstSubjects('TRC-13', model([{ metric: 'M-1', state: 'measured' }]))).toEqual(['M-3']);
    expect(
      firstSubjects(
        'TRC-13',
        broken((wb) => wb.add('metric', 'M-2', { movesWith: [] })),
      ),
    ).toEqual(['M-2']);
  });
});

describe('TRC-15 a circle of links', () => {
  const wait = (timeBox: string) => ({ predecessors: [{ timeBox, lagWD: 0 }] });

  test('fires for time boxes, printing the loop code by code', () => {
    const workbook = broken((wb) => wb.add('timeBox', 'T-1', wait('T-3')));
    const [finding] = findingsOf('TRC-15', workbook);
    expect(finding?.severity).toBe('error');
    expect(finding?.message).toContain('T-1 → T-3 → T-2 → T-1');
    expect(finding?.subjects.map(({ code }) => code)).toEqual(['T-1', 'T-3', 'T-2']);
  });

  test('fires for goals that are their own parents and slices that enable each other', () => {
    const workbook = broken((wb) => {
      wb.add('goal', 'G-1', { parentGoal: 'G-1' });
      wb.add('slice', 'S-1', { enables: ['S-2'] });
      wb.add('slice', 'S-2', { enables: ['S-1'] });
    });
    expect(findingsOf('TRC-15', workbook).map(({ message }) => message.split(' go ')[0])).toEqual([
      'G-1 → G-1',
      'S-1 → S-2 → S-1',
    ]);
  });

  test('is silent on a plan without circles', () => {
    expect(findingsOf('TRC-15', healthyWorkbook)).toEqual([]);
  });

  test('boundary: a circle through a cancelled box is one, through an archived box none; a diamond is none', () => {
    const cancelled = broken((wb) => {
      wb.add('timeBox', 'T-1', wait('T-3'));
      wb.add('timeBox', 'T-2', { state: 'cancelled' });
    });
    expect(findingsOf('TRC-15', cancelled).map(({ message }) => message.split(' go ')[0])).toEqual([
      'T-1 → T-3 → T-2 → T-1',
    ]);
    const archived = build((wb) => wb.add('timeBox', 'T-2', { archived: true }), cancelled);
    expect(findingsOf('TRC-15', archived)).toEqual([]);
    const diamond = broken((wb) =>
      wb.add('timeBox', 'T-3', { predecessors: ['T-1', 'T-2'].map((timeBox) => ({ timeBox, lagWD: 0 })) }),
    );
    expect(findingsOf('TRC-15', diamond)).toEqual([]);
  });

  test('a chain of ten thousand needs no recursion', () => {
    const edges = new Map(Array.from({ length: 10_000 }, (_, i) => [String(i), [String((i + 1) % 10_000)]]));
    expect(findLoops(edges)[0]).toHaveLength(10_000);
  });

  test('every loop found is one, and a net without loops gives none', () => {
    const net = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 25 });
    const edgesOf = (pairs: readonly (readonly [number, number])[]) =>
      new Map(
        Array.from({ length: 10 }, (_, i) => [
          String(i),
          pairs.filter(([from]) => from === i).map(([, to]) => String(to)),
        ]),
      );
    fc.assert(
      fc.property(net, (pairs) => {
        const edges = edgesOf(pairs);
        for (const loop of findLoops(edges))
          for (const [i, id] of loop.entries()) expect(edges.get(id)).toContain(loop[(i + 1) % loop.length]);
      }),
    );
    fc.assert(
      fc.property(net, (pairs) => {
        expect(findLoops(edgesOf(pairs.filter(([from, to]) => from < to)))).toEqual([]);
      }),
    );
  });
});

describe('TRC-16 a link to something archived', () => {
  test('fires and offers to remove the link', () => {
    const workbook = broken((wb) => wb.add('alternative', 'A-1', { archived: true }));
    const risk = findingsOf('TRC-16', workbook).find(({ subjects: [subject] }) => subject?.code === 'R-1');
    expect(risk).toMatchObject({
      severity: 'info',
      subjects: [{ code: 'R-1' }, { code: 'A-1' }],
      fix: { action: 'edit', edit: 'unlinkArchived', args: { kind: 'risk', id: 'R-1' } },
    });
    expect(firstSubjects('TRC-16', workbook)).toEqual(['R-1', 'K-1']);
  });

  test('is silent when nothing is archived', () => {
    expect(findingsOf('TRC-16', healthyWorkbook)).toEqual([]);
  });

  test('boundary: archived records may link to archived ones, and readings to an archived metric', () => {
    const workbook = build((wb) => {
      wb.add('metric', 'M-1', { archived: true });
      wb.add('reading', 'r-1', { metric: 'M-1', date: '2026-01-05', value: 1 });
      wb.add('goal', 'G-1', { metric: 'M-1', archived: true });
    });
    expect(findingsOf('TRC-16', workbook)).toEqual([]);
  });
});
