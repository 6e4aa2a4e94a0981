// What carries the plan: the seven pillars, their alignment, and the tempo of the organisation.

import { factorNames } from '../../content/statements.ts';
import { alignmentRules } from '../../rules/pillar/alignmentRules.ts';
import { pillarScores } from '../../rules/pillar/pillars.ts';
import { tempoOf } from '../../rules/tempo/tempo.ts';
import type { Workbook } from '../../schema/workbook.ts';
import type { Block } from '../page/blocks.ts';
import { pillarChart } from '../pillars/pillarChart.ts';
import type { Section } from './section.ts';
import { pillarWords } from '../../messages/documents/pillars.ts';

const CHART_SHARE = 0.56;
const COLUMN_GAP = 26;
/** More findings than these are counted, not told. */
const MOST_FINDINGS = 4;

const alignmentFindings = (workbook: Workbook): readonly Block[] => {
  const findings = alignmentRules
    .flatMap((rule) => rule.find(workbook))
    .filter(({ severity }) => severity !== 'info');
  const rest = findings.length - MOST_FINDINGS;
  const text = (message: string): Block => ({
    kind: 'paragraph',
    text: message,
    size: 8.5,
    bullet: true,
  });
  return [
    ...findings.slice(0, MOST_FINDINGS).map(({ message }) => text(message)),
    ...(rest > 0 ? [text(pillarWords.more({ count: rest }))] : []),
  ];
};

const tempoText = (workbook: Workbook): string => {
  const { score, band, bottleneck } = tempoOf(workbook);
  if (score === null || band === null) return pillarWords.noTempo;
  const slowest = bottleneck === null ? null : factorNames[bottleneck];
  return pillarWords.tempo({ score, band, slowest });
};

/** The pillar chart, with what pulls business and technology apart beside it. */
export const pillarsSection: Section = (workbook, { width }) => {
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: pillarWords.heading,
    eyebrow: { text: pillarWords.eyebrow, colour: 'muted' },
  };
  if (pillarScores(workbook).every(({ score }) => score === null))
    return [heading, { kind: 'paragraph', text: pillarWords.none }];
  const scene = pillarChart(workbook, { width: (width - COLUMN_GAP) * CHART_SHARE, textSize: 7.5 });
  return [
    heading,
    {
      kind: 'columns',
      leftShare: CHART_SHARE,
      left: [{ kind: 'picture', scene }],
      right: [
        ...alignmentFindings(workbook),
        { kind: 'paragraph', text: tempoText(workbook), size: 8.5, weight: 'bold' },
      ],
    },
  ];
};
