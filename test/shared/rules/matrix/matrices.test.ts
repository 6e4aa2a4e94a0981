// Matrices: what links two lists, what is counted once, and which rows and columns stay empty.
import { describe, expect, it } from 'vitest';
import {
  cellAt,
  type Matrix,
  totalOfColumn,
  totalOfRow,
  unserved,
} from '../../../../shared/rules/matrix/matrix.ts';
import { matrixNamed } from '../../../../shared/rules/matrix/matrices.ts';
import { matrixTable } from '../../../../shared/tables/matrixTable.ts';
import { workshop } from '../../../helpers/workbooks/examples.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const lineOf = (lines: Matrix['rows'], name: string) => {
  const line = lines.find(({ code, title }) => (code ?? title) === name);
  if (!line) throw new Error(`There is no ${name}.`);
  return line;
};
const at = (matrix: Matrix, row: string, column: string) =>
  cellAt(matrix, lineOf(matrix.rows, row), lineOf(matrix.columns, column));
const names = (lines: Matrix['rows']) => lines.map(({ code, title }) => code ?? title);

const days = (likely: number) => ({ low: likely, likely, high: likely, shape: 'fixed' as const });
const money = (likely: number) => days(likely);

/** U-1 serves both goals, U-2 one of them by a slice alone, U-3 nothing. */
const small = build((wb) => {
  wb.add('goal', 'G-1');
  wb.add('goal', 'G-2');
  wb.add('goal', 'G-3');
  wb.add('useCase', 'U-1', { goals: ['G-1', 'G-2'] });
  wb.add('useCase', 'U-2');
  wb.add('useCase', 'U-3');
  wb.add('slice', 'S-1', { useCase: 'U-1', components: ['Log', 'Rule'] });
  wb.add('slice', 'S-2', { useCase: 'U-2', goals: ['G-2'], components: ['log '] });
  wb.add('timeBox', 'T-1', { slice: 'S-1', duration: days(2), fixedCost: money(500) });
  wb.add('timeBox', 'T-2', { slice: 'S-1', duration: days(3), fixedCost: money(700) });
  wb.add('timeBox', 'T-3', { slice: 'S-2', duration: days(9), fixedCost: money(900) });
  wb.add('timeBox', 'T-4', { slice: 'S-2' });
});

describe('goals and use cases', () => {
  const matrix = matrixNamed(small, 'goalsByUseCases');

  it('marks what a use case serves itself, and what a slice of it serves', () => {
    expect(at(matrix, 'G-1', 'U-1')?.mark).toBe('direct');
    expect(at(matrix, 'G-2', 'U-2')?.mark).toBe('through');
    expect(at(matrix, 'G-1', 'U-2')).toBeUndefined();
  });

  it('counts the boxes of a use case once, however many goals it serves', () => {
    expect(totalOfColumn(matrix, lineOf(matrix.columns, 'U-1'))).toMatchObject({
      links: 2,
      count: 2,
      money: 1_200,
    });
    expect(totalOfRow(matrix, lineOf(matrix.rows, 'G-2'))).toMatchObject({
      links: 2,
      count: 4,
      money: 2_100,
      unknown: 1,
    });
  });

  it('keeps what is not served as empty rows and columns', () => {
    const { rows, columns } = unserved(matrix);
    expect([names(rows), names(columns)]).toEqual([['G-3'], ['U-3']]);
    expect(names(matrix.columns)).toEqual(['U-1', 'U-2', 'U-3']);
  });

  it('leaves retired goals out', () => {
    const retired = build((wb) => wb.add('goal', 'G-3', { state: 'retired' }), small);
    expect(names(matrixNamed(retired, 'goalsByUseCases').rows)).toEqual(['G-1', 'G-2']);
  });
});

describe('use cases and risks', () => {
  it('shows the level of a risk now, its planned exposure, and every thing of the use case it is linked to', () => {
    const matrix = matrixNamed(workshop, 'useCasesByRisks');
    const cell = at(matrix, 'U-1', 'R-1');
    expect(cell).toMatchObject({ mark: 'direct', text: 'M', level: 'medium' });
    expect(cell?.counted).toHaveLength(2);
    expect([...(cell?.paid.values() ?? [])].map((amount) => Math.round(amount ?? 0))).toEqual([239_000]);
  });

  it('finds a risk by way of a time box, and says so', () => {
    const matrix = matrixNamed(
      build((wb) => wb.add('risk', 'R-1', { timeBoxes: ['T-1'] }), small),
      'useCasesByRisks',
    );
    expect(at(matrix, 'U-1', 'R-1')).toMatchObject({ mark: 'through', text: '?' });
    expect(at(matrix, 'U-2', 'R-1')).toBeUndefined();
  });
});

describe('use cases and capabilities', () => {
  it('says where what there is falls short of what is needed', () => {
    const matrix = matrixNamed(workshop, 'useCasesByCapabilities');
    expect(at(matrix, 'U-1', 'C-1')).toMatchObject({ mark: 'short', text: '1 of 3' });
    const raised = build((wb) => wb.add('capability', 'C-1', { availableLevel: 3 }), workshop);
    expect(at(matrixNamed(raised, 'useCasesByCapabilities'), 'U-1', 'C-1')?.mark).toBe('direct');
  });
});

describe('components and slices', () => {
  it('tells what is joined first from what was released before, and names what no slice joins', () => {
    const asked = build(
      (wb) =>
        wb.add('checklist', 'Q-1', {
          template: 'buildOrBuy',
          components: [{ title: 'Chat' }],
        }),
      small,
    );
    const matrix = matrixNamed(asked, 'componentsBySlices');
    expect(names(matrix.rows)).toEqual(['Log', 'Rule', 'Chat']);
    expect(at(matrix, 'Log', 'S-1')?.mark).toBe('direct');
    expect(at(matrix, 'Log', 'S-2')?.mark).toBe('through');
    expect(at(matrix, 'Rule', 'S-2')).toBeUndefined();
    expect(names(unserved(matrix).rows)).toEqual(['Chat']);
  });
});

it('is given out with its totals, money in whole units', () => {
  const table = matrixTable(small, matrixNamed(small, 'goalsByUseCases'), 'money');
  expect(table.header).toEqual(['', 'U-1 U-1', 'U-2 U-2', 'U-3 U-3', 'Total']);
  expect(table.rows.at(-1)).toEqual(['Total', 12, 9, 0, 21]);
  const marks = matrixTable(small, matrixNamed(small, 'goalsByUseCases'), 'marks');
  expect(marks.rows[1]).toEqual(['G-2 G-2', 'serves it', 'a slice of it serves it', null, 2]);
});
