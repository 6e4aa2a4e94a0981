// Links of every kind, with lag and lead: small networks whose dates and floats are known, and what begun and cancelled
// boxes do to them (SCH-01, SCH-02). Random plans with all kinds are in `planAgainstDays.test.ts`.
import { describe, expect, test } from 'vitest';
import { scheduleOf } from '../../../../shared/rules/plan/schedule.ts';

import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { build, type PlainFields, range } from '../../../helpers/workbooks/workbooks.ts';

const kinds = { FS: 'finishStart', SS: 'startStart', FF: 'finishFinish', SF: 'startFinish' } as const;
/** `['A', 5, 'B FS, C SS+2']`: a box, its length, what it waits for. */
type Row = readonly [name: string, length: number, waits?: string, fields?: PlainFields<'timeBox'>];

const linksIn = (text: string) =>
  text.split(', ').map((word) => {
    const [, box = '', kind = 'FS', lag = '0'] = /^(\w+) (\w\w)([+-]\d+)?$/.exec(word) ?? [];
    return { timeBox: box, kind: kinds[kind as keyof typeof kinds], lagWD: Number(lag) };
  });
const planOf = (rows: readonly Row[], calendar: PlainFields<'calendar'> = {}): Workbook =>
  build((wb) => {
    wb.add('calendar', 'calendar', calendar);
    for (const [name, length, waits = '', fields = {}] of rows)
      wb.add('timeBox', name, {
        code: null,
        title: name,
        duration: range(length, length, length),
        predecessors: waits === '' ? [] : linksIn(waits),
        ...fields,
      });
  });
/** `A 1–5 f0`: first and last working day and float of each box. */
const told = (workbook: Workbook): readonly string[] =>
  [...scheduleOf(workbook).boxes.values()].map(
    ({ box, startWD, endWD, floatWD }) => `${box.title} ${startWD}–${endWD} f${floatWD}`,
  );

describe('SCH-01 one link of each kind', () => {
  test.each([
    ['A FS', 'B 6–8 f0'],
    ['A FS+2', 'B 8–10 f0'],
    ['A FS-2', 'B 4–6 f0'],
    ['A SS', 'B 1–3 f2'],
    ['A SS+1', 'B 2–4 f1'],
    ['A SS+4', 'B 5–7 f0'],
    ['A FF', 'B 3–5 f0'],
    ['A FF+2', 'B 5–7 f0'],
    ['A FF-1', 'B 2–4 f1'],
    ['A SF', 'B 1–3 f2'],
    ['A SF+4', 'B 3–5 f0'],
    ['A SF+6', 'B 5–7 f0'],
  ])('B of three days waits for A of five: %s', (waits, expected) => {
    expect(
      told(
        planOf([
          ['A', 5],
          ['B', 3, waits],
        ]),
      )[1],
    ).toBe(expected);
  });

  test('no lead goes before the start of the plan, nor before *not before*', () => {
    expect(
      told(
        planOf([
          ['A', 5],
          ['B', 3, 'A FS-50'],
        ]),
      )[1],
    ).toBe('B 1–3 f2');
    expect(
      told(
        planOf([
          ['A', 5],
          ['B', 3, 'A SS-9', { notBefore: '2026-01-13' }],
        ]),
      )[1],
    ).toBe('B 2–4 f1');
  });

  test('lag and lead count working days: weekends, holidays and worked Saturdays as the calendar says', () => {
    const calendar = { holidays: ['2026-01-19'], exceptions: [{ date: '2026-01-24', working: true }] };
    const days = (waits: string) => {
      const { startDay, endDay } = scheduleOf(
        planOf(
          [
            ['A', 5],
            ['B', 3, waits],
          ],
          calendar,
        ),
      ).boxes.get('B' as never)!;
      return [startDay, endDay].map((day) => new Date(day * 86_400_000).toISOString().slice(5, 10));
    };
    expect(days('A FS')).toEqual(['01-20', '01-22']);
    expect(days('A FS+3')).toEqual(['01-23', '01-26']);
    expect(days('A FF+2')).toEqual(['01-16', '01-21']);
    expect(days('A FS-1')).toEqual(['01-16', '01-21']);
  });
});

describe('SCH-02 networks with known floats', () => {
  test('a network of tasks A to H after the critical path method', () => {
    // Early and late dates by hand: A-C-E-F-H is critical, B floats 1, D 4, G 6.
    const rows: readonly Row[] = [
      ['A', 4],
      ['B', 5],
      ['C', 2, 'A FS'],
      ['D', 3, 'B FS'],
      ['E', 6, 'C FS, B FS'],
      ['F', 4, 'D FS, E FS'],
      ['G', 2, 'D FS'],
      ['H', 1, 'F FS, G FS'],
    ];
    expect(told(planOf(rows))).toEqual([
      'A 1–4 f0',
      'B 1–5 f1',
      'C 5–6 f0',
      'D 6–8 f4',
      'E 7–12 f0',
      'F 13–16 f0',
      'G 9–10 f6',
      'H 17–17 f0',
    ]);
  });

  test('a pipeline that is dug, laid and filled in one behind the other: SS and FF with lags', () => {
    const rows: readonly Row[] = [
      ['dig', 10],
      ['lay', 6, 'dig SS+2, dig FF+1'],
      ['fill', 8, 'lay SS+1, lay FF+2'],
      ['tidy', 1, 'fill FS-1'],
    ];
    // Laying is held by the end of digging (11): 6–11; filling by the end of laying: 6–13 or from day 7: 7–14.
    expect(told(planOf(rows))).toEqual(['dig 1–10 f0', 'lay 6–11 f0', 'fill 7–14 f0', 'tidy 14–14 f0']);
  });

  test('an old system runs until the new one starts: SF', () => {
    const rows: readonly Row[] = [
      ['build', 8],
      ['new', 5, 'build FS'],
      ['old', 4, 'new SF+1'],
    ];
    expect(told(planOf(rows))).toEqual(['build 1–8 f0', 'new 9–13 f0', 'old 7–10 f3']);
  });

  test('a start that holds others back leaves the length free, so float is that of the whole box', () => {
    const rows: readonly Row[] = [
      ['A', 10],
      ['B', 12, 'A SS+3'],
    ];
    expect(told(planOf(rows))).toEqual(['A 1–10 f0', 'B 4–15 f0']);
  });
});

describe('what has begun, and what is cancelled', () => {
  const running = { state: 'running', actualStart: '2026-01-12' } as const;
  test('a running box is moved by no link, and its start holds nothing back before its end', () => {
    const rows: readonly Row[] = [
      ['A', 5],
      ['R', 3, 'A FF+4', running],
      ['B', 9, 'R SS+1'],
    ];
    expect(told(planOf(rows))).toEqual(['A 1–5 f5', 'R 1–3 f7', 'B 2–10 f0']);
  });

  test('done work whose start nobody noted counts as begun on its last day', () => {
    const done = { state: 'done', actualEnd: '2026-01-14' } as const;
    const workbook = build(
      (wb) => wb.add('facts', 'facts', { asOf: '2026-01-14' }),
      planOf([
        ['D', 3, '', done],
        ['B', 2, 'D SS'],
      ]),
    );
    expect(told(workbook)[1]).toBe('B 3–4 f0');
  });

  test('a cancelled box is a moment without length: links of every kind go through it', () => {
    const through = (into: string, outOf: string) =>
      told(
        planOf([
          ['A', 5],
          ['X', 9, `A ${into}`, { state: 'cancelled' }],
          ['B', 3, `X ${outOf}`],
        ]),
      )[1];
    expect(through('FS+1', 'FS+2')).toBe('B 9–11 f0');
    expect(through('SS+1', 'FS+2')).toBe('B 4–6 f0');
    expect(through('FF', 'SS')).toBe('B 6–8 f0');
    expect(through('FS', 'FF+1')).toBe('B 4–6 f0');
    expect(through('SF+1', 'SF')).toBe('B 1–3 f2');
    expect(through('SF+4', 'SF+2')).toBe('B 6–8 f0');
  });
});
