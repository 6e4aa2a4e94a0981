// The room that marks take, and pictures made larger or smaller.
import { expect, test } from 'vitest';
import { boundsOf } from '../../../shared/scene/bounds.ts';
import type { Mark, TextMark } from '../../../shared/scene/marks.ts';
import { scaleMarks, smallestText } from '../../../shared/scene/scaleMarks.ts';
import { circleCommands, roundedRectCommands } from '../../../shared/scene/shapes.ts';
import { textWidth } from '../../../shared/text/measureText.ts';
import { sampleLogo } from '../../helpers/hostile/pictures.ts';
import { sampleScenes } from '../../helpers/pictures/sampleScenes.ts';

const word = (more: Partial<TextMark>): TextMark => ({
  kind: 'text',
  x: 100,
  y: 100,
  text: 'Throughline',
  size: 10,
  weight: 'regular',
  anchor: 'start',
  fill: 'ink',
  ...more,
});

test('nothing takes no room', () => {
  expect(boundsOf([])).toBeNull();
  expect(boundsOf([{ kind: 'group', marks: [] }])).toBeNull();
  expect(boundsOf([{ kind: 'path', commands: [] }])).toBeNull();
});

test('the box reaches around all shapes, groups moved and cut', () => {
  const marks: readonly Mark[] = [
    { kind: 'rect', x: 10, y: 10, width: 5, height: 5 },
    { kind: 'group', x: 100, marks: [{ kind: 'circle', x: 0, y: 20, radius: 10 }] },
    {
      kind: 'group',
      y: 200,
      clip: { x: 0, y: 0, width: 8, height: 9 },
      marks: [{ kind: 'rect', x: -50, y: -50, width: 500, height: 500 }],
    },
  ];
  expect(boundsOf(marks)).toEqual({ x: 0, y: 10, width: 110, height: 199 });
});

test('text takes its width along its direction, by its anchor', () => {
  const width = textWidth('Throughline', 10, 'regular');
  expect(boundsOf([word({})])).toMatchObject({ x: 100, width });
  expect(boundsOf([word({ anchor: 'middle' })])?.x).toBeCloseTo(100 - width / 2);
  expect(boundsOf([word({ anchor: 'end' })])?.x).toBeCloseTo(100 - width);
  expect(boundsOf([word({ rotate: -90 })])?.y).toBeCloseTo(100 - width);
  expect(boundsOf([word({ rotate: 90 })])?.y).toBeCloseTo(100);
  expect(boundsOf([word({ rotate: -90, anchor: 'end' })])?.y).toBeCloseTo(100);
});

test('round shapes keep to their box', () => {
  expect(boundsOf([{ kind: 'path', commands: circleCommands(10, 20, 5) }])).toEqual({
    x: 5,
    y: 15,
    width: 10,
    height: 10,
  });
  const tooRound = roundedRectCommands(0, 0, 10, 4, 99);
  expect(boundsOf([{ kind: 'path', commands: tooRound }])).toEqual({ x: 0, y: 0, width: 10, height: 4 });
});

test.each(Object.entries(sampleScenes))('scaled twice as large, %s takes twice the room', (_name, scene) => {
  const before = boundsOf(scene.marks);
  const after = boundsOf(scaleMarks(scene.marks, 2));
  expect(before).not.toBeNull();
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    expect(after?.[side]).toBeCloseTo(2 * (before?.[side] ?? 0));
  }
  expect(scaleMarks(scene.marks, 1)).toBe(scene.marks);
});

test('strokes and dashes scale with the picture', () => {
  const line: Mark = {
    kind: 'line',
    x1: 0,
    y1: 0,
    x2: 1,
    y2: 1,
    stroke: { colour: 'ink', width: 1, dash: [2, 3] },
  };
  expect(scaleMarks([line], 0.5)).toEqual([
    { ...line, x2: 0.5, y2: 0.5, stroke: { colour: 'ink', width: 0.5, dash: [1, 1.5] } },
  ]);
});

test('the smallest type size is found inside groups', () => {
  const group: Mark = { kind: 'group', marks: [word({ size: 6 })] };
  expect(smallestText([word({}), group])).toBe(6);
  expect(smallestText([{ kind: 'rect', x: 0, y: 0, width: 1, height: 1 }])).toBeNull();
});

test('a picture takes its place, grows with the drawing, and holds no text', () => {
  const place = { x: 10, y: 20, width: 30, height: 10 };
  const marks: readonly Mark[] = [{ kind: 'image', ...place, picture: sampleLogo, label: 'Mark' }];
  expect(boundsOf(marks)).toEqual(place);
  expect(boundsOf(scaleMarks(marks, 2))).toEqual({ x: 20, y: 40, width: 60, height: 20 });
  expect(smallestText(marks)).toBeNull();
});
