// A few synthetic scenes that hold every kind of mark; the golden files show how they are painted.
import type { Mark, Scene, TextMark, Token } from '../../../shared/scene/marks.ts';

const text = (x: number, y: number, words: string, more: Partial<TextMark> = {}): TextMark => ({
  kind: 'text',
  x,
  y,
  text: words,
  size: 10,
  weight: 'regular',
  anchor: 'start',
  fill: 'ink',
  ...more,
});

const shapes: Scene = {
  width: 220,
  height: 120,
  label: 'Every kind of shape',
  marks: [
    { kind: 'rect', x: 10, y: 10, width: 60, height: 30, fill: { token: 'why', tint: 0.1 } },
    { kind: 'rect', x: 80, y: 10, width: 60, height: 30, radius: 6, stroke: { colour: 'why', width: 1 } },
    { kind: 'circle', x: 180, y: 25, radius: 15, fill: 'what', stroke: { colour: 'ink', width: 0.5 } },
    { kind: 'line', x1: 10, y1: 60, x2: 210, y2: 60, stroke: { colour: 'line', width: 0.75, dash: [4, 2] } },
    {
      kind: 'path',
      commands: [['M', 10, 110], ['C', 60, 60, 120, 130, 160, 80], ['L', 160, 110], ['Z']],
      fill: { token: 'risk', tint: 0.3 },
      stroke: { colour: 'risk', width: 1 },
    },
  ],
};

const words: Scene = {
  width: 220,
  height: 120,
  label: 'Text in two weights, three anchors and three directions',
  marks: [
    text(10, 20, 'Why: 12,345 €', { weight: 'bold', fill: 'why' }),
    text(110, 40, 'Zażółć Ωμέγα Жук', { anchor: 'middle' }),
    text(210, 60, 'A → 漢', { anchor: 'end', fill: 'muted' }),
    text(20, 110, 'upwards', { rotate: -90 }),
    text(40, 70, 'downwards', { rotate: 90 }),
  ],
};

const cell = (code: string, x: number, level: Token): Mark => ({
  kind: 'group',
  x,
  y: 10,
  label: `Cell ${code}`,
  subject: code,
  marks: [
    { kind: 'rect', x: 0, y: 0, width: 50, height: 50, radius: 3, fill: { token: level, tint: 0.16 } },
    text(25, 30, code, { anchor: 'middle', weight: 'bold' }),
  ],
});

const groups: Scene = {
  width: 220,
  height: 80,
  label: 'Groups that can be chosen, cut and followed',
  marks: [
    cell('L', 10, 'low'),
    cell('E', 70, 'extreme'),
    {
      kind: 'group',
      x: 130,
      y: 10,
      clip: { x: 0, y: 0, width: 40, height: 30 },
      marks: [{ kind: 'circle', x: 20, y: 30, radius: 25, fill: 'when' }],
    },
    {
      kind: 'group',
      href: 'https://example.org/',
      id: 'end',
      marks: [text(130, 70, 'a link', { fill: 'accent' })],
    },
  ],
};

export const sampleScenes = { shapes, words, groups } as const;
