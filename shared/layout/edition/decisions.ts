// What readers are asked to decide, and what was decided: signatures, conditions, and findings put up with.

import { fieldOf } from '../../schema/fieldFacts.ts';
import { missingSigners, signerText } from '../../rules/gate/signing.ts';
import { stateOf } from '../../rules/state/stateOf.ts';
import { isChangedSince, signOffsByDecision } from '../../rules/signature/signatures.ts';
import { isKind } from '../../schema/kinds.ts';
import type { Decision, Waiver } from '../../schema/kinds.ts';
import { byCode, compareText, factsOf, findRecord } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { dayText } from '../../text/format.ts';
import { labelOf, listed, nameOf } from '../../words.ts';
import type { Block, TableBlock, TableCell, TableRow } from '../page/blocks.ts';
import { codeCell, joined, lookCell, referenceCell, roleText, shortName } from './section.ts';
import type { Section } from './section.ts';
import { decisionWords } from '../../messages/documents/decisions.ts';

const decisionsIn = (workbook: Workbook, states: readonly Decision['state'][]): readonly Decision[] =>
  [...workbook.decision.values()]
    .filter(({ archived, state }) => !archived && states.includes(state))
    .toSorted(byCode);

/** Opened to decide, and nothing said yet: that asks nobody for anything. */
const isBlank = ({ outcome, options, rationale }: Decision): boolean =>
  outcome === null && options.length === 0 && rationale.trim() === '';

/** What is proposed and not yet signed. */
const askedIn = (workbook: Workbook): readonly Decision[] =>
  decisionsIn(workbook, ['proposed']).filter((decision) => !isBlank(decision));

const optionsText = ({ options }: Decision): string =>
  options.length === 0 ? '' : decisionWords.options({ options });

/** More than these are counted on the first page, and all listed later. */
const MOST_ASKED = 5;

const outcomeText = ({ outcome }: Decision): string =>
  outcome === null ? decisionWords.noOutcome : labelOf(outcome);

const outcomeCell = ({ outcome }: Decision): TableCell =>
  outcome === null ? { text: decisionWords.noOutcome, fill: 'muted' } : lookCell(outcome);

/** The roles that have signed, and whether the content has changed under any of their signatures (GAT-05). */
const signedCell = (workbook: Workbook, decision: Decision): TableCell => {
  const signOffs = signOffsByDecision(workbook).get(decision.id) ?? [];
  const missing = missingSigners(workbook, decision).map(signerText);
  const stillNeeded = missing.length === 0 ? '' : decisionWords.stillNeeded({ signers: missing });
  if (signOffs.length === 0) return { text: decisionWords.nobody, fill: 'muted', detail: stillNeeded };
  const isChanged = signOffs.some((signOff) => isChangedSince(workbook, signOff));
  return {
    text: listed([...new Set(signOffs.map(({ role }) => roleText(workbook, role)))]),
    detail: joined([isChanged ? decisionWords.changed : '', stillNeeded], '\n'),
    ...(isChanged ? { fill: 'risk' as const } : {}),
  };
};

const askedColumns: TableBlock['columns'] = [
  { head: decisionWords.asked.columns.decision, width: { points: 44 } },
  { head: decisionWords.asked.columns.title, width: { share: 1 } },
  { head: decisionWords.asked.columns.outcome, width: { points: 84 } },
  { head: decisionWords.asked.columns.signed, width: { points: 130 } },
];

const askedRow = (workbook: Workbook, decision: Decision): TableRow => ({
  cells: [
    codeCell(decision),
    {
      text: decision.title,
      weight: 'bold',
      detail: joined([decision.rationale, optionsText(decision)], '\n'),
    },
    outcomeCell(decision),
    signedCell(workbook, decision),
  ],
  id: decision.id,
  name: nameOf(decision),
});

/** The decisions asked in a few lines, for the first page. */
export const askedSummary = (workbook: Workbook): readonly Block[] => {
  const asked = askedIn(workbook);
  const shown = asked.slice(0, MOST_ASKED);
  const rest = asked.length - shown.length;
  const lines = shown.map((decision) =>
    decisionWords.asked.line({ name: nameOf(decision), outcome: outcomeText(decision) }),
  );
  return asked.length === 0
    ? []
    : [
        {
          kind: 'callout',
          title: decisionWords.asked.title({ count: asked.length }),
          text: [...lines, ...(rest > 0 ? [decisionWords.asked.more({ count: rest })] : [])].join('\n'),
          subjects: shown.map(({ id }) => id),
          colour: 'accent',
        },
      ];
};

/** Decisions that are proposed and not yet signed. */
export const askedSection: Section = (workbook) => {
  const asked = askedIn(workbook);
  return [
    {
      kind: 'heading',
      level: 2,
      text: decisionWords.asked.heading,
      eyebrow: { text: decisionWords.eyebrow, colour: 'accent' },
    },
    asked.length === 0
      ? { kind: 'paragraph', text: decisionWords.asked.none }
      : { kind: 'table', columns: askedColumns, rows: asked.map((one) => askedRow(workbook, one)) },
  ];
};

const takenColumns: TableBlock['columns'] = [
  { head: decisionWords.taken.columns.decision, width: { points: 44 } },
  { head: decisionWords.taken.columns.title, width: { share: 1 } },
  { head: fieldOf('decision', 'outcome').short, width: { points: 84 } },
  { head: decisionWords.taken.columns.on, width: { points: 62 } },
  { head: decisionWords.taken.columns.signed, width: { points: 130 } },
];

/** How the decision stands, what the figures said, why people decided so, what was weighed and what it changed. */
function takenDetail(workbook: Workbook, decision: Decision): string {
  const state = stateOf(workbook, 'decision', decision);
  const { recommended, because, rationale, did } = decision;
  const { advice, why, did: changed } = decisionWords.taken;
  return joined(
    [
      state === null || state.look === 'signed' ? '' : state.word,
      recommended === null ? '' : advice({ recommended, because }),
      rationale.trim() === '' ? '' : why({ rationale }),
      optionsText(decision),
      did.length === 0 ? '' : changed({ did }),
    ],
    '\n',
  );
}

const takenRow = (workbook: Workbook, decision: Decision): TableRow => {
  const detail = takenDetail(workbook, decision);
  return {
    cells: [
      codeCell(decision),
      { text: decision.title, ...(detail === '' ? {} : { detail }) },
      outcomeCell(decision),
      { text: dayText(decision.decidedOn) },
      signedCell(workbook, decision),
    ],
    id: decision.id,
    name: nameOf(decision),
  };
};

/** What a part of a condition is called. */
const conditionHead = (name: string): string =>
  fieldOf('decision', 'conditions').parts.find((part) => part.name === name)?.short ?? name;

const conditionColumns: TableBlock['columns'] = [
  { head: decisionWords.conditions.columns.of, width: { points: 44 } },
  { head: conditionHead('text'), width: { share: 1 } },
  { head: conditionHead('due'), width: { points: 76 } },
  { head: conditionHead('ownerRole'), width: { points: 96 } },
  { head: decisionWords.conditions.columns.state, width: { points: 62 } },
];

const conditionRows = (workbook: Workbook): readonly TableRow[] => {
  const { asOf } = factsOf(workbook);
  return decisionsIn(workbook, ['proposed', 'signed']).flatMap((decision) =>
    decision.conditions.map(({ text, due, ownerRole, done }): TableRow => {
      const isOverdue = !done && due !== null && due < asOf;
      return {
        cells: [
          referenceCell(decision),
          { text },
          { text: dayText(due) },
          { text: roleText(workbook, ownerRole) },
          done
            ? { text: decisionWords.conditions.done }
            : isOverdue
              ? { text: decisionWords.conditions.overdue, weight: 'bold', fill: 'risk' }
              : { text: decisionWords.conditions.open },
        ],
      };
    }),
  );
};

const waiverColumns: TableBlock['columns'] = [
  { head: decisionWords.waived.columns.rule, width: { points: 44 } },
  { head: decisionWords.waived.columns.why, width: { share: 1 } },
  { head: decisionWords.waived.columns.on, width: { points: 76 } },
  { head: decisionWords.waived.columns.by, width: { points: 96 } },
  { head: fieldOf('waiver', 'until').short, width: { points: 62 } },
];

const subjectCode = (workbook: Workbook, { subject }: Waiver): string => {
  const found = isKind(subject.kind) ? findRecord(workbook, subject.kind, subject.id) : undefined;
  return found === undefined ? decisionWords.waived.removed : shortName(found);
};

const waiverRows = (workbook: Workbook): readonly TableRow[] => {
  const { asOf } = factsOf(workbook);
  return [...workbook.waiver.values()]
    .filter(({ archived }) => !archived)
    .toSorted((a, b) => compareText(a.rule, b.rule) || compareText(a.id, b.id))
    .map((waiver): TableRow => ({
      cells: [
        { text: waiver.rule, weight: 'bold' },
        { text: waiver.reason.trim() === '' ? decisionWords.waived.noReason : waiver.reason },
        { text: subjectCode(workbook, waiver) },
        { text: roleText(workbook, waiver.byRole) },
        {
          text: dayText(waiver.until),
          ...(waiver.until < asOf ? { detail: decisionWords.waived.lapsed } : {}),
        },
      ],
    }));
};

const table = (title: string, columns: TableBlock['columns'], rows: readonly TableRow[]): readonly Block[] =>
  rows.length === 0
    ? []
    : [
        ...(title === '' ? [] : [{ kind: 'heading', level: 3, text: title } as const]),
        { kind: 'table', columns, rows },
      ];

/** Decisions taken, conditions and waivers. */
export const takenSection: Section = (workbook) => {
  const taken = decisionsIn(workbook, ['signed', 'superseded', 'revoked']);
  const blocks = [
    ...table(
      '',
      takenColumns,
      taken.map((one) => takenRow(workbook, one)),
    ),
    ...table(decisionWords.conditions.heading, conditionColumns, conditionRows(workbook)),
    ...table(decisionWords.waived.heading, waiverColumns, waiverRows(workbook)),
  ];
  return [
    {
      kind: 'heading',
      level: 2,
      text: decisionWords.taken.heading,
      eyebrow: { text: decisionWords.eyebrow, colour: 'accent' },
    },
    ...(taken.length === 0
      ? [{ kind: 'paragraph', text: decisionWords.taken.none, keepWithNext: true } as const]
      : []),
    ...blocks,
  ];
};
