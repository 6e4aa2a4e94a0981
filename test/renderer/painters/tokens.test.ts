// The window's colours and those of pictures on paper are one palette, written in two files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { palette } from '../../../shared/scene/palette.ts';

const css = readFileSync(join(import.meta.dirname, '../../../renderer/ui/theme/tokens.css'), 'utf8');

/** The custom properties in the first rule of that selector. */
const valuesIn = (selector: string): ReadonlyMap<string, string> => {
  const start = css.indexOf(`${selector} {`);
  const rule = css.slice(start, css.indexOf('}', start));
  return new Map(
    Array.from(rule.matchAll(/--tl-([\w-]+):\s*(#[0-9a-f]{6});/g), ([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
};

test.each([
  ['light', ':root'],
  ['dark', ":root[data-mantine-color-scheme='dark']"],
] as const)('in the %s theme every token has one value', (theme, selector) => {
  const values = valuesIn(selector);
  const shown = Object.fromEntries(Object.keys(palette.light).map((token) => [token, values.get(token)]));
  expect(shown).toEqual(palette[theme]);
});
