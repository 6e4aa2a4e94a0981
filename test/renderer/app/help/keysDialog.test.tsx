// @vitest-environment happy-dom
// The list of keys holds every command that has some.
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { KeysDialog } from '../../../../renderer/app/help/KeysDialog.tsx';
import { UiProvider } from '../../../../renderer/ui/theme/UiProvider.tsx';
import { type Command, commands } from '../../../../shared/commands/commands.ts';
import { printKeys } from '../../../../shared/commands/keys.ts';
import { page } from '../../../helpers/browser/screen.tsx';

afterEach(cleanup);

test('every command with keys stands there with them', () => {
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  render(
    <UiProvider>
      <KeysDialog onClose={() => undefined} />
    </UiProvider>,
  );
  const lines = page.getAllByRole('listitem').map((line) => line.textContent);
  const wanted = (commands as readonly Command[]).flatMap(({ label, keys }) =>
    keys === undefined ? [] : [`${label}${printKeys(keys, false)}`],
  );
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((line) => !lines.includes(line))).toEqual([]);
});
