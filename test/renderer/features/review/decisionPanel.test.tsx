// @vitest-environment happy-dom
// The decision panel on its screen: what is closed and why, what each choice does, whose names are asked for, what stands.
import { beforeAll, describe, expect, it } from 'vitest';
import { WorkbookFrame } from '../../../../renderer/app/frame/WorkbookFrame.tsx';
import { DecisionPanel } from '../../../../renderer/features/review/decision/DecisionPanel.tsx';
import { DecisionLead } from '../../../../renderer/features/review/decision/DecisionLead.tsx';
import { DecideButton } from '../../../../renderer/records/deciding/DecideButton.tsx';
import { useWorkbook } from '../../../../renderer/records/useWorkbook.ts';
import { changeFields, createRecord } from '../../../../shared/edits/records.ts';
import { finishWork, startWork } from '../../../../shared/edits/plan/timeBoxes.ts';
import { effectsOf } from '../../../../shared/edits/signing/effects.ts';
import type { Outcome } from '../../../../shared/rules/gate/gates.ts';
import type { Decision } from '../../../../shared/schema/kinds.ts';
import { fixedIds, type Workbook } from '../../../../shared/schema/workbook.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { workshop } from '../../../helpers/workbooks/examples.ts';
import { doing, named, opened, openIn } from '../../../shared/edits/deciding/stories.ts';

const k4 = { criterion: named(workshop, 'killCriterion', 'K-4').id };
const repair = named(workshop, 'timeBox', 'T-6').id;
/** The recount of T-6 has read 93.2 %, and K-4 asks for 95. */
let tripped: Workbook;
beforeAll(() => {
  tripped = doing(
    workshop,
    changeFields('facts', fixedIds.facts, { asOf: '2026-01-26' }),
    startWork(repair, '2026-01-26'),
    changeFields('facts', fixedIds.facts, { asOf: '2026-02-16' }),
    createRecord('reading', 'recount', {
      metric: named(workshop, 'metric', 'M-6').id,
      date: '2026-02-13',
      value: 93.2,
    }),
    finishWork(repair, '2026-01-26', '2026-02-13'),
  );
});

const panelOf = async (workbook: Workbook, options?: Parameters<typeof show>[2]) => {
  const { id } = openIn(workbook, k4);
  const shown = await show(<DecisionPanel deciding={{ id, isAtPlace: false }} />, workbook, options);
  const now = (): Decision => {
    const found = shown.workbook().decision.get(id);
    if (!found) throw new Error('The decision is gone.');
    return found;
  };
  return { ...shown, now };
};
const choice = (name: RegExp) => page.getByRole('radio', { name });
const signAs = async (user: Awaited<ReturnType<typeof show>>['user'], title: string, name: string) => {
  await user.click(page.getByRole('combobox', { name: 'Sign as' }));
  await user.click(page.getAllByRole('option', { name: title }).at(-1)!);
  await user.type(page.getByLabelText('Typed name'), name);
  await user.click(page.getByRole('button', { name: `Sign as ${title}` }));
};

describe('choosing', () => {
  it('says what the figures say and why, and has chosen nothing and written nothing by itself', async () => {
    const { now } = await panelOf(opened(tripped, k4));
    const region = page.getByRole('region', { name: 'The figures say' });
    expect(region.textContent).toContain('Return to why');
    expect(region.textContent).toContain('has tripped and is not decided.');
    expect(region.textContent).toContain('93.2%, read on 13 Feb 2026');
    expect(now()).toMatchObject({ outcome: null, rationale: '' });
    expect(page.queryByRole('radio', { checked: true })).toBeNull();
  });

  it('closes what goes past the tripped criterion, says why once, and chooses none of it', async () => {
    const { user, now } = await panelOf(opened(tripped, k4));
    const closed = page.getAllByRole('radio').filter((one) => one.getAttribute('aria-disabled') === 'true');
    expect(closed.map(({ textContent }) => textContent)).toEqual([
      'Goclosed',
      'Go with conditionsclosed',
      'Holdclosed',
    ]);
    const why = document.getElementById(closed[0]?.getAttribute('aria-describedby') ?? '');
    expect(why?.textContent).toBe(
      'Go, Go with conditions and Hold are closed. K-4 No forecast on wrong stock records has tripped and is not decided: choose return to why or what is stricter.',
    );
    await user.click(closed[0]!);
    expect(now().outcome).toBeNull();
  });

  it('shows what a choice does before it is made: the very lines that signing keeps', async () => {
    const { user, now, workbook } = await panelOf(opened(tripped, k4));
    const does = () => page.getByRole('region', { name: 'What this does' });
    expect(does().textContent).toContain('Choose, and it is shown here');
    choice(/^Return to why/).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(choice(/^Stop/));
    const { lines } = effectsOf(workbook(), { ...now(), outcome: 'stop' });
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(does().textContent).toContain(line);
    expect(now().outcome).toBeNull();
    await user.keyboard(' ');
    expect(now().outcome).toBe('stop');
  });

  it('walks with the arrows round all choices, closed ones too', async () => {
    const { user } = await panelOf(opened(tripped, k4));
    choice(/^Return to why/).focus();
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement?.textContent).toBe('Holdclosed');
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(choice(/^Return to why/));
  });

  it('asks for the path of a pivot, and tells what it does once there is one', async () => {
    const { user, now } = await panelOf(opened(tripped, k4));
    await user.click(choice(/^Pivot/));
    expect(page.getByRole('region', { name: 'What this does' }).textContent).toContain(
      'Choose the other path',
    );
    await user.click(page.getByRole('combobox', { name: 'Pivot to' }));
    await user.click(page.getAllByRole('option', { name: /A-4/ }).at(-1)!);
    expect(now().alternative).toBe([...workshop.alternative.values()].find(({ code }) => code === 'A-4')?.id);
    expect(page.getByRole('region', { name: 'What this does' }).textContent).toContain('T-7');
  });

  it.each([
    ['returnToWhy', false],
    ['stop', true],
  ] as const)('asks for a reason where %s departs from the figures: %s', async (outcome: Outcome, asked) => {
    await panelOf(opened(tripped, k4, { outcome }));
    expect(page.queryByText('Needed: we decide otherwise than the figures say.') !== null).toBe(asked);
  });
});

describe('signing', () => {
  it('is not possible before something is decided, and says so', async () => {
    await panelOf(opened(tripped, k4));
    expect(page.getByText(/says nothing yet: choose an outcome/)).toBeDefined();
    expect(page.getByRole('button', { name: 'Sign' }).hasAttribute('disabled')).toBe(true);
  });

  it('says who is missing, offers only those, and acts with the last name in one step', async () => {
    const { user, now, steps, undo } = await panelOf(
      opened(tripped, k4, { outcome: 'stop', rationale: 'It will not pay.' }),
    );
    expect(page.getByRole('status').textContent).toContain('0 of 2 signatures');
    const before = steps().length;
    await signAs(user, 'Head of supply', 'Ada');
    expect(now().state).toBe('proposed');
    expect(page.getByRole('status').textContent).toContain('1 of 2 signatures');
    expect(page.getByRole('region', { name: 'The figures said' })).toBeDefined();
    await user.click(page.getByRole('combobox', { name: 'Sign as' }));
    expect(page.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Chief operating officer',
    ]);
    await signAs(user, 'Chief operating officer', 'Grace');
    expect(now().state).toBe('signed');
    expect(steps().slice(before)).toEqual(['Sign decision', 'Sign decision']);
    const { did } = now();
    expect(page.getByRole('region', { name: 'What it did' }).textContent).toContain(did[0]);
    expect(page.getByRole('region', { name: 'What stopping leaves' }).textContent).toContain(
      'had been spent',
    );
    undo();
    expect(now()).toMatchObject({ state: 'proposed', did: [] });
  });

  it('is decided again by a newer one, or revoked for a reason under a name', async () => {
    const { user, window, now } = await panelOf(opened(tripped, k4, { outcome: 'returnToWhy' }));
    await signAs(user, 'Head of supply', 'Ada');
    await user.click(page.getByRole('button', { name: 'Decide again' }));
    const newer = window.session.getState().deciding?.id;
    expect(newer).not.toBe(now().id);
    await user.click(page.getByRole('button', { name: 'Revoke…' }));
    await user.type(page.getByLabelText('Why it no longer stands'), 'The recount was wrong.');
    await user.click(page.getByRole('combobox', { name: 'Sign as' }));
    await user.click(page.getAllByRole('option', { name: 'Head of supply' }).at(-1)!);
    await user.type(page.getByLabelText('Typed name'), 'Ada');
    await user.click(page.getByRole('button', { name: 'Revoke as Head of supply' }));
    expect(now()).toMatchObject({ state: 'revoked', endedReason: 'The recount was wrong.' });
    expect(page.getByText('It no longer stands. The recount was wrong.')).toBeDefined();
  });

  it('offers nothing to press where the workbook is only read', async () => {
    await panelOf(opened(tripped, k4, { outcome: 'stop' }), { isReadOnly: true });
    expect(page.queryByRole('radio')).toBeNull();
    expect(page.queryByRole('button', { name: /Sign|Revoke|waiver/ })).toBeNull();
  });
});

describe('the ways to it', () => {
  const at = (workbook: Workbook) => {
    const Button = () => {
      useWorkbook();
      return <DecideButton opened={k4} of={{ code: 'K-4' }} />;
    };
    return show(<Button />, workbook);
  };

  it('“Decide…” makes one decision, and leads to the same when it is pressed again', async () => {
    const { user, window, workbook } = await at(tripped);
    await user.click(page.getByRole('button', { name: 'Decide… K-4' }));
    const first = window.session.getState().deciding?.id;
    window.session.getState().endDeciding();
    await user.click(page.getByRole('button', { name: 'Decide… K-4' }));
    expect(window.session.getState().deciding?.id).toBe(first);
    expect(workbook().decision.size).toBe(tripped.decision.size + 1);
  });

  it('the inspector shows a decision to read, and leads to the panel', async () => {
    const proposed = opened(tripped, k4, { outcome: 'stop' });
    const { user, window } = await show(<DecisionLead record={openIn(proposed, k4)} />, proposed);
    expect(page.queryByRole('textbox')).toBeNull();
    await user.click(page.getByRole('button', { name: 'Open decision' }));
    expect(window.session.getState().deciding?.id).toBe(openIn(proposed, k4).id);
  });

  it('the line above every stage opens it with the focus on the first choice; Escape closes it and keeps all', async () => {
    const { user, window, workbook } = await show(<WorkbookFrame />, tripped);
    await user.click(page.getByRole('button', { name: 'Decide K-4' }));
    await page.findByRole('dialog');
    expect((document.activeElement as HTMLElement).textContent).toBe('Return to why');
    await user.keyboard(' ');
    await user.keyboard('{Escape}');
    expect(window.session.getState().deciding).toBeNull();
    expect(openIn(workbook(), k4).outcome).toBe('returnToWhy');
  });
});
