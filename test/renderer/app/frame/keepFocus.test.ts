// @vitest-environment happy-dom
// The keyboard is never nowhere: what is gone leaves it to what is near, but not what is on its way elsewhere.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepFocus } from '../../../../renderer/app/frame/keepFocus.ts';
import { until } from '../../../helpers/until.ts';

let end = (): void => undefined;
beforeEach(() => {
  document.body.innerHTML =
    '<main><section><h1 tabindex="-1" data-focus-home>Why?</h1>' +
    '<p><input id="box"></p><input id="field"></section></main>';
  end = keepFocus();
});
afterEach(() => end());

const by = (id: string): HTMLElement => document.getElementById(id)!;
/** As a browser does it: the old one is told first, and nothing has the focus meanwhile. */
function leaveFor(to: HTMLElement | null): void {
  by('box').dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: to }));
  by('box').remove();
}

it('goes to the heading that is near when what had it is gone', async () => {
  by('box').focus();
  leaveFor(null);
  await until(() => expect(document.activeElement?.tagName).toBe('H1'));
});

it('lets a click arrive that takes away what it leaves', async () => {
  by('box').focus();
  const home = document.querySelector<HTMLElement>('h1')!;
  let stolen = 0;
  home.addEventListener('focus', () => (stolen += 1));
  leaveFor(by('field'));
  // The page is watched between two tasks: the browser gives the focus on after that.
  await Promise.resolve();
  await Promise.resolve();
  by('field').focus();
  expect([stolen, document.activeElement?.id]).toEqual([0, 'field']);
});

it('mends what never arrived', async () => {
  by('box').focus();
  leaveFor(by('field'));
  await until(() => expect(document.activeElement?.tagName).toBe('H1'));
});

it('goes back from beside the work to the card that is open, and not to a tab that was left', async () => {
  document.body.innerHTML =
    '<main><button id="tab">Boxes</button><article data-selected="true"><button id="card">S-1</button></article></main>' +
    '<aside><input id="inside"></aside>';
  by('tab').focus();
  by('inside').focus();
  document.querySelector('aside')?.remove();
  await until(() => expect(document.activeElement?.id).toBe('card'));
});
