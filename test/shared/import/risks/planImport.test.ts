// The dry run of a long register: it pauses, says how far it is, and ends with the same plan as without pauses.
import { expect, test } from 'vitest';
import { guessMapping } from '../../../../shared/import/table/guessMapping.ts';
import {
  type ImportPlan,
  planImport,
  planImportInSteps,
} from '../../../../shared/import/risks/planImport.ts';
import { readTable } from '../../../../shared/import/table/readTable.ts';
import { about } from '../../../helpers/workbooks/importedRegister.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';
import { decode } from '../../../helpers/hostile/letters.ts';

test('progress grows to the number of rows, and the plan is the same', () => {
  const rows = Array.from({ length: 1_000 }, (_, i) => `Risk ${i},${1 + (i % 5)},${1 + (i % 4)}`);
  const table = readTable(new TextEncoder().encode(`Title,Probability,Impact\n${rows.join('\n')}\n`), decode);
  const workbook = build(() => undefined);
  const mapping = guessMapping(table);
  const done: number[] = [];
  let plan: ImportPlan | null = null;
  const steps = planImportInSteps(workbook, table, mapping, about);
  for (let step = steps.next(); plan === null; step = steps.next())
    if (step.done) plan = step.value;
    else done.push(step.value);
  expect(done).toEqual([125, 250, 375, 500, 625, 750, 875, 1_000]);
  expect(plan).toEqual(planImport(workbook, table, mapping, about));
  expect(plan.counts).toMatchObject({ rows: 1_000, imported: 1_000, refused: 0 });
});
