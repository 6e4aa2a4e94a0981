// Every finding speaks in whole sentences, and every fix it offers can be carried out as it stands.
import { expect, test } from 'vitest';
import { doingOf } from '../../../../shared/edits/named/namedEdits.ts';
import { performEdit } from '../../../../shared/edits/perform.ts';
import { findAll } from '../../../../shared/rules/catalogue.ts';
import type { Finding, Fix } from '../../../../shared/rules/engine/finding.ts';
import { spots } from '../../../../shared/rules/engine/fixes.ts';
import { schemas } from '../../../../shared/schema/kinds.ts';
import { findRecord, type Workbook } from '../../../../shared/schema/workbook.ts';
import { workedExample } from '../../../helpers/workbooks/templates.ts';
import { bigWorkbook } from '../../../helpers/workbooks/bigWorkbook.ts';
import { broken } from '../../../helpers/workbooks/healthyWorkbook.ts';
import { testMoment } from '../../../helpers/workbooks/workbooks.ts';

/** A workbook in which as much as possible is missing at once. */
const neglected = broken((wb) => {
  wb.add('facts', 'facts', { asOf: '2026-06-01' });
  wb.add('settings', 'settings', { costOfDelayPerWD: null, budget: 1 });
  wb.add('goal', 'G-1', { metric: null });
  wb.add('goal', 'G-2', { state: 'agreed', metric: 'M-1' });
  wb.add('metric', 'M-1', { target: null });
  wb.add('metric', 'M-2', { source: '', ownerRole: null, movesWith: [] });
  wb.add('useCase', 'U-1', { goals: [], dataProduct: null, valuePerYear: null, approach: 'generative' });
  wb.add('useCase', 'U-2', { state: 'candidate', approach: 'complexModel' });
  wb.add('risk', 'R-1', {
    effect: '',
    cost: null,
    days: { low: 1, likely: 2, high: 3, shape: 'pert' },
    alternatives: [],
  });
  wb.add('risk', 'R-2', { state: 'accepted', probabilityBand: 5, impacts: { cost: 5 } });
  wb.add('treatment', 'treat-1', { ownerRole: null, due: null, probabilityBandAfter: 5, cost: 9_000_000 });
  wb.add('timeBox', 'T-1', { slice: null, predecessors: [{ timeBox: 'T-2', lagWD: 0 }] });
  wb.add('slice', 'S-1', { benefit: '', enables: ['S-1'] });
  wb.add('promptAnswer', 'why-1', { text: '' });
  wb.add('gate', 'H-1', {});
  const condition = { text: '', due: null, ownerRole: null, done: false };
  wb.add('decision', 'D-1', {
    gate: 'H-1',
    state: 'signed',
    outcome: 'stop',
    conditions: [condition],
    decidedOn: '2026-06-01',
  });
  wb.add('alternative', 'A-1', { archived: true });
  for (const pillar of ['L-1', 'L-6'] as const) wb.add('pillar', pillar, { ratings: [0, 0, 0, 0] });
});

const workbooks: readonly (readonly [string, Workbook])[] = [
  ['a neglected workbook', neglected],
  ['a big workbook', bigWorkbook(600)],
  ...(['Y-0', 'Y-1', 'Y-2', 'Y-3'] as const).map(
    (label) => [`the example at ${label}`, workedExample(label, testMoment())] as const,
  ),
];

/** Carries the fix out as the app would; throws when it cannot be. */
function carryOut(workbook: Workbook, fix: Fix): Workbook {
  const moment = testMoment();
  if (fix.action === 'open') {
    if (!findRecord(workbook, fix.kind, fix.id)) throw new Error(`there is no ${fix.kind} ${fix.id}`);
    const isKnown = (field: string) =>
      field in schemas[fix.kind].shape || spots.some((spot) => spot === field);
    if (fix.field !== undefined && !isKnown(fix.field)) throw new Error(`no field ${fix.field}`);
    return workbook;
  }
  const { edit, shows } = doingOf(fix, 'made-by-a-fix');
  const after = performEdit(edit, workbook, moment);
  if (after === workbook) throw new Error('it changes nothing');
  if (!findRecord(after, shows.kind, shows.id))
    throw new Error(`there is no ${shows.kind} ${shows.id} to show`);
  return after;
}

function faultOf(workbook: Workbook, { rule, message, subjects, fix }: Finding): string | null {
  if (!/^\S.*[.?…]$/s.test(message) || /undefined|null|NaN|\[object| {2}/.test(message))
    return `${rule}: ${message}`;
  if (subjects.length === 0 || subjects.some(({ kind, id }) => !findRecord(workbook, kind, id)))
    return `${rule}: subject missing`;
  if (!/^[A-Z]\S.{3,}$/.test(fix.label)) return `${rule}: label “${fix.label}”`;
  try {
    carryOut(workbook, fix);
    return null;
  } catch (error) {
    return `${rule}: ${String(error)}`;
  }
}

test.each(workbooks)('findings and fixes of %s', (_, workbook) => {
  const { open } = findAll(workbook);
  expect(open.length).toBeGreaterThan(3);
  expect(open.flatMap((finding) => faultOf(workbook, finding) ?? [])).toEqual([]);
});

test('the neglected workbook wakes most rules', () => {
  expect(new Set(findAll(neglected).open.map(({ rule }) => rule)).size).toBeGreaterThan(25);
});
