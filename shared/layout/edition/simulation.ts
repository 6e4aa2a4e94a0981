// How sure we are: the simulated finish, cost, joint chance and drivers, and what each kill criterion is worth.
import { simulationWords as words } from '../../messages/documents/simulation.ts';
import { freshResult } from '../../rules/simulated/keptResults.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import type { SimulationFigures } from '../../schema/simulation.ts';
import { fromDayNumber } from '../../dates/dayNumber.ts';
import { p80DayOf } from '../../rules/simulated/boxEnds.ts';
import { dayText, moneyText, numberText, percentText } from '../../text/format.ts';
import { nameOf } from '../../words.ts';
import { drawnAt } from '../../scene/marks.ts';
import type { Block, TableBlock } from '../page/blocks.ts';
import {
  carryOnPicture,
  cloudPicture,
  costPicture,
  criteriaPicture,
  driversPicture,
  finishPicture,
  netPicture,
  type PictureRoom,
  viewsPicture,
} from '../simulation/pictures.ts';
import type { Section } from './section.ts';

const half = 0.5;
const gap = 26;
const height = 150;
const textSize = 7.5;

const captioned = (caption: string, scene: ReturnType<typeof finishPicture>): Block => ({
  kind: 'picture',
  scene,
  caption,
});

const pair = (left: Block, right: Block): Block => ({
  kind: 'columns',
  leftShare: half,
  left: [left],
  right: [right],
});

const columns: TableBlock['columns'] = [
  { head: words.columns.criterion, width: { share: 1 } },
  { head: words.columns.trips, width: { points: 64 }, align: 'end' },
  { head: words.columns.worth, width: { points: 84 }, align: 'end' },
  { head: words.columns.avoided, width: { points: 84 }, align: 'end' },
];

/** Each criterion with how often it trips, what it is worth and the spend it avoids. */
function criteriaTable(workbook: Workbook, { criteria }: SimulationFigures): readonly Block[] {
  if (criteria.length === 0) return [];
  const { currency } = factsOf(workbook);
  const titles = new Map([...workbook.killCriterion.values()].map(({ code, title }) => [code, title]));
  return [
    {
      kind: 'table',
      columns,
      rows: criteria.map(({ code, tripped, worth, spendAvoided }) => ({
        cells: [
          { text: `${code} ${titles.get(code) ?? ''}`.trim() },
          { text: percentText(tripped) },
          { text: moneyText(worth, currency), ...(worth < 0 ? { fill: 'risk' as const } : {}) },
          { text: moneyText(spendAvoided, currency) },
        ],
      })),
    },
  ];
}

const boxColumns: TableBlock['columns'] = [
  { head: words.columns.box, width: { share: 1 } },
  { head: words.columns.critical, width: { points: 72 }, align: 'end' },
  { head: words.columns.overLimit, width: { points: 60 }, align: 'end' },
  { head: words.columns.spearman, width: { points: 72 }, align: 'end' },
  { head: words.columns.endP80, width: { points: 72 }, align: 'end' },
];

/** Each box with how often it decides the end, how often it passes its limit, and its P80 end. */
function boxesTable(workbook: Workbook, { boxes }: SimulationFigures): readonly Block[] {
  const records = new Map([...workbook.timeBox.values()].map((box) => [box.code, box]));
  return [
    { kind: 'heading', level: 3, text: words.boxesHeading },
    {
      kind: 'table',
      size: 8,
      columns: boxColumns,
      rows: boxes.flatMap(({ code, criticality, overLimit, spearman }) => {
        const box = records.get(code);
        if (!box) return [];
        const end = p80DayOf(workbook, box);
        return [
          {
            cells: [
              { text: nameOf(box), fill: 'ink', target: drawnAt(box.id) },
              { text: percentText(criticality) },
              { text: overLimit === null ? words.none : percentText(overLimit) },
              { text: spearman === null ? words.none : numberText(spearman, 2) },
              { text: end === null ? words.none : dayText(fromDayNumber(end)) },
            ],
            id: box.id,
          },
        ];
      }),
    },
  ];
}

/** Nothing while there is no result that still holds. */
export const simulationSection: Section = (workbook, { width }) => {
  const result = freshResult(workbook);
  if (!result) return [];
  const { figures } = result;
  const room: PictureRoom = { width: (width - gap) * half, height, textSize };
  return [
    {
      kind: 'heading',
      level: 2,
      text: words.heading,
      eyebrow: { text: words.eyebrow, colour: 'muted' },
    },
    pair(
      captioned(words.captions.finish, finishPicture(workbook, figures, room)),
      captioned(words.captions.cost, costPicture(workbook, figures, room)),
    ),
    pair(
      captioned(words.captions.cloud, cloudPicture(workbook, figures, room)),
      captioned(words.captions.net, netPicture(workbook, figures, room)),
    ),
    pair(
      captioned(words.captions.carryOn, carryOnPicture(workbook, figures, room)),
      captioned(words.captions.views, viewsPicture(workbook, figures, room)),
    ),
    ...(figures.drivers.some(({ finishP80 }) => finishP80 !== 0)
      ? [
          captioned(
            words.captions.drivers,
            driversPicture(workbook, figures, 'finishP80', { width, textSize }),
          ),
        ]
      : []),
    ...(figures.criteria.length === 0
      ? []
      : [captioned(words.captions.criteria, criteriaPicture(workbook, figures, { width, textSize }))]),
    ...criteriaTable(workbook, figures),
    ...boxesTable(workbook, figures),
    {
      kind: 'paragraph',
      size: 8,
      fill: 'muted',
      text: words.made({
        iterations: result.iterations,
        start: result.rngStart,
        hash: result.inputHash,
      }),
    },
  ];
};
