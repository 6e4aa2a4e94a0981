// A reading past the line its metric was never to cross.
import { describe, expect, test } from 'vitest';
import { broken, findingsOf } from '../../../helpers/workbooks/healthyWorkbook.ts';

const read = (
  value: number,
  direction: 'up' | 'down' | 'target' = 'up',
  others: readonly [string, number][] = [],
) =>
  broken((wb) => {
    wb.add('metric', 'M-2', { floor: 4, direction });
    [['2026-01-09', value] as const, ...others].forEach(([date, one], i) =>
      wb.add('reading', `reading-${i}`, { metric: 'M-2', date, value: one }),
    );
  });
const found = (workbook: ReturnType<typeof read>) =>
  findingsOf('MET-02', workbook).map(({ message }) => message);

describe('MET-02 a reading below the floor', () => {
  test('fires below it, boundary: not at it', () => {
    expect(found(read(3.999))).toEqual([
      'M-2 M-2 was read at 3.999 on 9 Jan 2026, past its floor of 4: what was never to happen has happened.',
    ]);
    expect(found(read(4))).toEqual([]);
  });

  test('for a metric that should go down the floor is the highest value that may stand', () => {
    expect(found(read(5, 'down'))).toHaveLength(1);
    expect(found(read(3, 'down'))).toEqual([]);
    expect(found(read(3, 'target'))).toHaveLength(1);
  });

  test('the latest reading counts, and none of a day to come', () => {
    expect(found(read(3, 'up', [['2026-01-12', 5]]))).toEqual([]);
    expect(found(read(5, 'up', [['2026-01-12', 3]]))).toHaveLength(1);
    expect(found(read(3, 'up', [['2026-01-13', 5]]))).toHaveLength(1);
    expect(found(broken((wb) => wb.add('metric', 'M-2', { floor: 40 })))).toEqual([]);
  });

  test('its fix leads to where the next reading is noted', () => {
    expect(findingsOf('MET-02', read(3))[0]?.fix).toMatchObject({
      action: 'open',
      id: 'M-2',
      field: 'readings',
    });
  });
});
