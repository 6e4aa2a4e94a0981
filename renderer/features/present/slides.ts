// What the wall shows, one thing at a time: slides made from the workbook, long lists cut to what reads from six metres.
import { stageHeadings } from '../../../shared/messages/screens/app/stages.ts';
import { presentWords } from '../../../shared/messages/screens/present.ts';
import { dayText } from '../../../shared/text/format.ts';
import type { LookName } from '../../../shared/looks.ts';
import { criteriaStates } from '../../../shared/rules/criterion/criterionState.ts';
import { plainSentence } from '../../../shared/rules/criterion/sentence/plainSentence.ts';
import { heatMap } from '../../../shared/layout/heatMap/heatMap.ts';
import { pillarChart } from '../../../shared/layout/pillars/pillarChart.ts';
import { timelineParts } from '../../../shared/layout/timeline/timeline.ts';
import type { Scene } from '../../../shared/scene/marks.ts';
import type { Id } from '../../../shared/schema/field.ts';
import { byCode, compareText, factsOf, recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import type { Kind } from '../../../shared/schema/kinds.ts';
import type { Stage, WorkStage } from '../../../shared/schema/stages.ts';

export interface SlideLine {
  readonly kind: Kind;
  readonly id: string;
  readonly code: string;
  readonly text: string;
  readonly detail: string;
  /** The face of its state, where it has one. */
  readonly look: LookName | null;
}

/** The room a slide's content has, in CSS pixels. */
export interface Wall {
  readonly width: number;
  readonly height: number;
}

/** Either lines or a picture under a heading; the title slide has neither. */
export interface Slide {
  readonly id: string;
  /** The stage it belongs to: presenting starts at the stage that is on screen. */
  readonly stage: WorkStage;
  readonly tone: Stage | null;
  readonly heading: string;
  readonly lines: readonly SlideLine[];
  readonly picture: Scene | null;
  /** Which part of a longer list, from 1; 0 when it is whole. */
  readonly part: number;
}

/** What a line takes in CSS pixels, as the style sheet sets it: title rows, one row of detail, padding with its gap. */
const linePx = { title: 32, detail: 28, around: 28 } as const;
/** Width of a letter of a title on average, and what code and padding take beside it. */
const letterPx = 12.5;
const besideTitlePx = 104;
/** What a state with its sign takes at the end of a line. */
const besideStatePx = 150;

function heightOf({ text, detail, look }: SlideLine, wall: Wall): number {
  const room = wall.width - besideTitlePx - (look === null ? 0 : besideStatePx);
  const rows = Math.max(1, Math.ceil((text.length * letterPx) / room));
  return linePx.around + rows * linePx.title + (detail === '' ? 0 : linePx.detail);
}

const plain = { lines: [], picture: null, part: 0 } as const;

/** A list in as many slides as the wall needs for it, about the same on each. */
function cut(slide: Slide, wall: Wall): Slide[] {
  const total = slide.lines.reduce((sum, line) => sum + heightOf(line, wall), 0);
  const share = total / Math.ceil(total / wall.height);
  const parts: SlideLine[][] = [[]];
  let used = 0;
  for (const line of slide.lines) {
    const height = heightOf(line, wall);
    if (used > 0 && (used + height > wall.height || used >= share)) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(line);
    used += height;
  }
  if (parts.length === 1) return [slide];
  return parts.map((lines, i) => ({ ...slide, id: `${slide.id}-${i + 1}`, lines, part: i + 1 }));
}

type Lined = 'goal' | 'useCase';

/** Unarchived records of a kind in code order as lines; `detailOf` says what stands under each. */
function linesOf(workbook: Workbook, kind: Lined, detailOf: (record: { id: string }) => string): SlideLine[] {
  return [...recordsOf(workbook, kind).values()]
    .filter(({ archived }) => !archived)
    .toSorted(byCode)
    .map((record) => ({
      kind,
      id: record.id,
      code: record.code ?? '',
      text: record.title,
      detail: detailOf(record),
      look: null,
    }));
}

/** The criteria that still bind, next one first: what is measured, until when, who answers for it. */
function criteriaLines(workbook: Workbook): SlideLine[] {
  return [...criteriaStates(workbook).values()]
    .filter(({ state }) => state !== 'retired')
    .toSorted(
      (a, b) =>
        compareText(a.checkpoint ?? '9999', b.checkpoint ?? '9999') || byCode(a.criterion, b.criterion),
    )
    .map(({ criterion, checkpoint, state }) => {
      const owner = criterion.ownerRole === null ? undefined : workbook.role.get(criterion.ownerRole);
      const due = [checkpoint === null ? null : dayText(checkpoint), owner?.title].filter(Boolean);
      return {
        kind: 'killCriterion',
        id: criterion.id,
        code: criterion.code ?? '',
        text: criterion.title,
        detail: [
          due.join(', '),
          plainSentence(workbook, criterion, { checkpoint: false, silence: false, owner: false }),
        ]
          .filter(Boolean)
          .join(': '),
        look: state,
      };
    });
}

/** The slides in the order the room thinks; places with nothing in them are left out. */
export function slidesOf(workbook: Workbook, wall: Wall): readonly Slide[] {
  const facts = factsOf(workbook);
  const statement = ({ id }: { id: string }) => workbook.goal.get(id as Id<'goal'>)?.statement ?? '';
  const decision = ({ id }: { id: string }) => {
    const product = workbook.useCase.get(id as Id<'useCase'>)?.dataProduct ?? null;
    return product === null ? '' : (workbook.dataProduct.get(product)?.decisionChanged ?? '');
  };
  const lists: readonly Slide[] = [
    {
      ...plain,
      id: 'goals',
      stage: 'canvas',
      tone: 'why',
      heading: stageHeadings.canvas,
      lines: linesOf(workbook, 'goal', statement),
    },
    {
      ...plain,
      id: 'useCases',
      stage: 'canvas',
      tone: 'what',
      heading: presentWords.useCasesQuestion,
      lines: linesOf(workbook, 'useCase', decision),
    },
    {
      ...plain,
      id: 'criteria',
      stage: 'risks',
      tone: 'risks',
      heading: presentWords.criteriaQuestion,
      lines: criteriaLines(workbook),
    },
  ];
  const title: Slide = { ...plain, id: 'title', stage: 'frame', tone: null, heading: facts.title };
  const [why, what, criteria] = lists.map((slide) => (slide.lines.length === 0 ? [] : cut(slide, wall)));
  return [
    title,
    ...(why ?? []),
    ...(what ?? []),
    ...riskSlides(workbook, wall),
    ...(criteria ?? []),
    ...planSlides(workbook, wall),
    pillarSlide(workbook, wall),
  ];
}

/** Smallest text of a picture on the wall, in CSS pixels: pictures set notes at nine tenths of it. */
const wallText = 23;
/** What the heat map needs beside its five rows: axis names and its note. */
const heatMapRest = 190;

function riskSlides(workbook: Workbook, { width, height }: Wall): Slide[] {
  if (workbook.risk.size === 0) return [];
  const cellHeight = Math.max(wallText * 2.4, (height - heatMapRest) / 5);
  const picture = heatMap(workbook, { width, textSize: wallText, cellHeight });
  return [
    { ...plain, id: 'heatMap', stage: 'risks', tone: 'risks', heading: presentWords.risksQuestion, picture },
  ];
}

/** How much taller than the wall the lanes may be planned, since the foot often needs less than is kept for it. */
const timelineReserves = [9, 7, 5, 3, 1, 0, -2, -4].map((rows) => rows * wallText);

/** The timeline in as few slides as hold it whole, its text still readable. */
function planSlides(workbook: Workbook, { width, height }: Wall): Slide[] {
  if (workbook.timeBox.size === 0) return [];
  let scenes: readonly Scene[] = [];
  for (const reserve of timelineReserves) {
    const maxHeight = height + reserve;
    scenes = timelineParts(workbook, { width, textSize: wallText, detail: 'slices', maxHeight });
    if (scenes.every((scene) => scene.height <= height)) break;
  }
  return scenes.map((picture, i) => ({
    ...plain,
    id: `timeline-${i + 1}`,
    stage: 'plan',
    tone: 'when',
    heading: presentWords.planQuestion,
    picture,
    part: scenes.length === 1 ? 0 : i + 1,
  }));
}

const pillarSlide = (workbook: Workbook, { width }: Wall): Slide => ({
  ...plain,
  id: 'pillars',
  stage: 'pillars',
  tone: 'how',
  heading: stageHeadings.pillars,
  picture: pillarChart(workbook, { width, textSize: wallText }),
});

/** The slide to begin with: the first of the stage on screen, else the title. */
export const firstSlideOf = (slides: readonly Slide[], stage: WorkStage): number =>
  Math.max(
    0,
    slides.findIndex((slide) => slide.stage === stage),
  );
