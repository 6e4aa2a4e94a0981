// Risk: the heat map beside the gravest risks, and the register that holds all the others.

import { fieldOf } from '../../schema/fieldFacts.ts';
import { exposureOf } from '../../rules/risk/riskExposure.ts';
import { registerOf } from '../../rules/risk/riskRegister.ts';
import { scoreOf } from '../../rules/risk/riskScore.ts';
import type { Risk } from '../../schema/kinds.ts';
import { factsOf } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { labelOf, levelSigns, nameOf, wordOf } from '../../words.ts';
import type { Block, TableBlock, TableCell, TableRow } from '../page/blocks.ts';
import { heatMap } from '../heatMap/heatMap.ts';
import { amountText, codeCell, joined, roleText } from './section.ts';
import type { Section } from './section.ts';
import { riskWords } from '../../messages/documents/risks.ts';
import { executiveWords } from '../../messages/documents/executive.ts';

const MAP_SHARE = 0.42;
const COLUMN_GAP = 26;
const MAP_TEXT = 6.5;
/** As many as stand beside the heat map; the rest follows in the register. */
const TOP = 8;

type Group = 'needsNumbers' | 'threats' | 'opportunities' | 'closed';
type Listed = { readonly risk: Risk; readonly group: Group };

/** All risks that are not archived in the order of the register (RSK-06), closed ones last. */
const listedRisks = (workbook: Workbook): readonly Listed[] => {
  const register = registerOf(workbook, 'planned');
  const groups = ['needsNumbers', 'threats', 'opportunities'] as const;
  const all = groups.flatMap((group) => register[group].map((risk): Listed => ({ risk, group })));
  const isClosed = ({ risk }: Listed): boolean => risk.state === 'closed';
  return [
    ...all.filter((one) => !isClosed(one)),
    ...all.filter(isClosed).map(({ risk }) => ({ risk, group: 'closed' as const })),
  ];
};

const exposureText = (workbook: Workbook, risk: Risk, view: 'inherent' | 'planned'): string =>
  amountText(workbook, exposureOf(workbook, risk, view).value);

const levelCell = (workbook: Workbook, risk: Risk): TableCell => {
  const { level } = scoreOf(workbook, risk, 'planned');
  const code = codeCell(risk);
  if (level === null) return { ...code, detail: executiveWords.notScored };
  const { letter, word } = levelSigns[level];
  return { ...code, mark: { letter, colour: word } };
};

const conductText = (workbook: Workbook, { risk, group }: Listed): string =>
  joined(
    [
      group === 'needsNumbers' ? riskWords.needsNumbers : '',
      group === 'opportunities' ? riskWords.opportunity : '',
      risk.state === 'open' || risk.state === 'treating' ? '' : wordOf(risk.state),
      risk.response === null ? riskWords.noResponse : wordOf(risk.response),
      roleText(workbook, risk.ownerRole),
    ],
    ' · ',
  );

const topRow = (workbook: Workbook, one: Listed): TableRow => ({
  cells: [
    levelCell(workbook, one.risk),
    { text: one.risk.title, detail: conductText(workbook, one) },
    { text: exposureText(workbook, one.risk, 'planned') },
  ],
  id: one.risk.id,
  name: nameOf(one.risk),
});

const topColumns = (currency: string): TableBlock['columns'] => [
  { head: riskWords.columns.risk, width: { points: 48 } },
  { head: riskWords.columns.gravest, width: { share: 1 } },
  { head: riskWords.columns.planned({ currency }), width: { points: 64 }, align: 'end' },
];

const registerColumns = (currency: string): TableBlock['columns'] => [
  { head: riskWords.columns.risk, width: { points: 52 } },
  { head: riskWords.columns.title, width: { share: 5 } },
  { head: fieldOf('risk', 'response').short, width: { points: 58 } },
  { head: fieldOf('risk', 'ownerRole').short, width: { share: 2 } },
  { head: riskWords.columns.untreated({ currency }), width: { points: 66 }, align: 'end' },
  { head: riskWords.columns.planned({ currency }), width: { points: 66 }, align: 'end' },
];

const registerRow = (workbook: Workbook, { risk }: Listed): TableRow => ({
  cells: [
    levelCell(workbook, risk),
    { text: risk.title, ...(risk.state === 'open' ? {} : { detail: wordOf(risk.state) }) },
    { text: risk.response === null ? riskWords.noneYet : labelOf(risk.response) },
    { text: roleText(workbook, risk.ownerRole) },
    { text: exposureText(workbook, risk, 'inherent') },
    { text: exposureText(workbook, risk, 'planned') },
  ],
  id: risk.id,
  name: nameOf(risk),
});

/** The heat map and the top of the register. */
export const risksSection: Section = (workbook, { width }) => {
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: riskWords.heading,
    eyebrow: { text: riskWords.eyebrow, colour: 'risk' },
  };
  const risks = listedRisks(workbook);
  if (risks.length === 0) return [heading, { kind: 'paragraph', text: riskWords.none }];
  const mapWidth = (width - COLUMN_GAP) * MAP_SHARE;
  const rest = risks.length - TOP;
  const more: readonly Block[] =
    rest > 0
      ? [
          {
            kind: 'paragraph',
            text: riskWords.more({ count: rest }),
            size: 8.5,
            target: 'register',
          },
        ]
      : [];
  return [
    heading,
    {
      kind: 'columns',
      leftShare: MAP_SHARE,
      left: [
        {
          kind: 'picture',
          scene: heatMap(workbook, { width: mapWidth, textSize: MAP_TEXT, cellHeight: 31 }),
        },
      ],
      right: [
        {
          kind: 'table',
          columns: topColumns(factsOf(workbook).currency),
          size: 8,
          rows: risks.slice(0, TOP).map((one) => topRow(workbook, one)),
        },
        ...more,
      ],
    },
  ];
};

/** The risks that did not stand beside the heat map, in the same order. */
export const registerSection: Section = (workbook) => {
  const rest = listedRisks(workbook).slice(TOP);
  if (rest.length === 0) return [];
  let group: Group | null = null;
  const rows = rest.flatMap((one): readonly TableRow[] => {
    const opening = one.group === group ? [] : [{ section: riskWords.groups[one.group] }];
    group = one.group;
    return [...opening, registerRow(workbook, one)];
  });
  return [
    { kind: 'pageBreak' },
    {
      kind: 'heading',
      level: 2,
      text: riskWords.register,
      eyebrow: { text: riskWords.eyebrow, colour: 'risk' },
      id: 'register',
    },
    { kind: 'table', columns: registerColumns(factsOf(workbook).currency), size: 8, rows },
  ];
};
