// The key of the timeline: the signs it uses with their meaning.

import type { KeyEntry } from '../label.ts';
import type { Lane, PointItem } from './timelineLanes.ts';
import { looks } from '../../looks.ts';
import { fundingRunsOf } from '../../rules/plan/funding.ts';
import type { Workbook } from '../../schema/workbook.ts';
import type { RectMark, Stroke } from '../../scene/marks.ts';
import { type DrawnLink, linkSign } from './timelineLinks.ts';
import {
  barShape,
  builtShape,
  checkMark,
  isSigned,
  limitShape,
  p80Shape,
  pointShape,
  wasShape,
  whiskerShape,
} from './timelineShapes.ts';
import { timelineWords } from '../../messages/documents/plan.ts';

const { key } = timelineWords;

const barKey = (
  text: string,
  size: number,
  state: 'planned' | 'running' | 'done',
  isCritical = false,
  isHeld = false,
): KeyEntry => ({
  text,
  signWidth: size * 2,
  sign: (x, middle) => [
    ...barShape({ state, isCritical, worked: 0.5, isHeld }, x, size * 2, middle, size * 0.75),
    ...(state === 'done' ? [checkMark(x + size * 0.6, middle, size * 0.8)] : []),
  ],
});

const pointKey = (
  text: string,
  size: number,
  kind: PointItem['kind'],
  look: PointItem['look'] = null,
): KeyEntry => ({
  text,
  signWidth: size,
  sign: (x, middle) => [pointShape({ kind, look }, x + size / 2, middle, size)],
});

const linkKey = (
  text: string,
  links: readonly DrawnLink[],
  size: number,
  isCritical: boolean,
): readonly KeyEntry[] =>
  links.some((link) => link.isCritical === isCritical)
    ? [
        {
          text,
          signWidth: size * 1.8,
          sign: (x, middle) => linkSign(x, middle, size * 1.8, isCritical),
        },
      ]
    : [];

/** Only what the picture shows is explained. */
export const keyEntries = (
  lanes: readonly Lane[],
  links: readonly DrawnLink[],
  size: number,
): readonly KeyEntry[] => {
  const items = lanes.flatMap((lane) => lane.items);
  const has = (test: (item: Lane['items'][number]) => boolean): boolean => items.some(test);
  const hasPoint = (kind: PointItem['kind']) =>
    has((item) => item.kind === 'moments' && item.points.some((point) => point.kind === kind));
  const isBar = (state: string) => has((item) => item.kind === 'bar' && item.state === state);
  const faces = new Set(
    items.flatMap((item) => (item.kind === 'moments' ? item.points.flatMap(({ look }) => look ?? []) : [])),
  );
  return [
    ...(isBar('planned') ? [barKey(key.planned, size, 'planned')] : []),
    ...(isBar('running') ? [barKey(key.running, size, 'running')] : []),
    ...(isBar('done') ? [barKey(key.done, size, 'done')] : []),
    ...(has((item) => item.kind === 'bar' && item.isCritical)
      ? [barKey(key.critical, size, 'planned', true)]
      : []),
    ...(has((item) => item.kind === 'bar' && item.isHeld)
      ? [barKey(key.held, size, 'planned', false, true)]
      : []),
    ...(has((item) => item.kind === 'bar' && item.limit !== null)
      ? [
          {
            text: key.limit,
            signWidth: size * 1.2,
            sign: (x: number, middle: number) => limitShape(x, x + size * 1.2, middle, size * 0.75, false),
          },
        ]
      : []),
    ...(has((item) => item.kind === 'bar' && item.low !== null)
      ? [
          {
            text: key.whiskers,
            signWidth: size * 1.6,
            sign: (x: number, middle: number) => whiskerShape(x, x + size * 1.6, middle - size * 0.95, size),
          },
        ]
      : []),
    ...(has((item) => item.kind === 'bar' && item.built !== null)
      ? [
          {
            text: key.built,
            signWidth: size * 1.6,
            sign: (x: number, middle: number) => builtShape(x, x + size * 1.6, middle - size * 1.1, size),
          },
        ]
      : []),
    ...(has((item) => item.kind === 'bar' && item.was !== null)
      ? [
          {
            text: key.was,
            signWidth: size * 1.8,
            sign: (x: number, middle: number) =>
              wasShape(x, x + size * 1.8, middle + size * 0.15, size * 0.75),
          },
        ]
      : []),
    ...(has((item) => item.kind === 'bar' && item.p80 !== null)
      ? [
          {
            text: key.p80,
            signWidth: size * 1.6,
            sign: (x: number, middle: number) => p80Shape(x, x + size * 1.5, middle - size * 0.75, size),
          },
        ]
      : []),
    ...linkKey(key.link, links, size, false),
    ...linkKey(key.criticalLink, links, size, true),
    ...(hasPoint('release') ? [pointKey(key.release, size, 'release')] : []),
    ...(hasPoint('checkpoint') ? [pointKey(key.checkpoint, size, 'checkpoint', 'armed')] : []),
    ...(hasPoint('gate') ? [pointKey(key.gate, size, 'gate')] : []),
    ...(hasPoint('phase') ? [pointKey(key.phase, size, 'phase')] : []),
    ...(hasPoint('practice') ? [pointKey(key.practice, size, 'practice')] : []),
    ...[...faces]
      .filter((look) => isSigned(look))
      .map((look) => pointKey(looks[look].word, size, 'checkpoint', look)),
  ];
};

const swatch = (text: string, size: number, look: Pick<RectMark, 'fill' | 'stroke'>): KeyEntry => ({
  text,
  signWidth: size * 1.4,
  sign: (x, middle) => [
    { kind: 'rect', x, y: middle - size * 0.4, width: size * 1.4, height: size * 0.8, ...look },
  ],
});

/** A line of the picture, in the middle of its sign. */
const stroked = (text: string, size: number, stroke: Stroke): KeyEntry => ({
  text,
  signWidth: size * 1.6,
  sign: (x, middle) => [{ kind: 'line', x1: x, y1: middle, x2: x + size * 1.6, y2: middle, stroke }],
});

/** The signs of load and capacity, and of money where it is released by date. */
export const loadKey = (workbook: Workbook, size: number): readonly KeyEntry[] => [
  swatch(key.load, size, { fill: { token: 'when', tint: 0.32 } }),
  swatch(key.otherWork, size, { fill: { token: 'muted', tint: 0.35 } }),
  swatch(key.tooMuch, size, {
    fill: { token: 'risk', tint: 0.25 },
    stroke: { colour: 'risk', width: 1 },
  }),
  stroked(key.capacity, size, { colour: 'ink', width: 1, dash: [3, 2] }),
  ...(fundingRunsOf(workbook).length === 0
    ? []
    : [stroked(key.needed, size, { colour: 'when', width: 1.5 })]),
];
