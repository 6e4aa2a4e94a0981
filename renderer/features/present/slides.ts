// What the wall shows, one thing at a time: slides made from the workbook, long lists cut to what reads from six metres.
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

/** `picture` names a drawing; the other slides are a heading with lines. */
export interface Slide {
  readonly id: string;
  /** The stage it belongs to: presenting starts at the stage that is on screen. */
  readonly stage: Stage;
  readonly tone: StageTone | null;
  readonly heading: string;
  readonly lines: readonly SlideLine[];
  readonly picture: 'heatMap' | 'timeline' | 'pillars' | null;
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
export function slidesOf(workbook: Workbook): readonly Slide[] {
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
  const pictures: readonly Slide[] = [
    {
      ...plain,
      id: 'heatMap',
      stage: 'risks',
      tone: 'risk',
      heading: 'What could cost us most?',
      picture: 'heatMap',
    },
    {
      ...plain,
      id: 'timeline',
      stage: 'plan',
      tone: 'when',
      heading: 'When does value first land?',
      picture: 'timeline',
    },
    {
      ...plain,
      id: 'pillars',
      stage: 'pillars',
      tone: 'how',
      heading: 'Can business and technology carry this together?',
      picture: 'pillars',
    },
  ];
  const title: Slide = { ...plain, id: 'title', stage: 'frame', tone: null, heading: facts.title };
  const [why, what, criteria] = lists.map((slide) => (slide.lines.length === 0 ? [] : cut(slide)));
  const [heatMap, timeline, pillars] = pictures;
  return [
    title,
    ...(why ?? []),
    ...(what ?? []),
    ...(workbook.risk.size > 0 && heatMap ? [heatMap] : []),
    ...(criteria ?? []),
    ...(workbook.timeBox.size > 0 && timeline ? [timeline] : []),
    ...(pillars ? [pillars] : []),
  ];
}

/** The slide to begin with: the first of the stage on screen, else the title. */
export const firstSlideOf = (slides: readonly Slide[], stage: Stage): number =>
  Math.max(
    0,
    slides.findIndex((slide) => slide.stage === stage),
  );
