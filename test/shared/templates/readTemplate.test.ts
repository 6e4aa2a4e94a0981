// Template files: what they can say.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultSentence } from '../../../shared/templates/faults.ts';
import { makeFromText, type TemplateSource } from '../../../shared/templates/readTemplate.ts';
import { factsOf, settingsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';

const head = 'title: Test\ndescription: A test.\n---\n';
/** A Saturday: the first working day is 2026-02-09. */
const today = '2026-02-07';
const none: TemplateSource = () => null;

const read = (text: string, source = none) => makeFromText(text, source, testMoment(), today);
function made(body: string, source = none): Workbook {
  const result = read(head + body, source);
  if (result.faults) throw new Error(result.faults.map(faultSentence).join('\n'));
  return result.workbook;
}
const only = <R>(records: ReadonlyMap<unknown, R>): R => {
  const [record] = records.values();
  if (!record || records.size > 1) throw new Error(`There are ${records.size} records.`);
  return record;
};

describe('a template says', () => {
  test('days in working days, days of the calendar, or as dates, also within a text', () => {
    const { date, agenda, notes, place } = only(
      made(
        'workshop:\n  W-1: { title: Day, date: +10 WD, place: -3 d, notes: "from {+0 WD} to {+1 WD}, not {1 WD}",\n' +
          '    agenda: [ [ Opening, ~, 15, +0 WD 09:30 ], [ Close, ~, 5, 2026-03-01T10:00:00Z ] ] }\n',
      ).workshop,
    );
    expect(date).toBe('2026-02-23');
    expect(place).toBe('-3 d');
    expect(notes).toBe('from 2026-02-09 to 2026-02-10, not {1 WD}');
    expect(agenda.map(({ startedAt }) => startedAt)).toEqual([
      '2026-02-09T09:30:00Z',
      '2026-03-01T10:00:00Z',
    ]);
    const settings = settingsOf(made('settings: { startDate: -3 d, neededBy: 2026-05-15 }\n'));
    expect(settings).toMatchObject({ startDate: '2026-02-04', neededBy: '2026-05-15' });
  });

  test('money in major units, with or without gaps between thousands', () => {
    const { budget, costOfDelayPerWD } = settingsOf(
      made('settings: { budget: 1 250 000, costOfDelayPerWD: 99.95 }\n'),
    );
    expect([budget, costOfDelayPerWD]).toEqual([125_000_000, 9_995]);
  });

  test('a range as three values, as one, or by name', () => {
    const costs = ['[ 1, 2, 3 ]', '5', '{ low: 1, likely: 2, high: 3, shape: triangular }'].map(
      (cost) => only(made(`risk:\n  R-1: { title: Late, cost: ${cost} }\n`).risk).cost,
    );
    expect(costs).toEqual([
      { low: 100, likely: 200, high: 300, shape: 'pert' },
      { low: 500, likely: 500, high: 500, shape: 'fixed' },
      { low: 100, likely: 200, high: 300, shape: 'triangular' },
    ]);
  });

  test('words as words, whatever another reader of YAML would take them for', () => {
    const { versions } = only(
      made('techItem:\n  X-1: { title: no, versions: { 1e3: 6, NO: 010 } }\n').techItem,
    );
    expect(versions).toEqual([
      { team: '1e3', version: '6' },
      { team: 'NO', version: '010' },
    ]);
  });

  test('links by code or key, before or after what they lead to, of one kind or of any', () => {
    const { goal, assumption } = made(
      'goal:\n  G-7: { title: Less waste, ownerRole: chief, metric: M-2 }\n' +
        'assumption:\n  B-1: { title: It holds, about: [ G-7, role chief ] }\n' +
        'metric:\n  M-2: { title: Waste }\nrole:\n  chief: { title: Chief }\n',
    );
    expect(only(goal)).toMatchObject({
      id: 'goal-7',
      code: 'G-7',
      ownerRole: 'role-chief',
      metric: 'metric-2',
    });
    expect(only(assumption).about).toEqual([
      { kind: 'goal', id: 'goal-7' },
      { kind: 'role', id: 'role-chief' },
    ]);
  });

  test('records as a table, with keys or counted, where an empty place says nothing', () => {
    const { role, card } = made(
      'role:\n  - [ key, title, voteWeight, level ]\n  - [ a, First, ~, manager ]\n  - [ b, Second, 3 ]\n' +
        'card:\n  - { text: One, stage: why }\n  - { text: Two, stage: how, with: { byRole: a } }\n',
    );
    expect([...role.values()].map((one) => [one.id, one.voteWeight, one.level])).toEqual([
      ['role-a', 1, 'manager'],
      ['role-b', 3, 'contributor'],
    ]);
    expect([...card.values()].map(({ id, byRole }) => [id, byRole])).toEqual([
      ['card-1', null],
      ['card-2', 'role-a'],
    ]);
  });

  test('a title behind its code, and fields of each record that does not say them itself', () => {
    const { goal, role } = made(
      "goal:\n  each: { driver: cost, ownerRole: chief }\n  G-1 Less waste:\n  'G-2 More: sold': { driver: growth }\n" +
        'role:\n  each: { title: Head }\n  chief: { level: manager }\n',
    );
    expect(
      [...goal.values()].map(({ code, title, driver, ownerRole }) => [code, title, driver, ownerRole]),
    ).toEqual([
      ['G-1', 'Less waste', 'cost', 'role-chief'],
      ['G-2', 'More: sold', 'growth', 'role-chief'],
    ]);
    expect(only(role)).toMatchObject({ id: 'role-chief', title: 'Head', level: 'manager' });
  });

  test('answers and ratings in the line of what they belong to, counted along it', () => {
    const { promptAnswer, tempoRating, pillar } = made(
      'goal:\n  G-1 Less waste:\nrole:\n  chief: { title: Chief }\n' +
        'promptAnswer:\n  why: [ G-1, ~, { text: Not yet } ]\n  how-2: { stage: how, prompt: 2, text: Plainly }\n' +
        'tempoRating:\n  each: { date: +0 WD }\n  data chief: [ ~, 3, 4 ]\npillar: { L-2: [ 4, 3, 2, 1 ] }\n',
    );
    expect(
      [...promptAnswer.values()].map(({ id, stage, prompt, text }) => [id, stage, prompt, text]),
    ).toEqual([
      ['promptAnswer-why-1', 'why', 1, ''],
      ['promptAnswer-why-3', 'why', 3, 'Not yet'],
      ['promptAnswer-how-2', 'how', 2, 'Plainly'],
    ]);
    expect([...promptAnswer.values()][0]?.links).toEqual([{ kind: 'goal', id: 'goal-1' }]);
    expect(
      [...tempoRating.values()].map(({ id, factor, byRole, statement, rating }) => [
        id,
        factor,
        byRole,
        statement,
        rating,
      ]),
    ).toEqual([
      ['tempoRating-data-2-chief', 'data', 'role-chief', 2, 3],
      ['tempoRating-data-3-chief', 'data', 'role-chief', 3, 4],
    ]);
    expect([...pillar.values()].map(({ code, ratings }) => [code, ratings])[1]).toEqual([
      'L-2',
      [4, 3, 2, 1],
    ]);
  });

  test('a session by the name of its agenda, with the questions of each stage at its first item', () => {
    const { agenda } = only(made('workshop:\n  W-1 Day: { session: return-to-why }\n').workshop);
    expect(agenda.map(({ title, minutes, prompts }) => [title, minutes, prompts.length])).toEqual([
      ['Restate the goal', 4, 6],
      ['What changed', 4, 0],
      ['Value against risk and time', 6, 0],
      ['Options', 4, 0],
      ['Decide', 2, 0],
    ]);
  });

  test('a box by its estimate, and what it waits for and takes by name', () => {
    const { timeBox } = made(
      'timeBox:\n  T-1: { title: One, estimate: [ 5, 8, 13 ], allocations: { Z-1: 0.5 } }\n' +
        '  T-2: { title: Two, predecessors: [ T-1 ] }\n  T-3: { title: Three, predecessors: { T-1: 2, T-2: 0 } }\n' +
        'resource:\n  Z-1: { title: Hands, capacity: 1 }\n',
    );
    const [one, two, three] = [...timeBox.values()];
    const estimate = { low: 5, likely: 8, high: 13, shape: 'pert' };
    expect(one).toMatchObject({ duration: estimate, buildEstimate: estimate, limitWD: 13 });
    expect(one?.allocations).toEqual([{ resource: 'resource-1', units: 0.5 }]);
    expect(two?.predecessors).toEqual([{ timeBox: 'timeBox-1', kind: 'finishStart', lagWD: 0 }]);
    expect(three?.predecessors.map(({ lagWD }) => lagWD)).toEqual([2, 0]);
  });

  test('a kill criterion by its sentence, whose dates count too, and other fields beside it', () => {
    const { killCriterion } = made(
      'killCriterion:\n  K-1:\n    sentence: WORKBOOK STOPS UNLESS M-1 >= 5 % BY ON {+3 WD} SILENCE COUNTS AS FAIL AFTER 2 WD THEN HOLD OWNER "Chief"\n' +
        '    title: Five\n    silence: ask\nmetric:\n  M-1: { title: Share }\nrole:\n  chief: { title: Chief }\n',
    );
    expect(only(killCriterion)).toMatchObject({
      value: 5,
      checkpointDate: '2026-02-12',
      silenceAfterWD: 2,
      silence: 'ask',
      action: 'hold',
      ownerRole: 'role-chief',
    });
  });

  test('what goes on from another file: its records, changes of them, and its title unless it has one of its own', () => {
    const files: Readonly<Record<string, string>> = {
      'a/base': 'title: Base\ndescription: Base.\n---\ngoal:\n  G-1: { title: Old, driver: cost }\n',
      'a/next':
        'title: Next\ndescription: Next.\nfrom: a/base\n---\nchange:\n  goal:\n    G-1: { title: New }\n',
    };
    const source: TemplateSource = (file) => files[file] ?? null;
    const result = read('title: Last\ndescription: Last.\nfrom: a/next\n', source);
    const { workbook } = result as { workbook: Workbook };
    expect(only(workbook.goal)).toMatchObject({ title: 'New', driver: 'cost' });
    expect(factsOf(workbook).title).toBe('Base');
    const named = read('title: Last\ndescription: Last.\nworkbook: Mine\nfrom: a/next\n', source);
    expect(factsOf((named as { workbook: Workbook }).workbook).title).toBe('Mine');
  });
});

test('the page on templates shows one that can be read', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../shared/templates/TEMPLATES.md'), 'utf8');
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  const result = read(example);
  expect(result.faults).toBeUndefined();
});
