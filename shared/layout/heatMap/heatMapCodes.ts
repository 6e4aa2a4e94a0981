// The codes of the risks inside one cell of the heat map: side by side, the rest counted.

import { exposureOf } from '../../rules/risk/riskExposure.ts';
import { levelOfScore } from '../../rules/risk/riskScore.ts';
import type { RiskScore, RiskView } from '../../rules/risk/riskScore.ts';
import type { Alarm } from '../../rules/state/alarms.ts';
import { looks } from '../../looks.ts';
import type { Mark } from '../../scene/marks.ts';
import { signMark } from '../../scene/signs.ts';
import type { Risk } from '../../schema/kinds.ts';
import { factsOf } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { textWidth } from '../../text/measureText.ts';
import { levelSigns } from '../../words.ts';
import { centred } from '../label.ts';
import { heatMapWords } from '../../messages/documents/risks.ts';

/** A risk that has a cell. */
export type Placed = {
  readonly risk: Risk;
  readonly score: RiskScore;
  /** The gravest criterion that watches it, while that has tripped or is overdue. */
  readonly alarm: Alarm | null;
};
/** Where the grid stands, its cells, and the size of its text. */
export type Grid = {
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly size: number;
};

/** The code, or the title of a risk without one. */
export const codeOf = ({ code, title }: Risk): string => code ?? title;

/** Whether a compliance impact of 5 lifts the risk above the level of its cell (RSK-02). */
export const isLifted = ({ score: { band, impact, level } }: Placed): boolean =>
  band !== null && impact !== null && level !== levelOfScore(band * impact);

/** The code, with the letter of its level where that is not the letter of the cell. */
const pillText = (placed: Placed): string => {
  const { level } = placed.score;
  const letter = level !== null && isLifted(placed) ? ` ${levelSigns[level].letter}` : '';
  return codeOf(placed.risk) + letter;
};

const pillLabel = (workbook: Workbook, { risk, score, alarm }: Placed, view: RiskView): string => {
  const exposure = exposureOf(workbook, risk, view).value;
  const said = heatMapWords.risk({ risk, ...score, exposure, currency: factsOf(workbook).currency });
  return alarm === null ? said : heatMapWords.watched({ said, alarm: alarm.brief });
};

/** The room a sign takes before its code. */
const signRoom = ({ alarm }: Placed, size: number): number => (alarm === null ? 0 : size * 1.15);

/** Places for codes in a cell, row by row; the first row leaves its end to the letter of the level. */
const slotsOf = (
  { cellWidth, cellHeight, size }: Grid,
  pillWidth: number,
  pillHeight: number,
): readonly (readonly [x: number, y: number])[] => {
  const pad = 3.5;
  const gap = 2.5;
  const columnsIn = (room: number): number => Math.max(0, Math.floor((room + gap) / (pillWidth + gap)));
  const rows = Math.max(1, Math.floor((cellHeight - 2 * pad + gap) / (pillHeight + gap)));
  const inner = cellWidth - 2 * pad;
  const slots = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columnsIn(row === 0 ? inner - size : inner) }, (_slot, column) => {
      return [pad + column * (pillWidth + gap), pad + row * (pillHeight + gap)] as const;
    }),
  ).flat();
  return slots.length === 0 ? [[pad, Math.max(pad, cellHeight - pillHeight - pad)]] : slots;
};

const pillMark = (
  workbook: Workbook,
  placed: Placed,
  view: RiskView,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  size: number,
): Mark => {
  const { alarm } = placed;
  const isDraft = placed.risk.state === 'draft';
  const token = levelSigns[placed.score.level ?? 'low'].word;
  return {
    kind: 'group',
    x: box.x,
    y: box.y,
    subject: placed.risk.id,
    label: pillLabel(workbook, placed, view),
    marks: [
      {
        kind: 'rect',
        x: 0,
        y: 0,
        width: box.width,
        height: box.height,
        radius: 3,
        fill: 'surface',
        stroke: {
          colour: alarm === null ? token : looks[alarm.look].colour,
          width: alarm === null ? 1 : 1.75,
          ...(isDraft ? { dash: [2, 2] } : {}),
        },
      },
      ...(alarm === null
        ? []
        : [signMark(looks[alarm.look].sign, size * 0.3, box.height / 2, size, looks[alarm.look].colour)]),
      centred(pillText(placed), (box.width + signRoom(placed, size)) / 2, box.height / 2, size, {
        weight: 'bold',
        anchor: 'middle',
      }),
    ],
  };
};

/** The codes of one cell side by side; those without room are counted in the last place. */
export const pillsOf = (
  workbook: Workbook,
  placed: readonly Placed[],
  view: RiskView,
  grid: Grid,
): readonly Mark[] => {
  const { size } = grid;
  const widest = Math.max(
    ...placed.map((one) => signRoom(one, size) + textWidth(pillText(one), size, 'bold')),
  );
  const width = Math.min(widest + size * 0.7, grid.cellWidth - 7);
  const height = size * 1.5;
  const slots = slotsOf(grid, width, height);
  const shown = placed.length <= slots.length ? placed : placed.slice(0, slots.length - 1);
  const rest = placed.slice(shown.length);
  const pills = shown.map((one, index) => {
    const [x, y] = slots[index] ?? [0, 0];
    return pillMark(workbook, one, view, { x, y, width, height }, size);
  });
  if (rest.length === 0) return pills;
  const [x, y] = slots[shown.length] ?? [0, 0];
  return [
    ...pills,
    {
      kind: 'group',
      label: heatMapWords.rest({ codes: rest.map(({ risk }) => codeOf(risk)) }),
      marks: [
        centred(`+${rest.length}`, x + width / 2, y + height / 2, size, { weight: 'bold', anchor: 'middle' }),
      ],
    },
  ];
};
