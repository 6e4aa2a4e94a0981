// How long the executive PDF of a workbook takes, from records to bytes, and how long its window would stand still.
import { performance } from 'node:perf_hooks';
import { executiveEdition } from '../../shared/layout/executive.ts';
import { paintPdf } from '../../shared/pdf/paintPdf.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import { bigSizes, bigWorkbook } from '../helpers/bigWorkbook.ts';
import { bundledFonts } from '../helpers/bundledFonts.ts';

const rounds = 5;
/** Slower than this is not a slow machine but a layout that has gone wrong. */
const absurdMs = 30_000;

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Median milliseconds, each round with a workbook of which nothing has been computed yet. */
function measure<T>(prepare: () => T, run: (given: T) => void): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const given = prepare();
    const start = performance.now();
    run(given);
    times.push(performance.now() - start);
  }
  return median(times);
}

const rows = bigSizes.map((entities) => {
  const fresh = (): Workbook => bigWorkbook(entities);
  const edition = executiveEdition(fresh(), { paper: 'a4' });
  const bytes = paintPdf(edition.pages, edition.meta, bundledFonts);
  const layoutMs = measure(fresh, (workbook) => void executiveEdition(workbook, { paper: 'a4' }));
  const paintMs = measure(
    () => edition,
    ({ pages, meta }) => void paintPdf(pages, meta, bundledFonts),
  );
  // What the window itself does: hand the workbook to the worker.
  const handOverMs = measure(fresh, (workbook) => void structuredClone(workbook));
  return {
    entities,
    pages: edition.pages.length,
    'table rows': edition.rows,
    'layout, ms': Math.round(layoutMs),
    'writing, ms': Math.round(paintMs),
    kB: Math.round(bytes.length / 1_000),
    'window busy, ms': Math.round(handOverMs),
  };
});

console.table(rows);

if (rows.some((row) => row['layout, ms'] + row['writing, ms'] > absurdMs)) {
  console.error('An export took absurdly long.');
  process.exitCode = 1;
}
