// The seven pillars as bars from 0 to 100, business above technology, with the mean of each side and their alignment.

import { alignmentOf } from '../../rules/pillar/alignment.ts';
import { pillarScores, sidesOf } from '../../rules/pillar/pillars.ts';
import type { PillarScore } from '../../rules/pillar/pillars.ts';
import { numberText } from '../../text/format.ts';
import type { Mark, Scene, Token } from '../../scene/marks.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { lineHeight, textWidth } from '../../text/measureText.ts';
import { wrapText } from '../../text/wrapText.ts';
import { nameOf } from '../../words.ts';
import { centred, label } from '../label.ts';
import { textLines } from '../page/piece.ts';
import { pillarWords } from '../../messages/documents/pillars.ts';

export type PillarChartOptions = {
  /** Of the whole picture, in points. */
  readonly width: number;
  /** In points; 11 unless said. */
  readonly textSize?: number;
};

/** One side of the seven: its heading, its bars and their mean. */
type Side = {
  readonly name: string;
  readonly mean: number | null;
  readonly colour: Token;
  readonly scores: readonly PillarScore[];
};
/** Where the bars stand: 0 is at `left`, 100 at `left + room`. */
type Frame = { readonly left: number; readonly room: number; readonly size: number; readonly step: number };

const { notEnough } = pillarWords;
/** Below it a pillar is too weak to build on (ALN-06). */
const weakBelow = 40;

const sidesWithScores = (workbook: Workbook): readonly Side[] => {
  const { B, T } = sidesOf(workbook);
  const scores = pillarScores(workbook);
  return [
    {
      name: pillarWords.business,
      mean: B,
      colour: 'what',
      scores: scores.filter(({ pillar }) => pillar.number <= 3),
    },
    {
      name: pillarWords.technology,
      mean: T,
      colour: 'how',
      scores: scores.filter(({ pillar }) => pillar.number > 3),
    },
  ];
};

const scoreText = (score: number | null): string => (score === null ? notEnough : numberText(score, 1));

const frameOf = (workbook: Workbook, width: number, size: number): Frame => {
  const widest = Math.max(
    0,
    ...pillarScores(workbook).map(({ pillar }) => textWidth(nameOf(pillar), size, 'regular')),
  );
  const left = Math.min(widest + 10, width * 0.54);
  // Room at the end for the figure of a full bar.
  const room = width - left - textWidth('100', size, 'bold') - 8;
  return { left, room, size, step: size * 1.85 };
};

const scaleMarks = ({ left, room, size }: Frame, top: number, bottom: number): readonly Mark[] =>
  [0, 25, 50, 75, 100].flatMap((value): readonly Mark[] => {
    const x = left + (room * value) / 100;
    return [
      { kind: 'line', x1: x, y1: top, x2: x, y2: bottom, stroke: { colour: 'line', width: 0.75 } },
      label(String(value), x, bottom + size * 1.15, size * 0.85, { fill: 'muted', anchor: 'middle' }),
    ];
  });

const barMarks = ({ pillar, score }: PillarScore, colour: Token, frame: Frame): readonly Mark[] => {
  const { left, room, size, step } = frame;
  const middle = step / 2;
  const [name = ''] = wrapText(nameOf(pillar), left - 8, size, 'regular', 1);
  const nameMark = centred(name, 0, middle, size);
  if (score === null) return [nameMark, centred(notEnough, left + 6, middle, size, { fill: 'muted' })];
  const end = left + (room * score) / 100;
  const isWeak = score < weakBelow;
  const barHeight = size * 1.1;
  return [
    nameMark,
    {
      kind: 'rect',
      x: left,
      y: middle - barHeight / 2,
      width: Math.max(1, end - left),
      height: barHeight,
      radius: 2,
      fill: isWeak ? 'high' : colour,
    },
    centred(scoreText(score), end + 5, middle, size, { weight: 'bold' }),
    ...(isWeak
      ? [
          centred(
            pillarWords.weak({ below: weakBelow }),
            end + 5 + textWidth(`${scoreText(score)} `, size, 'bold') + 2,
            middle,
            size,
            { fill: 'muted' },
          ),
        ]
      : []),
  ];
};

const sideMarks = (side: Side, frame: Frame, top: number): readonly Mark[] => {
  const { left, room, size, step } = frame;
  const middle = top + step / 2;
  const meanX = left + (room * (side.mean ?? 0)) / 100;
  const meanMarks: readonly Mark[] =
    side.mean === null
      ? [centred(notEnough, left + 6, middle, size, { fill: 'muted' })]
      : [
          {
            kind: 'path',
            commands: [
              ['M', meanX - size * 0.35, middle - size * 0.25],
              ['L', meanX + size * 0.35, middle - size * 0.25],
              ['L', meanX, middle + size * 0.4],
              ['Z'],
            ],
            fill: side.colour,
          },
          centred(pillarWords.mean({ mean: side.mean }), meanX + size * 0.7, middle, size, { fill: 'muted' }),
        ];
  return [
    centred(side.name, 0, middle, size, { weight: 'bold', fill: side.colour }),
    ...meanMarks,
    ...side.scores.map((one, index): Mark => ({
      kind: 'group',
      x: 0,
      y: top + step * (index + 1),
      subject: one.pillar.id,
      label: pillarWords.pillar({
        name: nameOf(one.pillar),
        score: one.score === null ? notEnough : pillarWords.ofHundred({ score: scoreText(one.score) }),
      }),
      marks: barMarks(one, side.colour, frame),
    })),
  ];
};

/** Alignment in a sentence (ALN-10). */
export const alignmentText = (workbook: Workbook): string => {
  const { value, errors, warnings } = alignmentOf(workbook);
  return pillarWords.alignment({ value, errors, warnings });
};

/**
 * Seven bars in two groups, each with its mean above them, and the alignment of the sides in words.
 * A pillar without enough answers says so instead of having a bar. Groups of pillars carry their id as `subject`.
 */
export const pillarChart = (
  workbook: Workbook,
  { width, textSize: size = 11 }: PillarChartOptions,
): Scene => {
  const frame = frameOf(workbook, width, size);
  const marks: Mark[] = [];
  let top = 0;
  const sides = sidesWithScores(workbook);
  for (const side of sides) {
    marks.push(...sideMarks(side, frame, top));
    top += frame.step * (side.scores.length + 1) + size * 0.7;
  }
  const foot = top - size * 0.4;
  const lines = wrapText(alignmentText(workbook), width, size, 'regular');
  const notesTop = foot + size * 2;
  const { B, T } = sidesOf(workbook);
  return {
    width,
    height: notesTop + lines.length * lineHeight(size),
    marks: [
      ...scaleMarks(frame, frame.step * 0.9, foot),
      ...marks,
      ...textLines(lines, 0, notesTop, { size, weight: 'regular', fill: 'ink' }),
    ],
    label: pillarWords.label({ business: scoreText(B), technology: scoreText(T) }),
  };
};
