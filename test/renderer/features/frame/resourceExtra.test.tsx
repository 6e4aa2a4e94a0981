// @vitest-environment happy-dom
// When a resource is away, what else it works on, and when money is released, can be typed; the plan follows.
import { describe, expect, it } from 'vitest';
import { ResourceExtra } from '../../../../renderer/features/frame/ResourceExtra.tsx';
import { useWorkbook } from '../../../../renderer/records/useWorkbook.ts';
import { findAll } from '../../../../shared/rules/catalogue.ts';
import type { Resource } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { broken } from '../../../helpers/workbooks/healthyWorkbook.ts';

const resourceOf = (workbook: Workbook, id: string): Resource => {
  const resource = workbook.resource.get(id as Resource['id']);
  if (!resource) throw new Error(`There is no ${id}.`);
  return resource;
};
const Screen = ({ id }: { readonly id: string }) => <ResourceExtra record={resourceOf(useWorkbook(), id)} />;
const rulesOf = (workbook: Workbook) => findAll(workbook).open.map(({ rule }) => rule);

describe('the parts of a resource', () => {
  const workbook = broken((wb) => wb.add('resource', 'Z-2', { kind: 'funding' }));

  it('an absence on a day of work collides with the plan', async () => {
    const { user, workbook: now } = await show(<Screen id="Z-1" />, workbook);
    expect(rulesOf(now())).not.toContain('CAP-01');
    await user.click(page.getByRole('button', { name: 'Add absence' }));
    expect(resourceOf(now(), 'Z-1').absences).toEqual([{ from: '2026-01-12', to: '2026-01-12' }]);
    expect(rulesOf(now())).toContain('CAP-01');
  });

  it('other work has its units and its name', async () => {
    const { user, workbook: now } = await show(<Screen id="Z-1" />, workbook);
    await user.click(page.getByRole('button', { name: 'Add other work' }));
    await user.type(page.getByLabelText('What for'), 'Payments');
    await user.tab();
    expect(resourceOf(now(), 'Z-1').otherWork).toMatchObject([{ units: 1, label: 'Payments' }]);
  });

  it('money has releases and is never away', async () => {
    const { user, workbook: now } = await show(<Screen id="Z-2" />, workbook);
    expect(page.queryByRole('button', { name: 'Add absence' })).toBeNull();
    await user.click(page.getByRole('button', { name: 'Add release' }));
    const amount = page.getByLabelText('Amount');
    await user.clear(amount);
    await user.type(amount, '90000');
    await user.tab();
    expect(resourceOf(now(), 'Z-2').releases).toEqual([{ date: '2026-01-12', amount: 9_000_000 }]);
  });
});
