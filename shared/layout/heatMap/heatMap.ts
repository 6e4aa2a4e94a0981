// The risk heat map: threats by likelihood and impact, each cell with the letter of its level, each risk with its code.

import { countedRisks, totalExposure } from '../../rules/risk/riskExposure.ts';
import { levelOfScore, scoreOf } from '../../rules/risk/riskScore.ts';
import type { RiskLevel, RiskView } from '../../rules/risk/riskScore.ts';
import { moneyText } from '../../text/format.ts';
import { type Alarm, alarms, criterionOf } from '../../rules/state/alarms.ts';
import type { Mark, Scene } from '../../scene/marks.ts';
import type { Risk } from '../../schema/kinds.ts';
import { byCode, factsOf, settingsOf } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { lineHeight, textWidth } from '../../text/measureText.ts';
import { wrapText } from '../../text/wrapText.ts';
import { levelSigns } from '../../words.ts';
import { codeOf, isLifted, pillsOf } from './heatMapCodes.ts';
import type { Grid, Placed } from './heatMapCodes.ts';
import { centred, label } from '../label.ts';
import { textLines } from '../page/piece.ts';
import { heatMapWords } from '../../messages/documents/risks.ts';
import { executiveWords } from '../../messages/documents/executive.ts';

export type HeatMapOptions = {
  /** Of the whole picture, in points. */
  readonly width: number;
  /** Which treatments count; planned unless said. */
  readonly view?: RiskView;
  /** Of the codes and notes, in points; 11 unless said. */
  readonly textSize?: number;
  /** Height of a cell in points; by default it follows the width. */
  readonly cellHeight?: number;
};

type Sorted = {
  /** By cell, as `band,impact`. */
  readonly cells: ReadonlyMap<string, readonly Placed[]>;
  readonly unscored: readonly Risk[];
  readonly opportunities: readonly Risk[];
  readonly closed: readonly Risk[];
};
const bands = [1, 2, 3, 4, 5] as const;
/** The grounds darken from low to critical, so that they tell in grey as well. */
const tints: Readonly<Record<RiskLevel, number>> = { low: 0.1, medium: 0.17, high: 0.26, critical: 0.36 };

/** The gravest alarm of a criterion that watches a risk, by the risk. */
const alarmsByRisk = (workbook: Workbook): ReadonlyMap<string, Alarm> => {
  const found = new Map<string, Alarm>();
  for (const alarm of alarms(workbook)) {
    const watched = criterionOf(workbook, alarm)?.risks ?? [];
    for (const risk of watched) if (!found.has(risk)) found.set(risk, alarm);
  }
  return found;
};

const sortRisks = (workbook: Workbook, view: RiskView): Sorted => {
  const all = [...workbook.risk.values()].filter(({ archived }) => !archived).toSorted(byCode);
  const open = all.filter(({ state }) => state !== 'closed');
  const cells = new Map<string, Placed[]>();
  const watched = alarmsByRisk(workbook);
  const unscored: Risk[] = [];
  for (const risk of open.filter(({ kind }) => kind === 'threat')) {
    const score = scoreOf(workbook, risk, view);
    if (score.band === null || score.impact === null) {
      unscored.push(risk);
      continue;
    }
    const key = `${score.band},${score.impact}`;
    cells.set(key, [...(cells.get(key) ?? []), { risk, score, alarm: watched.get(risk.id) ?? null }]);
  }
  return {
    cells,
    unscored,
    opportunities: open.filter(({ kind }) => kind === 'opportunity'),
    closed: all.filter(({ state }) => state === 'closed'),
  };
};

/** One place of the grid: likelihood band and impact, both 1–5. */
export type HeatMapCell = { readonly band: number; readonly impact: number };

const cellPrefix = 'cell:';
const cellSubject = ({ band, impact }: HeatMapCell): string => `${cellPrefix}${band},${impact}`;

/** The cell a `subject` of the picture names; null when it is the id of a risk. */
export const cellOfSubject = (subject: string): HeatMapCell | null => {
  if (!subject.startsWith(cellPrefix)) return null;
  const [band = 0, impact = 0] = subject.slice(cellPrefix.length).split(',').map(Number);
  return { band, impact };
};

const cellMarks = (workbook: Workbook, sorted: Sorted, view: RiskView, grid: Grid): readonly Mark[] =>
  bands.flatMap((band) =>
    bands.map((impact): Mark => {
      const level = levelOfScore(band * impact);
      const { letter, word: token } = levelSigns[level];
      const placed = sorted.cells.get(`${band},${impact}`) ?? [];
      const pills = placed.length === 0 ? [] : pillsOf(workbook, placed, view, grid);
      return {
        kind: 'group',
        x: grid.left + (impact - 1) * grid.cellWidth,
        y: grid.top + (5 - band) * grid.cellHeight,
        marks: [
          {
            kind: 'group',
            label: heatMapWords.cell({ band, impact, level, count: placed.length }),
            ...(placed.length === 0 ? {} : { subject: cellSubject({ band, impact }) }),
            marks: [
              {
                kind: 'rect',
                x: 0.75,
                y: 0.75,
                width: grid.cellWidth - 1.5,
                height: grid.cellHeight - 1.5,
                radius: 3,
                fill: { token, tint: tints[level] },
              },
              label(letter, grid.cellWidth - 5, 3 + grid.size, grid.size * 0.9, {
                weight: 'bold',
                anchor: 'end',
              }),
            ],
          },
          ...pills,
        ],
      };
    }),
  );

const axisMarks = (workbook: Workbook, grid: Grid): readonly Mark[] => {
  const { left, top, cellWidth, cellHeight, size } = grid;
  const { upper } = settingsOf(workbook).riskBands;
  const noteSize = size * 0.85;
  const limitText = (band: number): string =>
    band === 5
      ? heatMapWords.over({ share: upper[3] ?? 0 })
      : heatMapWords.to({ share: upper[band - 1] ?? 0 });
  const rows = bands.flatMap((band): readonly Mark[] => {
    const middle = top + (5.5 - band) * cellHeight;
    return [
      centred(String(band), left - 6, middle - size * 0.55, size, { weight: 'bold', anchor: 'end' }),
      centred(limitText(band), left - 6, middle + size * 0.6, noteSize, { fill: 'muted', anchor: 'end' }),
    ];
  });
  const foot = top + 5 * cellHeight;
  const columns = bands.map((impact) =>
    label(String(impact), left + (impact - 0.5) * cellWidth, foot + size * 1.3, size, {
      weight: 'bold',
      anchor: 'middle',
    }),
  );
  const middleX = left + 2.5 * cellWidth;
  return [
    ...rows,
    ...columns,
    label(heatMapWords.impact, middleX, foot + size * 2.8, noteSize, {
      fill: 'muted',
      anchor: 'middle',
    }),
    {
      ...label(heatMapWords.likelihood, size, top + 2.5 * cellHeight, noteSize, {
        fill: 'muted',
        anchor: 'middle',
      }),
      rotate: -90,
    },
  ];
};

const codesText = (about: string, risks: readonly Risk[]): readonly string[] =>
  risks.length === 0 ? [] : [heatMapWords.note({ about, codes: risks.map(codeOf) })];

const notesOf = (workbook: Workbook, sorted: Sorted, view: RiskView): readonly string[] => {
  const { about } = heatMapWords;
  const { value, unknown } = totalExposure(workbook, view);
  const lifted = [...sorted.cells.values()]
    .flat()
    .filter(isLifted)
    .map(({ risk }) => risk)
    .toSorted(byCode);
  const alarmed = [...sorted.cells.values()].flat().filter(({ alarm }) => alarm !== null);
  const total = value === null ? executiveWords.unknown : moneyText(value, factsOf(workbook).currency);
  return [
    ...(countedRisks(workbook).length === 0
      ? []
      : [heatMapWords.exposure({ view: heatMapWords.views[view], total, unknown })]),
    heatMapWords.roughly,
    ...alarmed.map(({ risk, alarm }) => heatMapWords.watchedNote({ risk, alarm: alarm?.brief ?? '' })),
    ...codesText(about.lifted, lifted),
    ...codesText(about.opportunities, sorted.opportunities),
    ...codesText(about.unscored, sorted.unscored),
    ...codesText(about.closed, sorted.closed),
  ];
};

const sentenceOf = (sorted: Sorted, view: RiskView): string => {
  const count = [...sorted.cells.values()].reduce((sum, placed) => sum + placed.length, 0);
  return heatMapWords.label({ view: heatMapWords.views[view], count });
};

/**
 * The 5 × 5 grid of likelihood and impact with the open threats as codes, and beneath it what the grid cannot
 * show: exposure, opportunities, risks without a score. Groups of risks carry their id as `subject`,
 * cells with risks a name of their own (`cellOfSubject`).
 */
export const heatMap = (workbook: Workbook, options: HeatMapOptions): Scene => {
  const { width, view = 'planned', textSize: size = 11 } = options;
  const left = size * 1.6 + textWidth(heatMapWords.widest, size * 0.85, 'regular') + 8;
  const cellWidth = (width - left) / 5;
  const cellHeight = options.cellHeight ?? Math.max(size * 4.6, Math.min(cellWidth * 0.62, size * 7));
  const grid: Grid = { left, top: 0, cellWidth, cellHeight, size };
  const sorted = sortRisks(workbook, view);
  const noteSize = size * 0.9;
  const face = { size: noteSize, weight: 'regular', fill: 'muted' } as const;
  const lines = notesOf(workbook, sorted, view).flatMap((note) => wrapText(note, width, noteSize, 'regular'));
  const notesTop = 5 * cellHeight + size * 3.6;
  return {
    width,
    height: notesTop + lines.length * lineHeight(noteSize),
    marks: [
      ...axisMarks(workbook, grid),
      ...cellMarks(workbook, sorted, view, grid),
      ...textLines(lines, 0, notesTop, face),
    ],
    label: sentenceOf(sorted, view),
  };
};
