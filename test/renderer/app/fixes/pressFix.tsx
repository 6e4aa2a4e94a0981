// Presses the fix of a finding in the window and says where that leads.
import { waitFor } from '@testing-library/react';
import { WorkbookFrame } from '../../../../renderer/app/frame/WorkbookFrame.tsx';
import { doingOf } from '../../../../shared/edits/named/namedEdits.ts';
import type { Edit } from '../../../../shared/edits/edit.ts';
import { findAll } from '../../../../shared/rules/catalogue.ts';
import type { Finding, Fix } from '../../../../shared/rules/engine/finding.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { show } from '../../../helpers/browser/screen.tsx';

/** The field that a fix promises. */
const promised = (fix: Fix): string | undefined =>
  fix.action === 'open' ? fix.field : doingOf(fix, 'made').shows.field;

/** What has the focus, as the path of the field it stands in; a sentence where it is of no use there. */
function landing(wanted: string | undefined): string {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return 'nothing has the focus';
  // One control may stand for several fields: the part of a sentence that says when is of all that say it.
  const place = at.closest(`[data-field="${wanted}"]`) ?? at.closest('[data-field]');
  const field = place?.getAttribute('data-field') ?? null;
  if (field === null) return `the focus is on “${at.textContent || at.tagName}”, in no field`;
  if (at.matches(':disabled')) return `${field} cannot be used`;
  return at.closest('[data-read-only]') ? `${field} is locked` : field;
}

export const openFindings = (workbook: Workbook, rule: string): readonly Finding[] =>
  findAll(workbook).open.filter((finding) => finding.rule === rule);

export interface Pressed {
  /** The field the fix promises. */
  readonly promised: string | undefined;
  /** The field the focus is in, or why it is of no use there. */
  readonly landed: string;
  readonly workbook: () => Workbook;
  readonly apply: (edit: Edit) => void;
}

/** Shows the findings of a workbook, presses the fix of the first of a rule, and waits until the focus has settled. */
export async function pressFix(workbook: Workbook, rule: string): Promise<Pressed> {
  const [finding] = openFindings(workbook, rule);
  if (!finding) throw new Error(`${rule} finds nothing here.`);
  const shown = await show(<WorkbookFrame />, workbook);
  const { session, document: store } = shown.window;
  session.getState().goTo('review', 'findings');
  const row = await waitFor(() => {
    const found = [...globalThis.document.querySelectorAll('main li')].find(
      (item) => item.textContent.includes(finding.rule) && item.textContent.includes(finding.fix.label),
    );
    if (!found) throw new Error(`${rule} is not on the screen.`);
    return found;
  });
  const button = [...row.querySelectorAll('button')].find(
    ({ textContent }) => textContent === finding.fix.label,
  );
  if (!button) throw new Error(`${rule} offers no “${finding.fix.label}”.`);
  await shown.user.click(button);
  const wanted = promised(finding.fix);
  await waitFor(() => {
    if (landing(wanted) !== wanted) throw new Error(landing(wanted));
  }).catch(() => undefined);
  return {
    promised: wanted,
    landed: landing(wanted),
    workbook: shown.workbook,
    apply: (edit) => {
      if (!store.getState().apply(edit)) throw new Error(`Refused: ${shown.window.said().join(' ')}`);
    },
  };
}
