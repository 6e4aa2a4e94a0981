// What the wall shows, one thing at a time: slides made from the workbook, long lists cut to what reads from six metres.
import { heatMap } from '../../../shared/layout/heatMap.ts';
import { pillarChart } from '../../../shared/layout/pillarChart.ts';
import { timelineParts } from '../../../shared/layout/timeline.ts';
import type { Scene } from '../../../shared/scene/marks.ts';
import type { Id } from '../../../shared/schema/field.ts';
import { byCode, factsOf, recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import type { Kind } from '../../../shared/schema/kinds.ts';
import type { Stage as StageTone } from '../../ui/stages.ts';
import type { Stage } from '../../store/sessionStore.ts';

export interface SlideLine {
  readonly kind: Kind;
  readonly id: string;
  readonly code: string;
  readonly text: string;
  readonly detail: string;
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
  readonly stage: Stage;
  readonly tone: StageTone | null;
  readonly heading: string;
  readonly lines: readonly SlideLine[];
  readonly picture: Scene | null;
  /** Which part of a longer list, from 1; 0 when it is whole. */
  readonly part: number;
}

/** Lines of 24 px text with a detail of 20 px that fit 720 px of height under a heading. */
const linesOnWall = 6;

const plain = { lines: [], picture: null, part: 0 } as const;

function cut(slide: Slide): Slide[] {
  if (slide.lines.length <= linesOnWall) return [slide];
  const parts = Math.ceil(slide.lines.length / linesOnWall);
  return Array.from({ length: parts }, (_, i) => ({
    ...slide,
    id: `${slide.id}-${i + 1}`,
    lines: slide.lines.slice(i * linesOnWall, (i + 1) * linesOnWall),
    part: i + 1,
  }));
}

type Lined = 'goal' | 'useCase' | 'killCriterion';

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
    }));
}

/** The slides in the order the room thinks; places with nothing in them are left out. */
export function slidesOf(workbook: Workbook, wall: Wall): readonly Slide[] {
  const facts = factsOf(workbook);
  const statement = ({ id }: { id: string }) => workbook.goal.get(id as Id<'goal'>)?.statement ?? '';
  const decision = ({ id }: { id: string }) => {
    const product = workbook.useCase.get(id as Id<'useCase'>)?.dataProduct ?? null;
    return product === null ? '' : (workbook.dataProduct.get(product)?.decisionChanged ?? '');
  };
  const owner = ({ id }: { id: string }) => {
    const role = workbook.killCriterion.get(id as Id<'killCriterion'>)?.ownerRole ?? null;
    return role === null ? '' : `Owner: ${workbook.role.get(role)?.title ?? ''}`;
  };
  const lists: readonly Slide[] = [
    {
      ...plain,
      id: 'goals',
      stage: 'canvas',
      tone: 'why',
      heading: 'Why are we building this?',
      lines: linesOf(workbook, 'goal', statement),
    },
    {
      ...plain,
      id: 'useCases',
      stage: 'canvas',
      tone: 'what',
      heading: 'What will its user hold?',
      lines: linesOf(workbook, 'useCase', decision),
    },
    {
      ...plain,
      id: 'criteria',
      stage: 'risks',
      tone: 'risk',
      heading: 'When do we stop?',
      lines: linesOf(workbook, 'killCriterion', owner),
    },
  ];
  const title: Slide = { ...plain, id: 'title', stage: 'frame', tone: null, heading: facts.title };
  const [why, what, criteria] = lists.map((slide) => (slide.lines.length === 0 ? [] : cut(slide)));
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
    { ...plain, id: 'heatMap', stage: 'risks', tone: 'risk', heading: 'What could cost us most?', picture },
  ];
}

/** The picture keeps more room for its foot than these few lines need. */
const timelineReserve = 9 * wallText;

/** The timeline in as many slides as it needs, so that its text stays readable. */
function planSlides(workbook: Workbook, { width, height }: Wall): Slide[] {
  if (workbook.timeBox.size === 0) return [];
  const scenes = timelineParts(workbook, {
    width,
    textSize: wallText,
    detail: 'slices',
    maxHeight: height + timelineReserve,
  });
  return scenes.map((picture, i) => ({
    ...plain,
    id: `timeline-${i + 1}`,
    stage: 'plan',
    tone: 'when',
    heading: 'When does value first land?',
    picture,
    part: scenes.length === 1 ? 0 : i + 1,
  }));
}

const pillarSlide = (workbook: Workbook, { width }: Wall): Slide => ({
  ...plain,
  id: 'pillars',
  stage: 'pillars',
  tone: 'how',
  heading: 'Can business and technology carry this together?',
  picture: pillarChart(workbook, { width, textSize: wallText }),
});

/** The slide to begin with: the first of the stage on screen, else the title. */
export const firstSlideOf = (slides: readonly Slide[], stage: Stage): number =>
  Math.max(
    0,
    slides.findIndex((slide) => slide.stage === stage),
  );
