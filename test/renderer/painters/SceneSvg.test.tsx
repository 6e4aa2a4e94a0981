// The screen's painter: compared with golden files, and what can be clicked can be reached by key.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { cssColour } from '../../../renderer/painters/colour.ts';
import { SceneSvg } from '../../../renderer/painters/SceneSvg.tsx';
import { expectGolden } from '../../helpers/pictures/golden.ts';
import { sampleLogo } from '../../helpers/hostile/pictures.ts';
import { sampleScenes } from '../../helpers/pictures/sampleScenes.ts';

test.each(Object.entries(sampleScenes))('the scene %s is painted as its golden file shows', (name, scene) => {
  const svg = renderToStaticMarkup(<SceneSvg scene={scene} theme="light" />);
  expectGolden(`${name}.scene.json`, `${JSON.stringify(scene, null, 2)}\n`);
  expectGolden(`${name}.svg`, `${svg.replaceAll('><', '>\n<')}\n`);
});

test('a picture is an image with its label and holds no buttons', () => {
  const svg = renderToStaticMarkup(<SceneSvg scene={sampleScenes.groups} />);
  expect(svg).toContain('role="img"');
  expect(svg).toContain('aria-label="Groups that can be chosen, cut and followed"');
  expect(svg).toContain('<title>Cell L</title>');
  expect(svg).not.toContain('role="button"');
});

test('with onSubject it is a figure, and what has a subject is a button that takes the focus', () => {
  const svg = renderToStaticMarkup(<SceneSvg scene={sampleScenes.groups} onSubject={() => undefined} />);
  expect(svg).toContain('role="figure"');
  expect(svg.match(/role="button" tabindex="0" aria-label="Cell [LE]"/g)).toHaveLength(2);
});

test('colours follow the theme of the window unless one is given', () => {
  const svg = renderToStaticMarkup(<SceneSvg scene={sampleScenes.shapes} />);
  expect(svg).toContain('fill="var(--tl-what)"');
  expect(svg).toContain('fill="color-mix(in srgb, var(--tl-why) 10%, var(--tl-surface))"');
  expect(cssColour('why', 'light')).toBe('#8a5300');
});

test('there is no inline style, which the content policy would refuse', () => {
  for (const scene of Object.values(sampleScenes)) {
    expect(renderToStaticMarkup(<SceneSvg scene={scene} />)).not.toMatch(/<style|style=/);
  }
});

test('characters the font lacks are shown as in the PDF', () => {
  expect(renderToStaticMarkup(<SceneSvg scene={sampleScenes.words} />)).toContain('A -&gt; \uFFFD');
});

test('a picture lies whole in its address, stretched over its place, with its label', () => {
  const place = { x: 5, y: 6, width: 96, height: 32 };
  const marks = [{ kind: 'image', ...place, picture: sampleLogo, label: 'Client & Sons' }] as const;
  const svg = renderToStaticMarkup(<SceneSvg scene={{ width: 200, height: 100, marks, label: 'Page' }} />);
  const address = `data:image/png;base64,${sampleLogo.data}`;
  expect(svg).toContain(
    `<image x="5" y="6" width="96" height="32" href="${address}" preserveAspectRatio="none"><title>Client &amp; Sons</title></image>`,
  );
});
