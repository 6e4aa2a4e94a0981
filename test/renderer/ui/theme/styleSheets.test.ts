// Type, radius, colour and layer are said once, in tokens.css: no other style sheet writes one of its own.
import { describe, expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from '../../../helpers/sources/sourceFiles.ts';

const tokensPath = 'renderer/ui/theme/tokens.css';
const sheets = sourceFiles(['renderer']).filter(({ path }) => path.endsWith('.css'));

/** What stands beside a token: it keeps what is there, or sets nothing. */
const neutral = '0|inherit|unset|initial';
const allowed: Readonly<Record<string, RegExp>> = {
  'font-size': new RegExp(`^(var\\(--tl-text-[\\w-]+\\)|100%|${neutral})$`),
  'border-radius': new RegExp(`^((var\\(--tl-radius[\\w-]*\\)|0)( |$))+$|^(${neutral})$`),
  'z-index': new RegExp(`^(var\\(--tl-layer-[\\w-]+\\)|auto|${neutral})$`),
};
const longRadius = /^border(-(start|end|top|bottom)){1,2}(-(start|end|left|right))?-radius$/;
const colourNames =
  'white|black|red|green|blue|gray|grey|silver|yellow|orange|purple|navy|teal|maroon|olive|lime|aqua|pink|brown|cyan';
const literalColour = new RegExp(
  String.raw`#[\da-f]{3,8}\b|\b(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(|(?<![\w-])(${colourNames})(?![\w-])`,
  'i',
);

interface Declaration {
  readonly property: string;
  readonly value: string;
}

/** What a style sheet declares, custom properties too; comments and what is quoted say nothing. */
const declarationsIn = (text: string): readonly Declaration[] =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/'[^']*'|"[^"]*"|url\([^)]*\)/g, '')
    .split(/[{};]/)
    .map((part) => /^\s*([\w-]+)\s*:\s*([\s\S]+?)\s*$/.exec(part))
    .flatMap((match) => (match ? [{ property: match[1] ?? '', value: match[2] ?? '' }] : []));

/** The declarations that say for themselves what a token says. */
function literals({ path, text }: SourceFile): readonly string[] {
  return declarationsIn(text)
    .filter(({ property, value }) => {
      const rule = allowed[longRadius.test(property) ? 'border-radius' : property];
      const shorthandFont = property === 'font' && value !== 'inherit';
      return (rule !== undefined && !rule.test(value)) || shorthandFont || literalColour.test(value);
    })
    .map(({ property, value }) => `${path}: ${property}: ${value}`);
}

test('no style sheet but the tokens writes a size, a radius, a layer or a colour of its own', () => {
  const faults = sheets.filter(({ path }) => path !== tokensPath).flatMap(literals);
  expect(faults).toEqual([]);
});

describe('what would be found', () => {
  test.each([
    'font-size: 13px',
    'font-size: 0.8125rem',
    'font-size: calc(var(--tl-text-body) + 1px)',
    'font: 600 14px/1.4 serif',
    'border-radius: 8px',
    'border-radius: var(--tl-radius) 3px',
    'border-start-end-radius: 3px',
    'border-top-left-radius: 3px',
    'z-index: 5',
    'color: #5b626b',
    'background: rgb(0 0 0 / 10%)',
    'border: 1px solid white',
    '--card-tone: #fff',
    'box-shadow: 0 0 0 1px black',
    'color: color-mix(in srgb, red 10%, var(--tl-ink))',
  ])('%s', (declaration) => {
    const text = `/* .a { } */\n.card:hover {\n  margin: 0;\n  ${declaration};\n}\n`;
    expect(literals({ path: 'x.css', text })).toEqual([`x.css: ${declaration}`]);
  });

  test.each([
    'font-size: var(--tl-text-body)',
    'font: inherit',
    'border-radius: 0 var(--tl-radius) var(--tl-radius-small) 0',
    'border-radius: inherit',
    'z-index: var(--tl-layer-head)',
    'color: color-mix(in srgb, var(--tl-risk) 12%, transparent)',
    'outline: 2px solid Highlight',
    'white-space: nowrap',
    '/* color: red; */ margin: 0',
    "content: '#fff'",
  ])('but not %s', (declaration) => {
    expect(literals({ path: 'x.css', text: `.card { ${declaration}; }` })).toEqual([]);
  });
});

test('every token that a style sheet or a part asks for is written', () => {
  const written = new Set(sheets.flatMap(({ text }) => text.match(/--tl-[\w-]+(?=:)/g) ?? []));
  const asked = sourceFiles(['renderer']).flatMap(({ path, text }) =>
    Array.from(text.matchAll(/var\((--tl-[\w-]+)\)/g), ([, name = '']) => ({ path, name })),
  );
  expect(asked.filter(({ name }) => !written.has(name))).toEqual([]);
});

test('every token is asked for somewhere', () => {
  const tokens = sheets.find(({ path }) => path === tokensPath)?.text ?? '';
  const all = sourceFiles(['renderer'])
    .map(({ text }) => text)
    .join('\n');
  const names = new Set(tokens.match(/--tl-[\w-]+(?=:)/g));
  // Scenes and tones build the name of a colour's token from the word they are given.
  const unused = [...names].filter((name) => !all.includes(`var(${name})`));
  expect(unused.filter((name) => /^--tl-(text|space|radius|layer)/.test(name))).toEqual([]);
});
