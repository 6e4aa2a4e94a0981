// Plans in tables: WBS, lengths in days, weeks and hours, predecessors as planning tools write them, people with shares.
import { describe, expect, test } from 'vitest';
import { performEdit } from '../../../shared/edits/perform.ts';
import { newWorkbook } from '../../../shared/edits/whole/newWorkbook.ts';
import { importPlan } from '../../../shared/exchange/plan/importPlan.ts';
import { judgePlan } from '../../../shared/exchange/plan/judge.ts';
import { planAccount } from '../../../shared/exchange/plan/planAccount.ts';
import { PlanRefused } from '../../../shared/exchange/plan/planFile.ts';
import { daysIn, tablePlan } from '../../../shared/exchange/table/tablePlan.ts';
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

  test('without dates is planned from its links alone', async () => {
    const { after, account } = await imported(
      'ID;Name;Dauer;Vorgänger\n1;A;2 Tage;\n2;B;3 Tage;1\n3;C;1 Tag;"1AA;2FS+1d"\n',
    );
    expect(toldDates(after).slice(0, 2)).toEqual(['A: 2026-01-05–2026-01-06', 'B: 2026-01-07–2026-01-09']);
    expect(account.refused.map(({ ref }) => ref)).toEqual(['1AA→3']);
  });

  test('without a name for its tasks is refused', async () => {
    await expect(planIn('x,y\n1,2\n3,4\n')).rejects.toThrow(PlanRefused);
  });
});
