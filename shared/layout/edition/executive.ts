// The executive edition: one short document from why to decisions, as pages ready to be painted.

import { workbookHash } from '../../changes/contentHash.ts';
import type { PdfMeta } from '../../pdf/paintPdf.ts';
import type { Page } from '../../scene/marks.ts';
import { factsOf } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import type { Block } from '../page/blocks.ts';
import { editionWarnings } from '../page/editionWarnings.ts';
import { furnitureOf } from '../page/furniture.ts';
import { paginate } from '../page/paginate.ts';
import { contentHeight, contentWidth, paperOf } from '../page/paper.ts';
import { coverSection } from './cover.ts';
import { criteriaSection } from './criteria.ts';
import { askedSection, takenSection } from './decisions.ts';
import { goalsSection } from './goals.ts';
import { pillarsSection } from './pillars.ts';
import { registerSection, risksSection } from './risks.ts';
import { roadmapSection } from './roadmap.ts';
import type { Section } from './section.ts';
import { simulationSection } from './simulation.ts';
import { stoppedSection } from './stopped.ts';
import { worthSection } from './worth.ts';
import { executiveWords } from '../../messages/documents/executive.ts';

/** The parts a reader can do without, in the order of the document; the head is always there. */
export const executiveSections = [
  { id: 'goals', name: executiveWords.parts.goals, parts: [goalsSection] },
  { id: 'worth', name: executiveWords.parts.worth, parts: [worthSection] },
  { id: 'roadmap', name: executiveWords.parts.roadmap, parts: [roadmapSection] },
  { id: 'simulation', name: executiveWords.parts.simulation, parts: [simulationSection] },
  { id: 'criteria', name: executiveWords.parts.criteria, parts: [criteriaSection] },
  { id: 'risks', name: executiveWords.parts.risks, parts: [risksSection] },
  { id: 'pillars', name: executiveWords.parts.pillars, parts: [pillarsSection] },
  {
    id: 'decisions',
    name: executiveWords.parts.decisions,
    parts: [askedSection, takenSection, stoppedSection],
  },
  { id: 'register', name: executiveWords.parts.register, parts: [registerSection] },
] as const satisfies readonly {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly Section[];
}[];

export type ExecutiveSectionId = (typeof executiveSections)[number]['id'];

export type ExecutiveOptions = {
  readonly paper: 'a4' | 'letter';
  /** What is shown besides the head; everything unless said. */
  readonly sections?: readonly ExecutiveSectionId[];
};

/** Pages with what the file says of itself, and what a person should know before it is written. */
export type Edition = {
  readonly pages: readonly Page[];
  readonly meta: PdfMeta;
  /** Sentences: characters that cannot be printed, text too small to read. */
  readonly warnings: readonly string[];
  /** Table rows given and placed; always equal. */
  readonly rows: number;
};

const isChosen = (id: ExecutiveSectionId, chosen: ExecutiveOptions['sections']): boolean =>
  chosen === undefined || chosen.includes(id);

/** What a copy leaves out is said in it, so that nobody takes a part for the whole. */
const leftOutBlocks = (chosen: ExecutiveOptions['sections']): readonly Block[] => {
  const names = executiveSections.filter(({ id }) => !isChosen(id, chosen)).map(({ name }) => name);
  return names.length === 0
    ? []
    : [{ kind: 'paragraph', text: executiveWords.leftOut({ parts: names }), size: 8, fill: 'muted' }];
};

/**
 * The workbook as its executive edition. Reads nothing but the workbook: the same content gives the same pages,
 * and the file's id and date come from the content's hash and the status date.
 */
export const executiveEdition = (workbook: Workbook, options: ExecutiveOptions): Edition => {
  const paper = paperOf(options.paper, 'portrait');
  const room = { width: contentWidth(paper), height: contentHeight(paper) };
  const blocks: readonly Block[] = [
    ...coverSection(workbook, room),
    ...executiveSections
      .filter(({ id }) => isChosen(id, options.sections))
      .flatMap(({ parts }) => parts.flatMap((part: Section) => part(workbook, room))),
    ...leftOutBlocks(options.sections),
  ];
  const { title, asOf, confidentiality, language, clientLabel } = factsOf(workbook);
  const hash = workbookHash(workbook);
  const furniture = furnitureOf(
    {
      title: executiveWords.title({ title }),
      confidentiality: executiveWords.confidentiality[confidentiality],
      status: executiveWords.status({ asOf }),
      contentHash: executiveWords.content({ hash }),
      page: (page, pages) => executiveWords.page({ page, pages }),
    },
    paper,
  );
  const { pages, rowsPlaced } = paginate(blocks, paper, furniture);
  return {
    pages,
    meta: {
      title: executiveWords.title({ title }),
      ...(clientLabel === '' ? {} : { subject: clientLabel }),
      language,
      fileId: hash,
      createdAt: `${asOf}T00:00:00Z`,
    },
    warnings: editionWarnings(blocks, pages),
    rows: rowsPlaced,
  };
};
