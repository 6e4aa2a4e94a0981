// @vitest-environment happy-dom
// A kill criterion is written in its sentence: part by part with the keyboard or the mouse, or all of it in one go.
import { describe, expect, it } from 'vitest';
import { CriterionLead } from '../../../../../renderer/features/risks/criteria/CriterionLead.tsx';
import { CriteriaTab } from '../../../../../renderer/features/risks/criteria/CriteriaTab.tsx';
import { CriteriaOfRisk, CriteriaOfUseCase } from '../../../../../renderer/records/KillCriteria.tsx';
import { useWorkbook } from '../../../../../renderer/records/useWorkbook.ts';
import { plainSentence } from '../../../../../shared/rules/criterion/sentence/plainSentence.ts';
import { freshFields } from '../../../../../shared/schema/cards.ts';
import type { Id } from '../../../../../shared/schema/field.ts';
import type { Workbook } from '../../../../../shared/schema/workbook.ts';
import { page, show } from '../../../../helpers/browser/screen.tsx';
import { broken, healthyWorkbook } from '../../../../helpers/workbooks/healthyWorkbook.ts';

const K9 = 'K-9' as Id<'killCriterion'>;

function Lead() {
  const criterion = useWorkbook().killCriterion.get(K9);
  return criterion ? <CriterionLead record={criterion} /> : null;
}

const withDraft = broken((wb) => {
  wb.add('useCase', 'U-1', { title: 'Stock forecast' });
  wb.add('metric', 'M-1', { title: 'Clicks' });
  wb.add('timeBox', 'T-1', { title: 'Shadow run' });
  wb.add('killCriterion', 'K-9', { ...freshFields('killCriterion'), useCase: 'U-1' });
});
const criterionIn = (workbook: Workbook) => {
  const criterion = workbook.killCriterion.get(K9);
  if (!criterion) throw new Error('The draft is gone.');
  return criterion;
};
const sentenceIn = (workbook: Workbook) => plainSentence(workbook, criterionIn(workbook));
const part = (name: RegExp) => page.getByRole('button', { name });
const box = (name: string) => page.getByRole<HTMLInputElement>('combobox', { name });

describe('the sentence of a draft', () => {
  it('is written gap by gap: each Enter goes on to the next, and a new measure is named in passing', async () => {
    const { user, workbook, steps } = await show(<Lead />, withDraft);
    const before = steps().length;
    await user.click(part(/^Measure: /));
    await user.keyboard('Late stops{Enter}');
    expect(document.activeElement).toBe(box('Value'));
    await user.keyboard('at most 11%{Enter}');
    expect(document.activeElement).toBe(box('Judged by'));
    await user.keyboard('end of shadow{Enter}');
    expect(document.activeElement).toBe(box('Who answers'));
    await user.keyboard('head{Enter}');
    expect(document.activeElement).toBe(page.getByLabelText('Signed by the owner, Head of sales'));
    expect(sentenceIn(workbook())).toBe(
      'Stop “Stock forecast” unless “Late stops” is at most 11% by the end of “Shadow run”. No reading counts as a question to the owner after 5 working days. Head of sales answers.',
    );
    expect(criterionIn(workbook()).title).toBe('Late stops: at most 11%');
    expect([...workbook().metric.values()].find(({ title }) => title === 'Late stops')?.unit).toBe('%');
    expect(steps().length - before).toBe(4);
  });

  it('faces the way its measure is good by, until something is compared', async () => {
    const fewer = broken((wb) => {
      wb.add('metric', 'M-1', { title: 'Late stops', unit: '%', direction: 'down' });
      wb.add('metric', 'M-2', { title: 'Clicks', direction: 'up' });
      wb.add('killCriterion', 'K-9', { ...freshFields('killCriterion'), useCase: 'U-1' });
    });
    const { user, workbook } = await show(<Lead />, fewer);
    await user.click(part(/^Measure: /));
    await user.keyboard('late{Enter}');
    expect(criterionIn(workbook()).comparator).toBe('<=');
    await user.keyboard('11%{Enter}');
    await user.click(part(/^Measure: /));
    await user.keyboard('clicks{Enter}');
    expect(criterionIn(workbook())).toMatchObject({ comparator: '<=', value: 11 });
  });

  it('says in one line what it still needs, and is armed under the owner’s typed name, which stays to be seen', async () => {
    const { user, workbook } = await show(<Lead />, withDraft);
    expect(page.getByText('Still needs metric, value, checkpoint and owner.')).toBeDefined();
    await user.type(
      page.getByLabelText('Or write it in one go'),
      'Stop U-1 unless clicks is at least 5% by 31 March 2027. Head of sales answers.{Enter}',
    );
    await user.type(page.getByLabelText('Signed by the owner, Head of sales'), 'M. Osei');
    await user.click(page.getByRole('button', { name: 'Arm criterion' }));
    expect(criterionIn(workbook()).status).toBe('armed');
    expect(page.getByText(/^Armed on .* by M\. Osei, Head of sales$/)).toBeDefined();
  });

  it('takes the mouse: a part opens its list, and what is chosen stands in the sentence', async () => {
    const { user, workbook } = await show(<Lead />, withDraft);
    await user.click(part(/^What is done: Stop/));
    await user.click(page.getByRole('option', { name: 'Pivot' }));
    await user.click(box('The other path'));
    await user.click(page.getByRole('option', { name: /A-1/ }));
    expect(sentenceIn(workbook())).toMatch(/^Pivot “Stock forecast” to “A-1” unless/);
  });

  it('keeps words that mean nothing, says so, and takes them back on Escape', async () => {
    const { user, workbook } = await show(<Lead />, withDraft);
    await user.click(part(/^Value: /));
    await user.keyboard('eleven{Enter}');
    expect(page.getByRole('alert').textContent).toBe('“eleven” is not understood here.');
    expect(box('Value').value).toBe('eleven');
    await user.keyboard('{Escape}');
    expect(box('Value').value).toBe('');
    expect(criterionIn(workbook()).value).toBeNull();
  });

  it('does not change anything when it is passed through with Tab', async () => {
    const { user, steps } = await show(<Lead />, withDraft);
    const before = steps().length;
    await user.click(part(/^What is done: /));
    for (let i = 0; i < 9; i += 1) await user.tab();
    expect(steps().length).toBe(before);
  });

  it('keeps a title that somebody wrote', async () => {
    const titled = broken((wb) => wb.add('killCriterion', 'K-9', { title: 'Our own words' }), withDraft);
    const { user, workbook } = await show(<Lead />, titled);
    await user.click(part(/^Measure: /));
    await user.keyboard('clicks{Enter}');
    expect(criterionIn(workbook()).metric).toBe('M-1');
    expect(criterionIn(workbook()).title).toBe('Our own words');
  });
});

describe('a sentence written in one go', () => {
  const write = 'Or write it in one go';
  it('fills what is understood, offers the measure nobody has named yet, and says what is left', async () => {
    const { user, workbook } = await show(<Lead />, withDraft);
    await user.type(
      page.getByLabelText(write),
      'Stop U-1 unless late stops is at most 11 by 31 March 2027, cross my heart{Enter}',
    );
    expect(page.getByText(/Not understood: “cross my heart”\./)).toBeDefined();
    expect(page.getByText('Nothing is called “late stops” yet.')).toBeDefined();
    await user.click(page.getByRole('button', { name: 'Add metric “late stops”' }));
    const criterion = criterionIn(workbook());
    expect([...workbook().metric.values()].find(({ id }) => id === criterion.metric)?.title).toBe(
      'late stops',
    );
    expect(criterion).toMatchObject({ comparator: '<=', value: 11, checkpointDate: '2027-03-31' });
  });
  it('that says nothing is told so and changes nothing', async () => {
    const { user, steps } = await show(<Lead />, withDraft);
    const before = steps().length;
    await user.type(page.getByLabelText(write), 'Whatever happens{Enter}');
    expect(page.getByText(/^Nothing of it is understood/)).toBeDefined();
    expect(steps().length).toBe(before);
  });
});

describe('a unit', () => {
  it('typed for a measure that has readings and no unit is offered to it', async () => {
    const read = broken((wb) => {
      wb.add('metric', 'M-1', { title: 'Clicks', unit: '', baseline: { value: 1, date: '2026-01-05' } });
      wb.add('killCriterion', 'K-9', { metric: 'M-1' });
    }, withDraft);
    const { user, workbook } = await show(<Lead />, read);
    await user.click(part(/^Value: /));
    await user.keyboard('11%{Enter}');
    expect(workbook().metric.get('M-1' as Id<'metric'>)?.unit).toBe('');
    await user.click(page.getByRole('button', { name: 'Read M-1 in %' }));
    expect(workbook().metric.get('M-1' as Id<'metric'>)?.unit).toBe('%');
    expect(page.queryByText(/has no unit/)).toBeNull();
  });
});

describe('adding a criterion', () => {
  it('from a use case begins at the measure, with the use case said', async () => {
    const useCase = healthyWorkbook.useCase.get('U-1' as Id<'useCase'>)!;
    const { user, workbook, window } = await show(<CriteriaOfUseCase useCase={useCase} />, healthyWorkbook);
    await user.click(page.getByRole('button', { name: 'Add kill criterion' }));
    expect(window.session.getState().focusField).toBe('metric');
    expect([...workbook().killCriterion.values()].at(-1)).toMatchObject({ scope: 'useCase', useCase: 'U-1' });
  });
  it('from a risk watches the risk', async () => {
    const risk = healthyWorkbook.risk.get('R-1' as Id<'risk'>)!;
    const { user, workbook } = await show(<CriteriaOfRisk risk={risk} />, healthyWorkbook);
    await user.click(page.getByRole('button', { name: 'Add kill criterion' }));
    expect([...workbook().killCriterion.values()].at(-1)).toMatchObject({ useCase: 'U-1', risks: ['R-1'] });
  });
  it('from the list asks for the scope where there are several to choose from', async () => {
    const two = broken((wb) => wb.add('useCase', 'U-8', { title: 'Another', state: 'candidate' }));
    const { user, window, workbook } = await show(<CriteriaTab />, two);
    await user.click(page.getByRole('button', { name: 'Add kill criterion' }));
    expect(window.session.getState().focusField).toBe('scope');
    expect([...workbook().killCriterion.values()].at(-1)?.useCase).toBeNull();
  });
});
