// @vitest-environment happy-dom
// Notes upward on their screen: how long each has waited, the way to hear and to answer it, and how one is raised.
import { describe, expect, it } from 'vitest';
import { NoteLead } from '../../../../renderer/features/review/NoteLead.tsx';
import { NotesTab } from '../../../../renderer/features/review/NotesTab.tsx';
import { RaiseNoteDialog } from '../../../../renderer/features/review/RaiseNoteDialog.tsx';
import { useWorkbook } from '../../../../renderer/records/useWorkbook.ts';
import type { UpwardNote } from '../../../../shared/schema/kinds.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const people = () =>
  build((wb) => {
    wb.add('facts', 'facts', { asOf: '2026-01-16' });
    wb.add('role', 'builder', { title: 'Build lead', build: true });
    wb.add('role', 'head', { title: 'Head of supply' });
    wb.add('timeBox', 'T-1', { title: 'Stock repair' });
  });
const told = () =>
  build((wb) => {
    wb.add('upwardNote', 'V-1', {
      title: 'No access to the returns table',
      raisedOn: '2026-01-12',
      fromRole: 'builder',
      toRole: 'head',
      about: { kind: 'timeBox', id: 'T-1' },
    });
    wb.add('upwardNote', 'V-2', {
      title: 'Count shelves by camera',
      kind: 'idea',
      raisedOn: '2026-01-12',
      acknowledgedOn: '2026-01-13',
    });
  }, people());
const noteOf = (workbook: ReturnType<typeof useWorkbook>): UpwardNote => {
  const note = workbook.upwardNote.get('V-1' as never);
  if (!note) throw new Error('There is no note.');
  return note;
};

describe('the tab', () => {
  it('lists kind, from and to, what it is about, working days waited, and state', async () => {
    await show(<NotesTab />, told());
    const [, first] = page.getAllByRole('row');
    const cells = [...(first?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent);
    expect(cells[0]).toContain('No access to the returns table');
    expect(cells[0]).toContain('Block');
    expect(cells[0]).toContain('Build lead → Head of supply');
    expect(cells[4]).toContain('T-1');
    expect(cells[1]).toBe('4');
    expect(cells[2]).toContain('Open');
    expect(page.getByText('2.5 working days')).toBeDefined();
  });

  it('adds a note in the last line of its table, raised today by who works here', async () => {
    const { user, workbook, window } = await show(<NotesTab />, told());
    window.session.getState().workAs('builder' as never);
    await user.click(page.getByRole('radio', { name: 'Table' }));
    await user.type(page.getByRole('textbox', { name: 'New upward note' }), 'Two vans are missing{Enter}');
    expect([...workbook().upwardNote.values()].at(-1)).toMatchObject({
      title: 'Two vans are missing',
      raisedOn: '2026-01-16',
      fromRole: 'builder',
      kind: 'block',
    });
  });

  it('hears a note, and then asks only for an answer', async () => {
    const { user, workbook, steps } = await show(<NotesTab />, told());
    await user.click(page.getByRole('button', { name: 'Acknowledge V-1' }));
    expect(noteOf(workbook()).acknowledgedOn).toBe('2026-01-16');
    expect(steps()).toEqual(['Acknowledge note']);
    expect(page.queryByRole('button', { name: 'Acknowledge V-1' })).toBeNull();
    expect(page.getByRole('button', { name: 'Answer… V-1' })).toBeDefined();
  });

  it('shows those of one state or kind, and says what a filter hides', async () => {
    const { user } = await show(<NotesTab />, told());
    await user.click(page.getByRole('radio', { name: 'Acknowledged' }));
    expect(page.queryByText(/No access/)).toBeNull();
    expect(page.getByText('Count shelves by camera')).toBeDefined();
    await user.click(page.getByRole('radio', { name: 'Answered' }));
    expect(page.getByText('No note fits this filter. 2 hidden.')).toBeDefined();
    await user.click(page.getByRole('button', { name: 'Clear filter' }));
    expect(page.getAllByRole('row')).toHaveLength(3);
  });

  it('offers nothing to press where the workbook is only read', async () => {
    await show(<NotesTab />, told(), { isReadOnly: true });
    expect(page.queryByRole('button', { name: /Acknowledge|Answer|Raise/ })).toBeNull();
  });

  it('asks the question while nothing has been told, and leads to raising a note', async () => {
    const { user, window } = await show(<NotesTab />, people());
    await user.click(page.getByRole('button', { name: 'Raise a note' }));
    expect(window.session.getState().dialog).toBe('raiseNote');
  });
});

describe('one note', () => {
  const Lead = () => <NoteLead record={noteOf(useWorkbook())} />;

  it('is answered by a new decision that is opened at its outcome', async () => {
    const { user, window, workbook } = await show(<Lead />, told());
    expect(page.getByText('Has waited 4 working days.')).toBeDefined();
    await user.click(page.getByRole('button', { name: 'Answer by a new decision' }));
    const { decision, acknowledgedOn } = noteOf(workbook());
    expect(acknowledgedOn).toBe('2026-01-16');
    expect(window.session.getState().deciding).toEqual({ id: decision, isAtPlace: true });
    expect(window.session.getState().focusField).toBe('outcome');
  });
});

describe('raising one', () => {
  const raise = async (about: string | null, workingAs: string | null = 'builder') => {
    const shown = await show(<RaiseNoteDialog onClose={() => undefined} />, people());
    const { session } = shown.window;
    await Promise.resolve();
    session.getState().workAs(workingAs as never);
    if (about !== null) session.getState().select('timeBox', [about]);
    return shown;
  };

  it('needs words, and both roles', async () => {
    const { user, workbook } = await raise(null, null);
    const button = page.getByRole('button', { name: 'Raise a note' });
    await user.type(page.getByLabelText('What is it?'), 'The scanner is broken');
    expect(button.hasAttribute('disabled')).toBe(true);
    await user.click(page.getByRole('combobox', { name: 'From' }));
    await user.click(page.getAllByRole('option', { name: 'Build lead', hidden: true })[0]!);
    expect(button.hasAttribute('disabled')).toBe(true);
    await user.click(page.getByRole('combobox', { name: 'To' }));
    await user.click(page.getAllByRole('option', { name: 'Head of supply', hidden: true }).at(-1)!);
    await user.click(button);
    expect([...workbook().upwardNote.values()]).toMatchObject([
      {
        title: 'The scanner is broken',
        kind: 'block',
        fromRole: 'builder',
        toRole: 'head',
        raisedOn: '2026-01-16',
        about: null,
      },
    ]);
  });

  it('offers an estimate on a time box alone', async () => {
    await raise(null);
    expect(page.queryByRole('radio', { name: 'Estimate' })).toBeNull();
  });
});
