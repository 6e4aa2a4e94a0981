// What undo calls each edit, and the sentence with which each is refused: a person reads both.
import { describe, expect, test } from 'vitest';
import { arrangeItems, becomeItem, linkItems, unlinkItems } from '../../../shared/edits/canvas/canvas.ts';
import { duplicateItems } from '../../../shared/edits/canvas/duplicate.ts';
import { standAfter } from '../../../shared/edits/canvas/order.ts';
import { answerPrompt, linkPrompt, signStage } from '../../../shared/edits/canvas/prompts.ts';
import {
  answerItem,
  draftRisks,
  noteEnvironments,
  startChecklist,
} from '../../../shared/edits/checklists.ts';
import { type Edit, EditRefused } from '../../../shared/edits/edit.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import { splitSlice } from '../../../shared/edits/plan/slices.ts';
import { extendLimit, finishWork, setPredecessors, startWork } from '../../../shared/edits/plan/timeBoxes.ts';
import {
  acknowledgeNote,
  decideNote,
  raiseNote,
  reestimate,
} from '../../../shared/edits/plan/upwardNotes.ts';
import { changeFields, createRecord, deleteRecords, moveAfter } from '../../../shared/edits/records.ts';
import { acceptRisk, reopenRisk } from '../../../shared/edits/risks/risks.ts';
import { changeImpact, changeLikelihood } from '../../../shared/edits/risks/riskScales.ts';
import {
  armCriterion,
  changeCriterion,
  retireCriterion,
  waiveCriterion,
} from '../../../shared/edits/signing/criteria.ts';
import { correctReading } from '../../../shared/edits/signing/readings.ts';
import { signDecision } from '../../../shared/edits/signing/decisions.ts';
import { takeBackWaiver, waiveFinding } from '../../../shared/edits/signing/findingWaivers.ts';
import { signGoal } from '../../../shared/edits/signing/goals.ts';
import { changeLogo, removeLogo } from '../../../shared/edits/whole/logo.ts';
import { restoreState } from '../../../shared/edits/whole/restoreState.ts';
import { broken, healthyWorkbook } from '../../helpers/workbooks/healthyWorkbook.ts';
import { range, testMoment } from '../../helpers/workbooks/workbooks.ts';

/** Ids are plain text here. */
const id = (text: string) => text as never;
const mark = { kind: 'typed', value: 'Signed' } as const;
const signature = { role: id('head'), mark };
const acceptance = { byRole: id('chief'), reason: 'Cheaper', until: '2026-03-31' } as const;
const about = {
  about: { kind: 'timeBox', id: 'T-9' },
  note: id('note'),
  fromRole: id('head'),
  toRole: id('chief'),
};
const finding = (rule: string) => ({
  rule,
  severity: 'error' as const,
  subjects: [{ kind: 'goal' as const, id: 'G-1', code: 'G-1' }],
  message: '',
  fix: { label: '', action: 'open' as const, kind: 'goal' as const, id: 'G-1' },
});
const waiving = { reason: 'Known', byRole: id('head'), until: '2026-02-02' } as const;
const split = {
  slice: id('S-9'),
  newSlice: id('new'),
  title: 'New',
  benefit: '',
  isFirst: false,
  boxes: [],
  cut: null,
  components: [],
} as const;
const goal = { kind: 'goal', id: 'G-1' } as const;
const waiver = { reason: 'One more week', newCheckpoint: '2026-02-02', signatures: [signature] } as const;

test.each<readonly [string, Edit]>([
  ['Add risk', createRecord('risk', 'new', {})],
  ['Change risk', changeFields('risk', 'R-1', {})],
  ['Delete risk', deleteRecords([{ kind: 'risk', id: 'R-1' }])],
  ['Delete 2 items', deleteRecords([{ kind: 'risk', id: 'R-1' }, goal])],
  ['Move risk', moveAfter('risk', 'R-1', null)],
  ['Move goal', standAfter([goal], [goal], null)],
  ['Move 2 items', standAfter([goal, { kind: 'risk', id: 'R-1' }], [goal], null)],
  ['Duplicate goal', duplicateItems([{ ...goal, copy: 'new' }])],
  ['Duplicate 2 items', duplicateItems([goal, goal].map((one) => ({ ...one, copy: 'new' })))],
  ['Arrange canvas', arrangeItems(null)],
  ['Link items', linkItems(goal, goal)],
  ['Remove link', unlinkItems(goal, goal)],
  ['Make card a goal', becomeItem('card', 'goal', 'new')],
  ['Answer Why 1', answerPrompt('why', 1, '')],
  ['Link How 2', linkPrompt('how', 2, [])],
  ['Sign When', signStage('when', id('head'), '')],
  ['Add checklist', startChecklist('new', 'regulation', null)],
  ['Answer checklist', answerItem(id('Q-1'), 'consent', {})],
  ['Draft risks of checklist', draftRisks(id('Q-1'))],
  ['Note separate environments', noteEnvironments(id('Q-1'))],
  ['Split slice', splitSlice(split)],
  ['Change what a time box waits for', setPredecessors(id('T-1'), [])],
  ['Start work on a time box', startWork(id('T-1'), '2026-01-12')],
  ['Finish a time box', finishWork(id('T-1'), '2026-01-12', '2026-01-12')],
  ['Extend the limit of a time box', extendLimit(id('T-1'), 1, '', '2026-01-12')],
  ['Re-estimate time box', reestimate(about, range(1, 1, 1))],
  ['Raise note', raiseNote(about, 'block', '')],
  ['Acknowledge note', acknowledgeNote(id('V-1'))],
  ['Answer note by a decision', decideNote(id('V-1'), id('new'))],
  ['Waive finding', waiveFinding(id('new'), finding('TRC-01'), waiving)],
  ['Take back waiver', takeBackWaiver(id('x'))],
  ['Sign goal', signGoal(id('G-1'), signature)],
  ['Accept risk', acceptRisk(id('R-1'), acceptance)],
  ['Reopen risk', reopenRisk(id('R-1'))],
  ['Change likelihood', changeLikelihood('risk', 'R-1', null)],
  ['Change impact', changeImpact('risk', 'R-1', 'cost', 1)],
  ['Arm kill criterion', armCriterion(id('K-1'), signature)],
  ['Change kill criterion', changeCriterion(id('K-1'), {})],
  ['Waive kill criterion', waiveCriterion(id('K-1'), id('new'), waiver)],
  ['Retire kill criterion', retireCriterion(id('K-1'), '')],
  ['Sign decision', signDecision(id('D-1'), signature)],
  ['Change logo', changeLogo({} as never)],
  ['Remove logo', removeLogo],
  ['Restore the state of yesterday', restoreState(healthyWorkbook, 'yesterday')],
])('undo says “%s”', (label, edit) => expect(edit.label).toBe(label));

describe('typing in one place is one step of undo, in two places two', () => {
  test.each<readonly [string, Edit, Edit, readonly Edit[]]>([
    [
      'fields',
      changeFields('risk', 'R-1', { title: 'a' }),
      changeFields('risk', 'R-1', { title: 'b' }),
      [changeFields('risk', 'R-2', { title: 'b' }), changeFields('risk', 'R-1', { notes: 'b' })],
    ],
    [
      'items of a checklist',
      answerItem(id('Q-1'), 'consent', { evidence: 'a' }),
      answerItem(id('Q-1'), 'consent', { evidence: 'b' }),
      [
        answerItem(id('Q-1'), 'transfer', { evidence: 'b' }),
        answerItem(id('Q-2'), 'consent', { evidence: 'b' }),
      ],
    ],
    [
      'terms of a criterion',
      changeCriterion(id('K-1'), { title: 'a' }),
      changeCriterion(id('K-1'), { title: 'b' }),
      [changeCriterion(id('K-2'), { title: 'b' }), changeCriterion(id('K-1'), { value: 1 })],
    ],
    [
      'likelihoods',
      changeLikelihood('risk', 'R-1', { band: 1, share: null }),
      changeLikelihood('risk', 'R-1', { band: 2, share: null }),
      [changeLikelihood('risk', 'R-2', null), changeLikelihood('treatment', 'R-1', null)],
    ],
    [
      'impacts',
      changeImpact('risk', 'R-1', 'cost', 1),
      changeImpact('risk', 'R-1', 'cost', 2),
      [changeImpact('risk', 'R-1', 'time', 2), changeImpact('treatment', 'R-1', 'cost', 2)],
    ],
  ])('%s', (_what, one, same, others) => {
    expect(one.group).toBeDefined();
    expect(same.group).toBe(one.group);
    for (const other of others) expect(other.group).not.toBe(one.group);
  });
});

const room = broken((wb) => {
  wb.add('role', 'second', { level: 'manager' });
  wb.add('killCriterion', 'K-2', { title: 'Empty', ownerRole: 'head' });
  wb.add('decision', 'D-1', { purpose: 'gate' });
  wb.add('decision', 'D-2', { purpose: 'gate', outcome: 'go', state: 'revoked' });
  wb.add('checklist', 'Q-1', { template: 'regulation', subject: { kind: 'useCase', id: 'U-1' } });
  wb.add('timeBox', 'T-4', { duration: range(1, 1, 1), limitWD: null });
  wb.add('reading', 'read', { metric: 'M-2', date: '2026-01-12', value: 7 });
  wb.add('risk', 'R-9', { title: 'Gone by', state: 'closed' });
  wb.add('risk', 'R-10', { title: 'Grave', state: 'open', probabilityBand: 5, impacts: { cost: 5 } });
});

test.each<readonly [string, Edit]>([
  ['This decision is no longer in the workbook.', signDecision(id('D-9'), signature)],
  ['D-1 D-1 says nothing yet: choose an outcome.', signDecision(id('D-1'), signature)],
  ['D-2 D-2 is revoked already.', signDecision(id('D-2'), signature)],
  ['This kill criterion is no longer in the workbook.', armCriterion(id('K-9'), signature)],
  ['K-1 K-1 is armed already.', armCriterion(id('K-1'), signature)],
  ['A criterion is armed and retired by its own commands.', changeCriterion(id('K-1'), { status: 'draft' })],
  ['A criterion is armed and retired by its own commands.', changeCriterion(id('K-2'), { goalpostLog: [] })],
  ['Say why the criterion changes.', changeCriterion(id('K-1'), { value: 9 })],
  ['Say why the criterion is retired.', retireCriterion(id('K-1'), ' ')],
  ['K-1 K-1 is armed; only a tripped criterion is waived.', waiveCriterion(id('K-1'), id('new'), waiver)],
  ['This reading is no longer in the workbook.', correctReading(id('x'), 'new', {}, 'Wrong')],
  [
    'Say for whom you work: a correction bears the role that makes it.',
    correctReading(id('read'), 'new', { value: 1 }, 'Wrong'),
  ],
  [
    'The reading of 12 Jan 2026 is not deleted: K-1 is judged by it. Correct it with a reason.',
    deleteRecords([{ kind: 'reading', id: 'read' }]),
  ],
  [
    'A reading is not changed. A kill criterion is judged by it: a reading is corrected with a reason, and stays, struck through.',
    changeFields('reading', 'read', { value: 9 }),
  ],
  ['This slice is no longer in the workbook.', splitSlice(split)],
  [
    'Only time boxes of S-1 can move to the new slice.',
    splitSlice({ ...split, slice: id('S-1'), boxes: [id('T-2')] }),
  ],
  ['This time box is no longer in the workbook.', reestimate(about, range(1, 1, 1))],
  ['This upward note is no longer in the workbook.', acknowledgeNote(id('V-9'))],
  ['This upward note is no longer in the workbook.', decideNote(id('V-9'), id('new'))],
  ['A note needs a sentence that says what it is about.', raiseNote(about, 'block', ' ')],
  [
    'A note says who raises it and who shall answer: choose both roles.',
    raiseNote({ ...about, toRole: null }, 'block', 'x'),
  ],
  [
    'A note goes to somebody else than the one who raises it.',
    raiseNote({ ...about, toRole: id('head') }, 'idea', 'x'),
  ],
  ['An estimate is raised on a time box.', reestimate({ ...about, about: null }, range(1, 1, 1))],
  [
    'KIL-05 cannot be waived: it stands for a stopping rule, a gate or a signature, and a decision settles it.',
    waiveFinding(id('new'), finding('KIL-05'), waiving),
  ],
  [
    'A waiver needs a reason: it is listed and printed.',
    waiveFinding(id('new'), finding('TRC-01'), { ...waiving, reason: ' ' }),
  ],
  [
    'A waiver lasts to a day after 12 Jan 2026, the status date.',
    waiveFinding(id('new'), finding('TRC-01'), { ...waiving, until: '2026-01-12' }),
  ],
  [
    'A finding is waived where it is listed, for a reason, by a role and until a day.',
    createRecord('waiver', 'new', { rule: 'TRC-01', subject: goal, ...waiving }),
  ],
  ['This waiver is no longer in the workbook.', takeBackWaiver(id('x'))],
  ['This goal is no longer in the workbook.', signGoal(id('G-9'), signature)],
  ['This role is no longer in the workbook.', signGoal(id('G-1'), { ...signature, role: id('x') })],
  ['There is no limit to extend: set one first.', extendLimit(id('T-4'), 1, 'Ill', '2026-01-12')],
  ['There is no limit to extend: set one first.', extendLimit(id('T-9'), 1, 'Ill', '2026-01-12')],
  ['An extension needs a reason: it is counted and printed.', extendLimit(id('T-1'), 1, ' ', '2026-01-12')],
  [
    'An extension needs somebody who answers for it: say first who is working.',
    extendLimit(id('T-1'), 1, 'Ill', '2026-01-12'),
  ],
  ['This risk or role is no longer in the workbook.', acceptRisk(id('R-99'), acceptance)],
  [
    'This risk or role is no longer in the workbook.',
    acceptRisk(id('R-1'), { ...acceptance, byRole: id('x') }),
  ],
  ['R-9 Gone by is closed; there is nothing left to accept.', acceptRisk(id('R-9'), acceptance)],
  ['Say why the risk is accepted.', acceptRisk(id('R-1'), { ...acceptance, reason: ' ' })],
  [
    'The acceptance must end on the status date or later.',
    acceptRisk(id('R-1'), { ...acceptance, until: '2026-01-11' }),
  ],
  [
    'R-10 Grave is extreme now: only a role of executive level may accept it.',
    acceptRisk(id('R-10'), { ...acceptance, byRole: id('head') }),
  ],
  ['This risk is not accepted.', reopenRisk(id('R-1'))],
  ['This checklist is no longer in the workbook.', draftRisks(id('Q-9'))],
  ['This checklist does not ask that.', answerItem(id('Q-1'), 'colour', { answer: 'yes' })],
  ['No item answered no is without its draft.', draftRisks(id('Q-1'))],
  ['No separate environment is missing.', noteEnvironments(id('Q-1'))],
  ['This role is no longer in the workbook.', signStage('why', id('x'), '')],
  ['This goal is no longer in the workbook.', linkItems({ kind: 'goal', id: 'G-9' }, goal)],
  ['This card is no longer in the workbook.', becomeItem('x', 'goal', 'new')],
  ['There already is a goal with this id.', createRecord('goal', 'G-1', { title: 'Twice' })],
  ['This goal is no longer in the workbook.', changeFields('goal', 'G-9', { title: 'x' })],
  ['Work that has begun did so by 12 Jan 2026, the status date.', startWork(id('T-1'), '2026-01-13')],
  [
    'Work that is done was so by 12 Jan 2026, the status date.',
    finishWork(id('T-1'), '2026-01-12', '2026-01-13'),
  ],
  ['It cannot have ended before it started.', finishWork(id('T-1'), '2026-01-12', '2026-01-11')],
])('“%s”', (sentence, edit) => {
  let said: unknown = null;
  try {
    performEdit(edit, room, testMoment());
  } catch (error) {
    said = error;
  }
  expect(said).toBeInstanceOf(EditRefused);
  expect((said as EditRefused).message).toBe(sentence);
});

test('a limit grows by extensions, each with its reason, and none before it is lost', () => {
  const t1 = id('T-1');
  const moment = { ...testMoment(), byRole: id('head') };
  const once = performEdit(extendLimit(t1, 3, ' Ill ', '2026-01-12'), room, moment);
  const twice = performEdit(extendLimit(t1, 2, 'Ill again', '2026-01-13'), once, moment);
  expect(twice.timeBox.get(t1)?.extensions).toEqual([
    { date: '2026-01-12', addWD: 3, reason: 'Ill', byRole: 'head' },
    { date: '2026-01-13', addWD: 2, reason: 'Ill again', byRole: 'head' },
  ]);
});
