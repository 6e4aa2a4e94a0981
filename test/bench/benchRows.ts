// What a benchmark tells: rows, each beside a floor measured in the same run, as a table and for `npm run bench` to keep.
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** One figure. `goal` is the most the ratio to the floor may be, or the most the value may be where there is no floor. */
export interface BenchRow {
  /** Names the figure for good: results of two commits are compared by it. */
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'count' | 'bytes';
  readonly floor?: { readonly what: string; readonly value: number };
  readonly goal?: number;
  /** The most the value itself may be, whatever the floor of this machine is. */
  readonly most?: number | undefined;
}

export const ratioOf = ({ value, floor }: BenchRow): number | null =>
  floor && floor.value > 0 ? value / floor.value : null;

/** What is held against the goal. */
export const judgedOf = (row: BenchRow): number => (row.floor ? (ratioOf(row) ?? Infinity) : row.value);

export const isMissed = (row: BenchRow): boolean =>
  judgedOf(row) > (row.goal ?? Infinity) || row.value > (row.most ?? Infinity);

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

function lineOf(row: BenchRow): readonly string[] {
  const ratio = ratioOf(row);
  const goals = [
    ...(row.goal === undefined ? [] : [`${row.floor ? '× ' : ''}${shown(row.goal)}`]),
    ...(row.most === undefined ? [] : [`${shown(row.most)} ${row.unit}`]),
  ];
  return [
    row.what,
    `${shown(row.value)} ${row.unit}`,
    ratio === null ? '' : `× ${shown(ratio)}`,
    row.floor ? `${row.floor.what} ${shown(row.floor.value)} ${row.unit}` : '',
    goals.join(', '),
    goals.length === 0 ? '' : isMissed(row) ? 'MISSED' : 'met',
  ];
}

const heads = ['figure', 'value', 'ratio', 'floor in the same run', 'goal', ''];

/** A table with columns as wide as what is in them. */
export function tableOf(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, i) => Math.max(...lines.map((cells) => (cells[i] ?? '').length)));
  return lines
    .map((cells) =>
      cells
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Prints the rows and hands them to `npm run bench`, which names the file in THROUGHLINE_BENCH_ROWS. */
export function report(rows: readonly BenchRow[]): void {
  console.log(tableOf([heads, ...rows.map(lineOf)]));
  const path = process.env['THROUGHLINE_BENCH_ROWS'];
  if (path) writeFileSync(path, JSON.stringify(rows));
  if (rows.some(isMissed)) process.exitCode = 1;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The value below which `share` of all lie. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;

/**
 * Median milliseconds of `run` over `rounds`, after `warmUp` rounds that do not count; `prepare` is not timed.
 */
export function medianMs<T>(
  prepare: (round: number) => T,
  run: (given: T) => unknown,
  { rounds = 15, warmUp = 3 } = {},
): number {
  const times: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const given = prepare(Math.max(0, round));
    const start = performance.now();
    run(given);
    if (round >= 0) times.push(performance.now() - start);
  }
  return median(times);
}
