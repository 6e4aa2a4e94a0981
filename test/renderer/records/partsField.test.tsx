// @vitest-environment happy-dom
// Lists of parts (conditions, what a box waits for, stages), as a person edits them, and while they can only be read.
import { describe, expect, it } from 'vitest';
import { CapabilityExtra } from '../../../renderer/features/canvas/inspector/ItemExtras.tsx';
import { WaitsFor, WhoWorks } from '../../../renderer/features/plan/timeBoxes/TimeBoxParts.tsx';
import { Conditions as ConditionsOf } from '../../../renderer/features/review/decision/DecisionTerms.tsx';
import { ComponentList } from '../../../renderer/features/tempo/checklists/ComponentList.tsx';
import { StageList } from '../../../renderer/features/tempo/checklists/StageList.tsx';
import { useWorkbook } from '../../../renderer/records/useWorkbook.ts';
import type { Capability, Checklist, Decision, TimeBox } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { page, show } from '../../helpers/browser/screen.tsx';
import { build } from '../../helpers/workbooks/workbooks.ts';

const first = <T,>(records: ReadonlyMap<string, T>): T => {
  const [record] = records.values();
  if (!record) throw new Error('There is no record.');
  return record;
};
const button = (name: string) => page.getByRole('button', { name });

const adder = (title: string) => page.getByRole('combobox', { name: `Add to: ${title}` });

const Conditions = () => <ConditionsOf decision={first(useWorkbook().decision)} />;
function Box() {
  const box = useWorkbook().timeBox.get('T-2' as TimeBox['id'])!;
  return (
    <>
      <WhoWorks record={box} />
      <WaitsFor record={box} />
    </>
  );
}
const Components = () => <ComponentList checklist={first(useWorkbook().checklist)} />;
const Stages = () => <StageList checklist={first(useWorkbook().checklist)} />;
const Steps = () => <CapabilityExtra record={first(useWorkbook().capability)} />;

const condition = (text: string) => ({ text, due: null, ownerRole: null, done: false });
const decided = (...texts: string[]) =>
  build((wb) => wb.add('decision', 'D-1', { outcome: 'goWithConditions', conditions: texts.map(condition) }));
const textsOf = (workbook: Workbook) => first<Decision>(workbook.decision).conditions.map(({ text }) => text);

describe('a list of parts', () => {
  it('can be led to by the name of its field, also while it is empty', async () => {
    await show(
      <Steps />,
      build((wb) => wb.add('capability', 'C-1')),
    );
    expect(document.querySelector('[data-field="steps"] :is(input, textarea, button)')).toBe(
      button('Add step'),
    );
  });

  it('says what holds while it is empty, and a part that is added has the focus', async () => {
    const { user, workbook } = await show(<Conditions />, decided());
    expect(page.getByText('It holds without conditions.')).toBeTruthy();
    await user.click(button('Add condition'));
    expect(document.activeElement).toBe(page.getByLabelText('Condition 1'));
    await user.paste('The budget is confirmed');
    expect(textsOf(workbook())).toEqual(['The budget is confirmed']);
  });

  it('makes a step of undo of each change, however quickly they follow', async () => {
    const { user, workbook, steps, undo } = await show(<Conditions />, decided('One'));
    await user.click(button('Add condition'));
    await user.paste('Two');
    await user.click(page.getAllByLabelText('Done')[1]!);
    await user.click(button('Remove condition 1'));
    expect(steps()).toEqual(['Add condition', 'Change condition', 'Change condition', 'Remove condition']);
    undo();
    expect(textsOf(workbook())).toEqual(['One', 'Two']);
    undo();
    expect(first<Decision>(workbook().decision).conditions.map(({ done }) => done)).toEqual([false, false]);
    undo();
    undo();
    expect(textsOf(workbook())).toEqual(['One']);
  });

  it('goes on with Enter to the next part, and ends where nothing was typed, without a step left', async () => {
    const { user, workbook, steps } = await show(<Conditions />, decided());
    await user.click(button('Add condition'));
    await user.keyboard('One{Enter}');
    expect(document.activeElement).toBe(page.getByLabelText('Condition 2'));
    await user.keyboard('Two{Enter}{Enter}');
    expect(textsOf(workbook())).toEqual(['One', 'Two']);
    expect(document.activeElement).toBe(button('Add condition'));
    expect(steps()).toEqual(['Add condition', 'Change condition', 'Add condition', 'Change condition']);
    await user.click(button('Add condition'));
    await user.keyboard('{Escape}');
    expect(textsOf(workbook())).toEqual(['One', 'Two']);
    await user.click(page.getByLabelText('Condition 1'));
    await user.keyboard('{Enter}');
    expect(textsOf(workbook())).toEqual(['One', 'Two']);
  });

  it('keeps the typing of one field together as one step', async () => {
    const { user, workbook, steps } = await show(<Conditions />, decided('One'));
    await user.click(page.getByLabelText('Condition 1'));
    await user.paste(' more');
    workbook();
    await user.paste(' and more');
    expect(textsOf(workbook())).toEqual(['One more and more']);
    expect(steps()).toEqual(['Change condition']);
  });

  it('is put in order by keys alone, and the focus goes with the part', async () => {
    const { user, workbook, steps } = await show(<Conditions />, decided('One', 'Two', 'Three'));
    button('Move condition 3 up').focus();
    await user.keyboard('{Enter}');
    expect(textsOf(workbook())).toEqual(['One', 'Three', 'Two']);
    expect(document.activeElement).toBe(button('Move condition 2 up'));
    await user.keyboard('{Enter}');
    expect(textsOf(workbook())).toEqual(['Three', 'One', 'Two']);
    expect(button('Move condition 1 up').hasAttribute('disabled')).toBe(true);
    expect(steps()).toEqual(['Move condition', 'Move condition']);
  });

  it('moves the focus to the next part when one is taken away, and to the button that adds after the last', async () => {
    const { user, workbook } = await show(<Conditions />, decided('One', 'Two'));
    button('Remove condition 1').focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(button('Remove condition 1'));
    await user.keyboard('{Enter}');
    expect(textsOf(workbook())).toEqual([]);
    expect(document.activeElement).toBe(button('Add condition'));
  });

  it('shows its parts without a way to change them where the workbook can only be read', async () => {
    const { user, workbook } = await show(<Conditions />, decided('One', 'Two'), { isReadOnly: true });
    expect(page.queryAllByRole('button')).toEqual([]);
    expect(page.getByLabelText('Condition 1').hasAttribute('readonly')).toBe(true);
    await user.click(page.getAllByLabelText('Done')[0]!);
    expect(first<Decision>(workbook().decision).conditions[0]?.done).toBe(false);
  });
});

describe('parts that link a record', () => {
  const boxes = () =>
    build((wb) => {
      for (const code of ['T-1', 'T-2', 'T-3']) wb.add('timeBox', code, { title: `Box ${code}` });
      wb.add('timeBox', 'T-2', { predecessors: [{ timeBox: 'T-1', lagWD: 2 }] });
    });
  const waits = (workbook: Workbook) =>
    workbook.timeBox.get('T-2' as TimeBox['id'])?.predecessors.map(({ timeBox, lagWD }) => [timeBox, lagWD]);

  it('are added by choosing the record; neither itself nor one that is linked already is offered', async () => {
    const { user, workbook } = await show(<Box />, boxes());
    await user.click(adder('Waits for'));
    await page.findByRole('option', { name: /T-3/ });
    const offered = page.getAllByRole('option').map(({ textContent }) => textContent);
    expect(offered.filter((text) => text?.includes('Box'))).toEqual(['T-3Box T-3']);
    await user.click(await page.findByRole('option', { name: /T-3/ }));
    expect(waits(workbook())).toEqual([
      ['T-1', 2],
      ['T-3', 0],
    ]);
  });

  it('say why a link is refused, and change nothing', async () => {
    const circle = build(
      (wb) => wb.add('timeBox', 'T-3', { predecessors: [{ timeBox: 'T-2', lagWD: 0 }] }),
      boxes(),
    );
    const { user, workbook, window } = await show(<Box />, circle);
    await user.click(adder('Waits for'));
    await user.click(await page.findByRole('option', { name: /T-3/ }));
    expect(waits(workbook())).toEqual([['T-1', 2]]);
    expect(window.said().join()).toMatch(/would go round in a circle/);
  });

  it('make the record they lack in the same step', async () => {
    const { user, workbook, steps, undo } = await show(<Box />, boxes());
    await user.click(adder('Who and what works on it'));
    await user.paste('Data engineer');
    await user.click(await page.findByRole('option', { name: /Add resource/ }));
    const [resource] = workbook().resource.values();
    expect(resource?.title).toBe('Data engineer');
    expect(workbook().timeBox.get('T-2' as TimeBox['id'])?.allocations).toEqual([
      { resource: resource?.id, units: 1 },
    ]);
    expect(steps()).toEqual(['Add resource']);
    undo();
    expect(workbook().resource.size).toBe(0);
  });

  it('are taken away by name', async () => {
    const { user, workbook } = await show(<Box />, boxes());
    await user.click(button('Remove T-1 Box T-1'));
    expect(waits(workbook())).toEqual([]);
  });
});

describe('parts on cards', () => {
  it('are stages in the order of a deployment, each with limits of its own', async () => {
    const empty = build((wb) => wb.add('checklist', 'Q-1', { template: 'stagedDeployment' }));
    const { user, workbook, steps } = await show(<Stages />, empty);
    await user.click(button('Add Canary'));
    await user.click(button('Add Shadow'));
    const stages = () => first<Checklist>(workbook().checklist).stages;
    expect(stages().map(({ stage }) => stage)).toEqual(['shadow', 'canary']);
    expect(page.queryByRole('button', { name: 'Add Shadow' })).toBeNull();
    await user.click(page.getAllByRole('button', { name: 'Add limit' })[1]!);
    expect(stages().map(({ limits }) => limits.length)).toEqual([0, 1]);
    await user.click(button('Remove limit 1'));
    expect(stages().map(({ limits }) => limits.length)).toEqual([0, 0]);
    expect(steps()).toEqual(['Add stage', 'Add stage', 'Add limit', 'Remove limit']);
  });

  it('keep the name of a component that is emptied, and say why', async () => {
    const one = build((wb) => wb.add('checklist', 'Q-1', { template: 'buildOrBuy' }));
    const { user, workbook } = await show(<Components />, one);
    await user.click(button('Add component'));
    await user.clear(page.getByLabelText('Component'));
    await user.tab();
    expect(first<Checklist>(workbook().checklist).components[0]?.title).toBe('New component');
    expect(page.getByLabelText('Component').getAttribute('aria-invalid')).toBe('true');
  });

  it('begin where the last one ended: a step after a step asks for one level more', async () => {
    const at2 = build((wb) => wb.add('capability', 'B-1', { availableLevel: 2 }));
    const { user, workbook } = await show(<Steps />, at2);
    await user.click(button('Add step'));
    await user.click(button('Add step'));
    expect(first<Capability>(workbook().capability).steps).toEqual([
      { date: '2026-01-12', level: 3, timeBox: null },
      { date: '2026-01-12', level: 4, timeBox: null },
    ]);
  });
});
