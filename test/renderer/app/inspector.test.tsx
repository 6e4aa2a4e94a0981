// @vitest-environment happy-dom
// The inspector of a record: sections that say what they hold and stay as they were left, one strip, and a quiet start.
import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Rail } from '../../../renderer/app/frame/Rail.tsx';
import { useFocusPlace } from '../../../renderer/app/frame/useFocusPlace.ts';
import { Inspector } from '../../../renderer/app/inspector/Inspector.tsx';
import { watchNew } from '../../../renderer/store/session/newRecords.ts';
import { createRecord } from '../../../shared/edits/records.ts';
import { freshFields } from '../../../shared/schema/cards.ts';
import { broken, healthyWorkbook } from '../../helpers/workbooks/healthyWorkbook.ts';
import { page, show } from '../../helpers/browser/screen.tsx';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { until } from '../../helpers/until.ts';

/** The rail and the inspector without the stage between them, which has no part in this. */
function Screen() {
  useFocusPlace();
  return (
    <>
      <Rail />
      <Inspector onClose={() => undefined} />
    </>
  );
}

async function opened(workbook: Workbook = healthyWorkbook) {
  const shown = await show(<Screen />, workbook);
  const { document, session } = shown.window;
  watchNew(document, session, () => '2026-01-12');
  const { select, goTo } = session.getState();
  goTo('risks', 'register');
  const inspector = () => within(page.getByRole('complementary', { name: 'Inspector' }));
  const fold = (title: string) => inspector().getByRole('button', { name: title });
  const isOpen = (title: string) => fold(title).getAttribute('aria-expanded') === 'true';
  const strip = () => inspector().getByRole('group', { name: 'Findings' });
  return { ...shown, select, goTo, inspector, fold, isOpen, strip, session, document };
}

/** The field that the keyboard is in. */
const landed = () => document.activeElement?.closest('[data-field]')?.getAttribute('data-field');

/** Resolves once React has drawn what the stores say. */
const drawn = (check: () => void) => until(async () => check());

describe('a section', () => {
  it('is one line that says what it holds, and opens for all records of the kind until it is folded', async () => {
    const { select, fold, isOpen, inspector, user } = await opened(
      broken((wb) => wb.add('risk', 'R-2', { state: 'open' })),
    );
    select('risk', ['R-1']);
    await drawn(() => expect(isOpen('In words')).toBe(false));
    const told = fold('In words').getAttribute('aria-describedby');
    expect(document.getElementById(told ?? '')?.textContent).toContain('Two systems were merged');
    expect(inspector().queryAllByLabelText('Because of (cause)')).toHaveLength(0);
    await user.click(fold('In words'));
    inspector().getByLabelText('Because of (cause)');
    select('risk', ['R-2']);
    await drawn(() => inspector().getByRole('heading', { level: 2, name: /R-2/ }));
    expect([isOpen('In words'), isOpen('In numbers')]).toEqual([true, false]);
    await user.click(fold('In words'));
    expect(isOpen('In words')).toBe(false);
  });

  it('opens when a field in it is asked for, and the keyboard lands there', async () => {
    const { select, isOpen } = await opened();
    select('risk', ['R-1'], 'signal');
    await drawn(() => expect(landed()).toBe('signal'));
    expect(isOpen('State and signs')).toBe(true);
  });

  it('opens when something is added to it', async () => {
    const { select, isOpen, inspector, user } = await opened();
    select('risk', ['R-1']);
    await drawn(() => expect(isOpen('Treatments')).toBe(false));
    await user.click(inspector().getByRole('button', { name: 'Add treatment' }));
    expect(isOpen('Treatments')).toBe(true);
  });

  it('is listed in the menu of sections, which can open and fold all of them', async () => {
    const { select, isOpen, inspector, user } = await opened();
    select('risk', ['R-1']);
    await drawn(() => expect(isOpen('Log')).toBe(false));
    const press = async (item: string) => {
      await user.click(inspector().getByRole('button', { name: 'Sections' }));
      await user.click(await page.findByRole('menuitem', { name: item }));
    };
    await press('Threatens');
    expect([isOpen('Threatens'), isOpen('In words')]).toEqual([true, false]);
    await press('Open all sections');
    expect([isOpen('Threatens'), isOpen('In words')]).toEqual([true, true]);
    await press('Fold all sections');
    expect([isOpen('Threatens'), isOpen('In words')]).toEqual([false, false]);
  });
});

describe('the strip of findings', () => {
  it('is there when nothing is missing, in the place where findings would stand', async () => {
    const { select, strip } = await opened();
    select('goal', ['G-1']);
    await drawn(() => expect(strip().textContent).toBe('Nothing missing'));
  });

  it('shows the worst first and one at a time, and the place among them', async () => {
    const { select, strip, user } = await opened(
      broken((wb) => {
        wb.add('risk', 'R-2', { state: 'open', probabilityBand: 5, impacts: { cost: 5 } });
      }),
    );
    select('risk', ['R-2']);
    const marks = () => within(strip());
    await drawn(() => marks().getByText(/^1 of /));
    expect(strip().dataset['tone']).toBe('error');
    const first = strip().textContent;
    await user.click(marks().getByRole('button', { name: 'Next finding' }));
    expect(strip().textContent).not.toBe(first);
    marks().getByText(/^2 of /);
    await user.click(marks().getByRole('button', { name: /^All findings/ }));
    const all = await page.findByRole('list', { name: 'Findings' });
    const [, of] = /of (\d+)/.exec(strip().textContent) ?? [];
    expect(within(all).getAllByRole('listitem')).toHaveLength(Number(of));
  });
});

describe('a record that was added just now', () => {
  const added = async () => {
    const shown = await opened();
    shown.document.getState().apply(createRecord('risk', 'new', freshFields('risk')));
    shown.select('risk', ['new'], 'title');
    await drawn(() => within(shown.strip()).getByText(/^Still to fill: \d of 5$/));
    return shown;
  };

  it('shows what is still to fill, each a press away, and less of it as it is filled', async () => {
    const { strip, user, inspector } = await added();
    within(strip()).getByText('Still to fill: 5 of 5');
    await user.click(within(strip()).getByRole('button', { name: 'Likelihood' }));
    await drawn(() => expect(landed()).toBe('probabilityBand'));
    await user.click(inspector().getAllByRole('radio', { name: /^3 / })[0] as HTMLElement);
    await drawn(() => within(strip()).getByText('Still to fill: 4 of 5'));
  });

  it('counts nowhere before it is left, and everywhere after', async () => {
    const { strip, select } = await added();
    const rail = page.getByRole('navigation', { name: 'Workshop stages' });
    const review = () => within(rail).getByRole('link', { name: 'Review' }).textContent;
    await drawn(() => expect(review()).toMatch(/^Review0.*· \d+ new$/));
    select('risk', ['R-1']);
    await drawn(() => expect(review()).not.toContain('new'));
    select('risk', ['new']);
    await drawn(() => expect(strip().textContent).not.toContain('Still to fill'));
    within(strip()).getByText(/^1 of /);
  });
});

describe('the edge of the inspector', () => {
  it('makes it wider and narrower by keys, within limits, and is kept on this computer', async () => {
    localStorage.clear();
    const { select, user, inspector } = await opened();
    select('risk', ['R-1']);
    await drawn(() => inspector().getByRole('separator'));
    const edge = inspector().getByRole('separator', { name: 'Width of the inspector' });
    edge.focus();
    const width = () => edge.getAttribute('aria-valuenow');
    await user.keyboard('{ArrowLeft}');
    expect(width()).toBe('356');
    await user.keyboard('{Home}{ArrowRight}');
    expect(width()).toBe('320');
    await user.keyboard('{End}{ArrowLeft}');
    expect(width()).toBe('720');
    expect(localStorage.getItem('throughline.inspector-width')).toBe('720');
  });
});
