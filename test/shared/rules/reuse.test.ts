// Results reused after an edit are those computed from scratch: no rule reads a kind it has not declared.
import { expect, test } from 'vitest';
import { changeRecord, EditRefused } from '../../../shared/edits/edit.ts';
import { alignmentOf } from '../../../shared/rules/pillar/alignment.ts';
import { bigBangOf } from '../../../shared/rules/slice/bigBang.ts';
import { conflictsOf } from '../../../shared/rules/plan/capacity.ts';
import { findAll } from '../../../shared/rules/catalogue.ts';
import { bestSuggestion } from '../../../shared/rules/plan/conflictCure.ts';
import { boxSpends, planCost } from '../../../shared/rules/plan/cost.ts';
import { phaseStarts } from '../../../shared/rules/phase/phases.ts';
import { scheduleOf } from '../../../shared/rules/plan/schedule.ts';
import { orderHints } from '../../../shared/rules/slice/slices.ts';
import { tempoOf } from '../../../shared/rules/tempo/tempo.ts';
import { type Matrix, matrixNames } from '../../../shared/rules/matrix/matrix.ts';
import { matrixNamed } from '../../../shared/rules/matrix/matrices.ts';
import { aboutOf } from '../../../shared/rules/thread/aboutOf.ts';
import { kinds } from '../../../shared/schema/kinds.ts';
import { recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { workedExample } from '../../helpers/workbooks/templates.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';
import { paced } from '../../helpers/until.ts';

/** The same records in new maps: nothing known of the workbook is reused. */
const fromScratch = (workbook: Workbook): Workbook =>
  Object.fromEntries(kinds.map((kind) => [kind, new Map(recordsOf(workbook, kind))])) as unknown as Workbook;

/** A matrix with what its maps hold. */
const told = ({ rows, columns, cells }: Matrix) => [
  rows,
  columns,
  [...cells].map(([key, { paid, ...cell }]) => [key, cell, [...paid]]),
];

const figures = [
  bigBangOf,
  alignmentOf,
  tempoOf,
  orderHints,
  planCost,
  phaseStarts,
  conflictsOf,
  bestSuggestion,
  (workbook: Workbook) => [...boxSpends(workbook)],
  (workbook: Workbook) => [...scheduleOf(workbook).boxes.values()],
  aboutOf,
  (workbook: Workbook) => matrixNames.map((name) => told(matrixNamed(workbook, name))),
];
const everything = (workbook: Workbook): string =>
  JSON.stringify([findAll(workbook).open, ...figures.map((figure) => figure(workbook))]);

/** Another value of the same sort as a field's present one; undefined when there is no telling. */
function another(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (Array.isArray(value)) return [];
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? '2026-03-17' : '';
  return value === null ? '2026-02-17' : undefined;
}

const audit = new Set(['id', 'code', 'createdAt', 'updatedAt', 'updatedByRole']);
const example = workedExample('Y-2', testMoment());

/** Every workbook one field of one record away from the example, a few records of each kind. */
function* oneFieldAway(): Generator<readonly [string, Workbook]> {
  for (const kind of kinds)
    for (const record of [...recordsOf(example, kind).values()].slice(0, 2))
      for (const [field, value] of Object.entries(record)) {
        const changed = audit.has(field) ? undefined : another(value);
        if (changed === undefined) continue;
        try {
          const after = changeRecord(example, kind, record.id, { [field]: changed }, testMoment());
          if (after !== example) yield [`${kind} ${record.id} ${field}`, after];
        } catch (error) {
          if (!(error instanceof EditRefused)) throw error;
        }
      }
}

test(
  'after any one-field edit, findings and figures are those of the same workbook computed from scratch',
  () => {
    let edits = 0;
    const stale: string[] = [];
    for (const [what, after] of oneFieldAway()) {
      everything(example);
      if (everything(after) !== everything(fromScratch(after))) stale.push(what);
      edits += 1;
    }
    expect(stale).toEqual([]);
    expect(edits).toBeGreaterThan(200);
  },
  paced(180_000),
);
