// Plans in tables: WBS, lengths in days, weeks and hours, predecessors as planning tools write them, people with shares.
import { describe, expect, test } from 'vitest';
import { performEdit } from '../../../shared/edits/perform.ts';
import { createRecord } from '../../../shared/edits/records.ts';
import { newWorkbook } from '../../../shared/edits/whole/newWorkbook.ts';
import { importPlan } from '../../../shared/exchange/plan/importPlan.ts';
import { judgePlan } from '../../../shared/exchange/plan/judge.ts';
import { planAccount } from '../../../shared/exchange/plan/planAccount.ts';
import { PlanRefused } from '../../../shared/exchange/plan/planFile.ts';
import { daysIn } from '../../../shared/exchange/table/tableLength.ts';
import { tablePlan } from '../../../shared/exchange/table/tablePlan.ts';
import { openTable } from '../../../shared/import/table/openTable.ts';
import { toldDates } from '../../helpers/exchange/mspdiText.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';

const planIn = async (csv: string) => {
  const file = await openTable(new TextEncoder().encode(csv), (bytes, label) =>
    new TextDecoder(label).decode(bytes),
  );
  return tablePlan(file.table(), 'plan.csv');
};
async function imported(csv: string) {
  const moment = testMoment();
  const workbook = newWorkbook({ title: 'Empty', asOf: '2026-01-05' }, moment);
  const judged = judgePlan(workbook, await planIn(csv), 'plan.csv');
  const after = performEdit(importPlan(judged), workbook, moment);
  return { after, account: planAccount(after, judged) };
}

test.each([
  ['5', 5],
  ['3.5 days', 3.5],
  ['2w', 10],
  ['16 h', 2],
  ['1 mon', 20],
  ['4,5 Tage', 4.5],
  ['3 días', 3],
  ['2 sem.', 10],
  ['5 days?', 5],
  ['soon', null],
  ['3 moons', null],
])('“%s” is a length of %s working days', (text, days) => {
  expect(daysIn(text)).toBe(days);
});

describe('a table', () => {
  const csv = [
    'WBS,Task Name,Duration,Start,Finish,Predecessors,Resource Names,% Complete',
    '1,Build,,2026-01-05,2026-01-16,,,',
    '1.1,Dig,1w,2026-01-05,2026-01-09,,"Ada[50%];Ben",0',
    '1.2,Lay,24 h,2026-01-14,2026-01-16,1.1FS+2d,Ben,0',
    '2,Hand over,0,2026-01-16,2026-01-16,1.2,,',
    '3,Watch,2 days,2026-01-15,2026-01-16,"1.2FF;2SS-3d",,',
  ].join('\n');

  test('becomes boxes, a slice, a gate, links and people, and every date stays', async () => {
    const { after, account } = await imported(csv);
    expect(toldDates(after)).toEqual([
      'Dig: 2026-01-05–2026-01-09',
      'Lay: 2026-01-14–2026-01-16',
      'Watch: 2026-01-15–2026-01-16',
    ]);
    expect(account).toMatchObject({ tasks: 5, imported: 5, links: 4, moved: [], resources: 2 });
    const [dig, lay] = [...after.timeBox.values()];
    expect(lay?.predecessors).toEqual([{ timeBox: dig?.id, kind: 'finishStart', lagWD: 2 }]);
    expect(dig?.allocations.map(({ units }) => units)).toEqual([0.5, 1]);
    expect([...after.slice.values()].map(({ title }) => title)).toEqual(['Build']);
  });

  test('without dates is planned from its links alone, whose letters may be German', async () => {
    const { after, account } = await imported(
      'ID;Name;Dauer;Vorgänger\n1;A;2 Tage;\n2;B;3 Tage;1\n3;C;1 Tag;"1AA;2EA+1 Tag"\n4;D;1 Tag;3EE+1,5 Tage\n',
    );
    expect(toldDates(after)).toEqual([
      'A: 2026-01-05–2026-01-06',
      'B: 2026-01-07–2026-01-09',
      'C: 2026-01-13–2026-01-13',
      'D: 2026-01-15–2026-01-15',
    ]);
    expect(account).toMatchObject({ links: 4, linksImported: 4, refused: [] });
  });

  test('reads a lag in weeks, hours, as a share and with days off, and leaves out one that is none', async () => {
    const { after, account } = await imported(
      [
        'ID,Name,Duration,Start,Finish,Predecessors',
        '1,A,4 days,2026-01-05,2026-01-08,',
        '2,B,1d,2026-01-16,2026-01-16,1FS+1w',
        '3,C,1d,2026-01-13,2026-01-13,1FS+16h',
        '4,D,1d,2026-01-13,2026-01-13,1FS+50%',
        '5,E,1d,2026-01-12,2026-01-12,1FS+3ed',
        '6,F,1d,2026-01-09,2026-01-09,1FS+2moons',
      ].join('\n'),
    );
    expect([...after.timeBox.values()].map(({ predecessors }) => predecessors[0]?.lagWD)).toEqual([
      undefined,
      5,
      2,
      2,
      1,
      undefined,
    ]);
    expect(account.moved).toEqual([]);
    expect(account.refused).toEqual([
      { ref: '1→6', reason: 'Its lag “+2moons” could not be read: the link is left out.' },
    ]);
  });

  test('counts in the unit that its header names, and a state says more than a share', async () => {
    const { after } = await imported(
      [
        'Nr,Task,Duration (weeks),Start,Status,% complete',
        '1,A,2,01/05/2026,Done,',
        '2,B,1,01/19/2026,In progress,10',
        '3,C,1,01/26/2026,planned,0',
      ].join('\n'),
    );
    expect([...after.timeBox.values()].map(({ state, duration }) => [state, duration?.likely])).toEqual([
      ['done', 10],
      ['running', 5],
      ['planned', 5],
    ]);
  });

  test('names people who are here already: what is known of them stays', async () => {
    const csv = 'ID,Name,Duration,People\n1,A,2d,Ada[50%]\n';
    const moment = testMoment();
    const known = performEdit(
      createRecord('resource', 'Z-9', { title: 'Ada', capacity: 3, ratePerUnitWD: 500_00 }),
      newWorkbook({ title: 'Empty', asOf: '2026-01-05' }, moment),
      moment,
    );
    const judged = judgePlan(known, await planIn(csv), 'plan.csv');
    const after = performEdit(importPlan(judged), known, moment);
    expect([...after.resource.values()]).toEqual([...known.resource.values()]);
    expect([...after.timeBox.values()][0]?.allocations.map(({ units }) => units)).toEqual([0.5]);
  });

  test('without a name for its tasks is refused', async () => {
    await expect(planIn('x,y\n1,2\n3,4\n')).rejects.toThrow(PlanRefused);
  });
});
