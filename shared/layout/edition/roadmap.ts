// When: the timeline by phase and slice.

import { liveSlices, plannedBoxes } from '../../rules/scope/planIndex.ts';
import type { Block } from '../page/blocks.ts';
import { timelineParts } from '../timeline/timeline.ts';
import type { Section } from './section.ts';
import { roadmapWords } from '../../messages/documents/plan.ts';

const TEXT_SIZE = 7;
/** Beyond so many boxes an executive reads slices, not boxes. */
const MOST_BOXES = 40;
/** The share of a page one part may take, so that its heading stands with it. */
const PAGE_SHARE = 0.86;

/** The plan as one picture, or as several with their own axis when it is long. */
export const roadmapSection: Section = (workbook, { width, height }) => {
  const boxes = plannedBoxes(workbook).length;
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: roadmapWords.heading,
    eyebrow: { text: roadmapWords.eyebrow, colour: 'when' },
  };
  if (boxes === 0 && liveSlices(workbook).length === 0)
    return [heading, { kind: 'paragraph', text: roadmapWords.none }];
  const detail = boxes > MOST_BOXES ? 'slices' : 'boxes';
  const maxHeight = height * PAGE_SHARE;
  const parts = timelineParts(workbook, { width, textSize: TEXT_SIZE, detail, maxHeight });
  return [
    heading,
    ...(detail === 'slices'
      ? [
          {
            kind: 'paragraph',
            text: roadmapWords.slices({ boxes }),
            size: 8.5,
            fill: 'muted',
            keepWithNext: true,
          } as const,
        ]
      : []),
    ...parts.map((scene): Block => ({ kind: 'picture', scene })),
  ];
};
