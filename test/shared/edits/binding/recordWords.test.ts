// What the record keeps of the words people wrote, act by act: the title of who acted and the reasons that are asked for.
import { expect, test } from 'vitest';
import { chainOf } from '../../../../shared/binding/chain.ts';
import { beginRecord } from '../../../../shared/binding/entries.ts';
import type { Edit } from '../../../../shared/edits/edit.ts';
import { performEdit } from '../../../../shared/edits/perform.ts';
import { startAnyway } from '../../../../shared/edits/plan/timeBoxes.ts';
import { changeFields, createRecord } from '../../../../shared/edits/records.ts';
import {
  armCriterion,
  changeCriterion,
  retireCriterion,
  waiveCriterion,
} from '../../../../shared/edits/signing/criteria.ts';
import { revokeDecision, signDecision } from '../../../../shared/edits/signing/decisions.ts';
import { takeBackWaiver, waiveFinding } from '../../../../shared/edits/signing/findingWaivers.ts';
import { signGoal } from '../../../../shared/edits/signing/goals.ts';
import { correctReading } from '../../../../shared/edits/signing/readings.ts';
import { findAll, isWaivable } from '../../../../shared/rules/catalogue.ts';
import { bindingEvents } from '../../../../shared/schema/bindingEntry.ts';
import { type FieldFacts, fieldsOf } from '../../../../shared/schema/fieldFacts.ts';
import { kinds } from '../../../../shared/schema/kinds.ts';
import { recordsOf, type Workbook } from '../../../../shared/schema/workbook.ts';
import { broken } from '../../../helpers/workbooks/healthyWorkbook.ts';
import { nextMoment } from '../deciding/stories.ts';

/** Texts that are names of something, not words. */
const named = new Set(['rule', 'heldBy', 'code', 'template', 'currency']);

/** Every text of a workbook as a word that stands nowhere else; equal texts stay equal. */
function inWords(workbook: Workbook): Workbook {
  const words = new Map<string, string>();
  const wordFor = (text: unknown): unknown => {
    if (typeof text !== 'string' || text === '') return text;
    const word = words.get(text) ?? `written${words.size}q`;
    words.set(text, word);
    return word;
  };
  const put = ({ as, parts }: FieldFacts, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((one: unknown) => put({ as, parts } as FieldFacts, one));
    if (parts.length > 0 && typeof value === 'object' && value !== null) return inFields(parts, value);
    return ['title', 'text', 'area', 'lines', 'tags'].includes(as) ? wordFor(value) : value;
  };
  const inFields = (fields: readonly FieldFacts[], record: object): object => ({
    ...record,
    ...Object.fromEntries(
      fields.flatMap((field) =>
        field.name in record && !named.has(field.name)
          ? [[field.name, put(field, (record as Record<string, unknown>)[field.name])]]
          : [],
      ),
    ),
  });
  const worded = kinds.reduce<Workbook>((result, kind) => {
    const records = [...recordsOf(result, kind).values()].map(
      (one) => [one.id, inFields(fieldsOf(kind), one)] as const,
    );
    return { ...result, [kind]: new Map(records as never) };
  }, workbook);
  return beginRecord(worded);
}

const id = (text: string) => text as never;
const started = inWords(
  broken((wb) => {
    const drafted = { status: 'draft', armedOn: null } as const;
    wb.add('goal', 'G-1', { statement: 'Sell more to those who come back' });
    wb.add('killCriterion', 'K-1', drafted);
    wb.add('killCriterion', 'K-2', {
      ...drafted,
      scope: 'useCase',
      useCase: 'U-1',
      unit: '%',
      metric: 'M-1',
    });
    wb.add('killCriterion', 'K-2', { value: 1, checkpointDate: '2026-03-31', ownerRole: 'head' });
    wb.add('killCriterion', 'K-3', { scope: 'useCase', useCase: 'U-1', form: 'stopsIf', comparator: '<' });
    wb.add('killCriterion', 'K-3', { systemMetric: 'openCritical', value: 1, ownerRole: 'head' });
    wb.add('killCriterion', 'K-3', { checkpointDate: '2026-03-31', status: 'armed', armedOn: '2026-01-12' });
    wb.add('gate', 'H-1', { title: 'First gate', scope: 'useCase', useCase: 'U-1', date: '2026-03-01' });
    for (const code of ['D-1', 'D-2'])
      wb.add('decision', code, { gate: 'H-1', outcome: 'hold', rationale: `Why ${code}` });
    wb.add('reading', 'early', { metric: 'M-2', date: '2026-01-09', value: 1 });
    wb.add('risk', 'R-1', { reviewBy: '2026-01-05' });
  }),
);

const mark = { kind: 'typed', value: 'written999q' } as const;
const by = (role: string) => ({ role: id(role), mark });
const finding = () => {
  const found = findAll(started).open.find((one) => isWaivable(one) && one.subjects.length > 0);
  if (!found) throw new Error('There is nothing to waive.');
  return found;
};

/** What is done, one after the other, and what is typed as its reason. */
const acts: readonly (readonly [string, Edit])[] = [
  ['', changeFields('goal', 'G-1', { notes: 'written998q' })],
  ['', armCriterion(id('K-1'), by('head'))],
  ['', armCriterion(id('K-2'), by('head'))],
  ['moved', changeCriterion(id('K-1'), { value: 6 }, { reason: 'moved', decision: null })],
  ['', createRecord('reading', 'r', { metric: id('M-1'), value: 30, date: '2026-01-12' })],
  ['corrected', correctReading(id('r'), 'r2', { value: 31 }, 'corrected')],
  ['begun', startAnyway(id('T-1'), '2026-01-12', 'begun')],
  [
    'carried',
    waiveCriterion(id('K-3'), id('D-9'), {
      reason: 'carried',
      newCheckpoint: '2026-01-20',
      signatures: [by('head'), by('chief')],
    }),
  ],
  ['', signGoal(id('G-1'), by('head'))],
  ['', signDecision(id('D-1'), by('head'))],
  ['', signDecision(id('D-2'), by('head'))],
  ['revoked', revokeDecision(id('D-2'), 'revoked', by('head'))],
  [
    'put up with',
    waiveFinding(id('w'), finding(), { reason: 'put up with', byRole: id('head'), until: '2026-02-02' }),
  ],
  ['', takeBackWaiver(id('w'))],
  ['retired', retireCriterion(id('K-2'), 'retired')],
];

test('each thing that is told holds no word of the workbook but the title of who acted, and the reason that was typed', () => {
  const done = acts.reduce(
    (workbook, [, edit]) => performEdit(edit, workbook, nextMoment(id('head'))),
    started,
  );
  const { entries, breaks } = chainOf(done);
  expect(breaks).toEqual([]);
  const told = new Set(entries.map(({ what }) => what));
  expect(bindingEvents.filter((what) => !told.has(what))).toEqual([]);
  const titles = new Set([...done.role.values()].map(({ title }) => title));
  const words = new Set(JSON.stringify(entries).match(/written\d+q/g));
  expect(titles.size).toBe(3);
  expect([...words].filter((word) => !titles.has(word))).toEqual([]);
  expect(words.size).toBe(2);
  const reasons = entries.map(({ reason }) => reason).filter((reason) => reason !== '');
  expect([...new Set(reasons)]).toEqual(acts.map(([reason]) => reason).filter((reason) => reason !== ''));
});
