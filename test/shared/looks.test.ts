// Every outcome and state has a face of its own: a sign that is drawn, a word, and a colour that can be read.
import { describe, expect, it } from 'vitest';
import {
  criterionLooks,
  decisionLooks,
  looks,
  outcomeLooks,
  sliceLooks,
  workLooks,
} from '../../shared/looks.ts';
import type { Token } from '../../shared/scene/marks.ts';
import { palette, rgbOf } from '../../shared/scene/palette.ts';
import { signMark, signPath, type SignName, signSquare } from '../../shared/scene/signs.ts';
import { decisionOutcomes } from '../../shared/schema/decision.ts';
import { contrast } from '../helpers/pictures/contrast.ts';

const faces = Object.entries(looks);

describe('the faces of outcomes and states', () => {
  it('are there for every outcome', () => {
    expect(Object.keys(outcomeLooks)).toEqual(expect.arrayContaining([...decisionOutcomes]));
  });

  it.each([
    ['outcomes', outcomeLooks],
    ['criteria', criterionLooks],
    ['decisions', decisionLooks],
    ['work', workLooks],
    ['slices', sliceLooks],
  ])('differ among %s in word, and where something is asked in sign and colour', (_, family) => {
    const all = Object.values<{ word: string; sign: string; colour: string }>(family);
    expect(new Set(all.map(({ word }) => word)).size).toBe(all.length);
    const loud = all.filter(({ colour }) => colour !== 'muted');
    expect(new Set(loud.map(({ sign }) => sign)).size).toBe(loud.length);
    expect(new Set(loud.map(({ colour }) => colour)).size).toBe(loud.length);
  });

  it('are said once: no name is in two families', () => {
    const families = [outcomeLooks, criterionLooks, decisionLooks, workLooks, sliceLooks];
    expect(faces).toHaveLength(families.flatMap((family) => Object.keys(family)).length);
  });

  it.each(faces)(
    '%s reaches 4.5:1 on paper, on a card and on its own tint, in both themes',
    (_, { colour }) => {
      const token: Token = colour;
      for (const theme of ['light', 'dark'] as const)
        for (const ground of ['paper', 'surface', { token, tint: 0.08 }] as const)
          expect(contrast(rgbOf(token, theme), rgbOf(ground, theme))).toBeGreaterThanOrEqual(4.5);
      expect(palette.light[token]).toBeDefined();
    },
  );

  it.each(faces)('the sign of %s lies within its square and is drawn where it is put', (_, { sign }) => {
    const name: SignName = sign;
    const numbers = signPath(name).flatMap(([, ...points]) => points as number[]);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(signSquare.edge - 2);
    const mark = signMark(name, 100, 50, 12, 'ink');
    if (mark.kind !== 'path') throw new Error('A sign is one path.');
    const points = mark.commands.flatMap(([, ...all]) => all as number[]);
    expect(Math.min(...points.filter((_point, i) => i % 2 === 0))).toBeGreaterThanOrEqual(100);
    expect(Math.max(...points)).toBeLessThanOrEqual(112);
  });
});
