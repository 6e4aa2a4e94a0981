// @vitest-environment happy-dom
// The panel beside the work is as much wider as its text is larger, and is drawn to where the pointer is at any size.
import { fireEvent } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { SidePanel } from '../../../../renderer/ui/frame/SidePanel.tsx';
import { setTextScale } from '../../../../renderer/ui/theme/room.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { build } from '../../../helpers/workbooks/workbooks.ts';

afterEach(() => {
  setTextScale(1);
  localStorage.clear();
});

it('keeps its width in the measure of its text', async () => {
  setTextScale(2);
  await show(
    <SidePanel label="Inspector" onClose={() => undefined} head="R-1" bodyKey="R-1">
      Likelihood
    </SidePanel>,
    build(() => undefined),
  );
  const panel = page.getByRole('complementary', { name: 'Inspector' });
  expect(panel.style.getPropertyValue('--side-width')).toBe('21.25rem');
  const edge = page.getByRole('separator');
  panel.getBoundingClientRect = () => new DOMRect(600, 0, 680, 720);
  edge.setPointerCapture = () => undefined;
  edge.hasPointerCapture = () => true;
  fireEvent.pointerMove(edge, { clientX: 480 });
  expect(edge.getAttribute('aria-valuenow')).toBe('400');
  expect(panel.style.getPropertyValue('--side-width')).toBe('25rem');
});
