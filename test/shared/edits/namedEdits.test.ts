// The edits findings offer: each does what the command of that name does, and none is a way round it.
import { expect, test } from 'vitest';
import { doingOf } from '../../../shared/edits/named/namedEdits.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import { acceptRisk, reopenRisk } from '../../../shared/edits/risks/risks.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { findAll } from '../../../shared/rules/catalogue.ts';
import type { Id } from '../../../shared/schema/field.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { broken, healthyWorkbook } from '../../helpers/workbooks/healthyWorkbook.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';

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
