// How long the executive PDF of a workbook takes, from records to bytes, and how long its window would stand still.
import { executiveEdition } from '../../shared/layout/edition/executive.ts';
import { paintPdf } from '../../shared/pdf/paintPdf.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import { bigSizes, bigWorkbook } from '../helpers/workbooks/bigWorkbook.ts';
import { bundledFonts } from '../helpers/pictures/bundledFonts.ts';
import { type BenchRow, medianMs, report } from './benchRows.ts';

const few = { rounds: 5, warmUp: 1 };

/** A workbook of which nothing has been computed yet is made for each round. */
function rowsOf(entities: number): BenchRow[] {
  const fresh = (): Workbook => bigWorkbook(entities);
  const edition = executiveEdition(fresh(), { paper: 'a4' });
  const { pages, meta } = edition;
  const bytes = paintPdf(pages, meta, bundledFonts);
  const marks = JSON.stringify(pages);
  const floor = {
    what: `JSON.parse of its ${pages.length} pages of marks`,
    value: medianMs(
      () => marks,
      (text) => JSON.parse(text) as unknown,
      few,
    ),
  };
  const of = `${entities} records`;
  return [
    {
      what: `layout of ${of}`,
      value: medianMs(fresh, (workbook) => executiveEdition(workbook, { paper: 'a4' }), few),
      unit: 'ms',
      floor,
    },
    {
      what: `writing of ${of}`,
      value: medianMs(
        () => pages,
        (given) => paintPdf(given, meta, bundledFonts),
        few,
      ),
      unit: 'ms',
      floor,
    },
    // What the window itself does: hand the workbook to the worker.
    { what: `window busy with ${of}`, value: medianMs(fresh, structuredClone, few), unit: 'ms', floor },
    {
      what: `file of ${of}`,
      value: bytes.length,
      unit: 'bytes',
      floor: { what: 'the marks as JSON', value: marks.length },
    },
  ];
}

report(bigSizes.flatMap(rowsOf));
