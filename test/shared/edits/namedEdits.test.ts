// The edits findings offer: each does what the command of that name does, and none is a way round it.
import { expect, test } from 'vitest';
import type { EditName } from '../../../shared/rules/engine/editNames.ts';
import { doingOf } from '../../../shared/edits/named/namedEdits.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import { acceptRisk, reopenRisk } from '../../../shared/edits/risks/risks.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { findRecord } from '../../../shared/schema/workbook.ts';
import { findAll } from '../../../shared/rules/catalogue.ts';
import type { Id } from '../../../shared/schema/field.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { broken, healthyWorkbook } from '../../helpers/workbooks/healthyWorkbook.ts';
import { range, testMoment } from '../../helpers/workbooks/workbooks.ts';

const findingOf = (workbook: Workbook, rule: string, code: string): Finding => {
  const found = findAll(workbook).open.find((one) => one.rule === rule && one.subjects[0]?.code === code);
  if (!found) throw new Error(`${rule} does not fire for ${code}`);
  return found;
};

test('“Reopen R-1” on a finding does what reopening the risk does: nobody has accepted it any more', () => {
  const risk = 'R-1' as Id<'risk'>;
  const acceptance = {
    byRole: 'chief' as Id<'role'>,
    reason: 'We can carry it',
    until: '2026-03-31',
  } as const;
  const accepted = performEdit(acceptRisk(risk, acceptance), healthyWorkbook, testMoment());
  const lapsed = broken((wb) => wb.add('facts', 'facts', { asOf: '2026-04-01' }));
  const workbook = { ...lapsed, risk: accepted.risk };
  const { fix } = findingOf(workbook, 'RSK-07', 'R-1');
  if (fix.action !== 'edit') throw new Error('it only opens');
  const byFix = performEdit(doingOf(fix, 'unused').edit, workbook, testMoment());
  expect(byFix.risk.get(risk)).toMatchObject({ state: 'open', acceptedByRole: null, acceptedReason: '' });
  expect(byFix.risk).toEqual(performEdit(reopenRisk(risk), workbook, testMoment()).risk);
});

test('no finding disarms a criterion: of an armed one TRC-16 shows it, of a draft it removes the link', () => {
  const archived = broken((wb) => wb.add('metric', 'M-2', { archived: true }));
  expect(archived.killCriterion.get('K-1' as Id<'killCriterion'>)?.status).toBe('armed');
  expect(findingOf(archived, 'TRC-16', 'K-1').fix).toMatchObject({ action: 'open', id: 'K-1' });

  const draft = broken((wb) => {
    wb.add('metric', 'M-2', { archived: true });
    wb.add('killCriterion', 'K-1', { status: 'draft' });
  });
  const { fix } = findingOf(draft, 'TRC-16', 'K-1');
  if (fix.action !== 'edit') throw new Error('it only opens');
  const after = performEdit(doingOf(fix, 'unused').edit, draft, testMoment());
  expect(after.killCriterion.get('K-1' as Id<'killCriterion'>)?.metric).toBeNull();
});

const office = broken((wb) => {
  const stage = { share: 0, minWD: 0, limits: [], ownerRole: null, rollback: '', signOff: null };
  wb.add('checklist', 'Q-1', {
    template: 'stagedDeployment',
    subject: { kind: 'useCase', id: 'U-1' },
    stages: [
      { ...stage, stage: 'shadow', startedOn: '2026-01-05', promotedOn: '2026-01-09' },
      { ...stage, stage: 'full', startedOn: null, promotedOn: null },
    ],
  });
  wb.add('upwardNote', 'V-1', { raisedOn: '2026-01-12', about: { kind: 'timeBox', id: 'T-1' } });
  wb.add('techItem', 'X-1');
  wb.add('timeBox', 'T-2', {
    buildEstimate: range(20, 25, 30),
    extensions: [{ date: '2026-01-12', addWD: 3, reason: 'Ill', byRole: null }],
  });
  wb.add('timeBox', 'T-4', { duration: range(1, 1, 1) });
  wb.add('gate', 'H-9', { title: 'Half-time' });
});

/** What each edit is called and leaves in the record it shows, and what of the one it was offered for. */
const each: Readonly<
  Record<
    Exclude<EditName, 'reopenRisk' | 'unlinkArchived'>,
    readonly [object, string, string, object, object?]
  >
> = {
  acknowledgeNote: [
    { note: 'V-1', on: '2026-01-12' },
    'Change upward note',
    'upwardNote:V-1',
    { acknowledgedOn: '2026-01-12' },
  ],
  addAlternative: [
    { risk: 'R-1' },
    'Add other path',
    'alternative:new',
    { title: 'Other path around R-1' },
    { risk: 'R-1', alternatives: ['A-1', 'new'] },
  ],
  addCapability: [
    { timeBox: 'T-1' },
    'Add capability',
    'capability:new',
    { title: 'What T-1 brings', steps: [{ date: null, timeBox: 'T-1', level: 1 }] },
  ],
  addCriterion: [
    { useCase: 'U-1', title: 'Enough use' },
    'Add kill criterion',
    'killCriterion:new',
    { title: 'Enough use', scope: 'useCase', useCase: 'U-1', status: 'draft' },
  ],
  addInnerGate: [
    { timeBox: 'T-1', date: '2026-01-16' },
    'Add gate',
    'gate:new',
    { title: 'Half-way through T-1', stage: 'when', date: '2026-01-16' },
    { timeBox: 'T-1', gate: 'new' },
  ],
  addMetric: [
    { goal: 'G-1' },
    'Add metric',
    'metric:new',
    { title: 'Measure of G-1', kind: 'business' },
    { goal: 'G-1', metric: 'new' },
  ],
  addProduct: [
    { useCase: 'U-1' },
    'Add data product',
    'dataProduct:new',
    { title: 'Product of U-1' },
    { useCase: 'U-1', dataProduct: 'new' },
  ],
  addUseCase: [
    { goal: 'G-1' },
    'Add use case',
    'useCase:new',
    { title: 'Use case for G-1', state: 'candidate', goals: ['G-1'] },
  ],
  beginAnswer: [
    { stage: 'how', prompt: 4 },
    'Add prompt answer',
    'promptAnswer:new',
    { stage: 'how', prompt: 4, text: '' },
  ],
  decideCriterion: [
    { criterion: 'K-1' },
    'Propose decision',
    'decision:new',
    {
      title: 'Decision on K-1',
      purpose: 'criterion',
      criterion: 'K-1',
      outcome: null,
      rationale: '',
      state: 'proposed',
    },
  ],
  decideGate: [
    { gate: 'H-9' },
    'Propose decision',
    'decision:new',
    { purpose: 'gate', gate: 'H-9', outcome: null, rationale: '', state: 'proposed' },
  ],
  draftRisk: [{ risk: 'R-1' }, 'Change risk', 'risk:R-1', { state: 'draft' }],
  limitExtensions: [
    { timeBox: 'T-2' },
    'Add kill criterion',
    'killCriterion:new',
    {
      title: 'No more extensions of T-2',
      scope: 'slice',
      slice: 'S-3',
      form: 'stopsIf',
      systemMetric: 'extensions',
      comparator: '>',
      value: 1,
      checkpoint: 'endOf',
      checkpointTimeBox: 'T-2',
    },
  ],
  noteAudit: [
    { item: 'X-1', on: '2026-01-12' },
    'Change technology item',
    'techItem:X-1',
    { lastAudit: '2026-01-12' },
  ],
  planAsEstimated: [{ timeBox: 'T-2' }, 'Change time box', 'timeBox:T-2', { duration: range(20, 25, 30) }],
  recordPromotion: [
    { checklist: 'Q-1', record: null, stage: 'full' },
    'Enter in model record',
    'modelRecord:new',
    { useCase: 'U-1', deployments: [{ stage: 'full', from: '2026-01-09', to: null }] },
  ],
  releaseAlone: [{ slice: 'S-1' }, 'Change slice', 'slice:S-1', { ownRelease: true }],
  reviewRisk: [{ risk: 'R-1', nextBy: '2026-02-09' }, 'Change risk', 'risk:R-1', { reviewBy: '2026-02-09' }],
  startBoxOn: [
    { timeBox: 'T-1', day: '2026-01-19' },
    'Change time box',
    'timeBox:T-1',
    { notBefore: '2026-01-19' },
  ],
  startChecklist: [
    { useCase: 'U-1', template: 'regulation', region: 'North' },
    'Add checklist',
    'checklist:new',
    { template: 'regulation', region: 'North', subject: { kind: 'useCase', id: 'U-1' } },
  ],
  startNeedTest: [{ useCase: 'U-2' }, 'Add need test', 'needTest:new', { useCase: 'U-2' }],
  takeOnFrom: [
    { resource: 'Z-1', day: '2026-01-19' },
    'Change resource',
    'resource:Z-1',
    { availableFrom: '2026-01-19' },
  ],
  waitFor: [
    { timeBox: 'T-2', after: 'T-1' },
    'Change time box',
    'timeBox:T-2',
    { predecessors: [{ timeBox: 'T-1', lagWD: 0, kind: 'finishStart' }] },
  ],
};

test.each(Object.entries(each))(
  '%s says what it does, and does it',
  (edit, [args, label, shown, fields, link]) => {
    const workbook = broken((wb) => wb.add('useCase', 'U-2'), office);
    const doing = doingOf({ edit, args } as never, 'new');
    expect([doing.edit.label, `${doing.shows.kind}:${doing.shows.id}`]).toEqual([label, shown]);
    const after = performEdit(doing.edit, workbook, testMoment());
    expect(findRecord(after, doing.shows.kind, doing.shows.id)).toMatchObject(fields);
    const [[kind, id] = [], ...links] = Object.entries(link ?? {});
    const holder = kind === undefined ? {} : findRecord(after, kind as 'goal', id as string);
    expect(holder).toMatchObject(Object.fromEntries(links));
  },
);

test('a box of no slice gets a criterion that is about no slice', () => {
  const edit = { edit: 'limitExtensions', args: { timeBox: 'T-4' } } as never;
  const after = performEdit(doingOf(edit, 'new').edit, office, testMoment());
  expect(findRecord(after, 'killCriterion', 'new')).toMatchObject({ slice: null, value: 0 });
});

test('an edit about a record that is gone says so and changes nothing', () => {
  const gone = { edit: 'addMetric', args: { goal: 'G-9' } } as never;
  expect(() => performEdit(doingOf(gone, 'new').edit, office, testMoment())).toThrow(
    'This goal is no longer in the workbook.',
  );
});
