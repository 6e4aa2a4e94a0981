// Links that lead round in a circle or to something put away (TRC-15, TRC-16).
import { type Kind, kindNames, kinds, type RecordOf } from '../../schema/kinds.ts';
import { type Link, linksFrom } from '../../schema/links.ts';
import { byCode, findRecord, recordsOf, type Workbook } from '../../schema/workbook.ts';
import { findLoops } from './findLoops.ts';
import type { Finding } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { boxesOfNetwork } from '../scope/planIndex.ts';
import { rule } from '../engine/rule.ts';
import { nameOf } from '../../words.ts';

function loopFindings<K extends Kind>(
  workbook: Workbook,
  kind: K,
  field: keyof RecordOf<K> & string,
  edges: ReadonlyMap<string, readonly string[]>,
  meaning: string,
): Finding[] {
  return findLoops(edges).map((loop) => {
    const records = loop.flatMap((id) => findRecord(workbook, kind, id) ?? []);
    const codes = [...records, ...records.slice(0, 1)].map(({ code, title }) => code ?? title);
    return {
      rule: 'TRC-15',
      severity: 'error',
      subjects: records.map((record) => ({ kind, id: record.id, code: record.code })),
      message: `${codes.join(' → ')} go round in a circle: ${meaning}`,
      fix: openFix(`Break the circle at ${codes[0]}`, kind, loop[0] ?? '', field),
    };
  });
}

const unarchived = <K extends Kind>(workbook: Workbook, kind: K): RecordOf<K>[] =>
  [...recordsOf(workbook, kind).values()].filter(({ archived }) => !archived).toSorted(byCode);

const circle = rule({
  code: 'TRC-15',
  severity: 'error',
  statement:
    'Time boxes wait for one another in a circle (cancelled ones are passed through), goals are their own parents, or slices enable themselves.',
  fix: 'The work could never begin, or the reason never ends; remove one link of the circle.',
  reads: ['timeBox', 'goal', 'slice'],
  find: (workbook) => {
    const boxes = new Map(
      boxesOfNetwork(workbook).map((box) => [
        box.id as string,
        box.predecessors.map(({ timeBox }) => timeBox),
      ]),
    );
    const goals = new Map(
      unarchived(workbook, 'goal').map(({ id, parentGoal }) => [
        id as string,
        parentGoal === null ? [] : [parentGoal],
      ]),
    );
    const slices = new Map(
      unarchived(workbook, 'slice').map(({ id, enables }) => [id as string, [...enables]]),
    );
    return [
      ...loopFindings(
        workbook,
        'timeBox',
        'predecessors',
        boxes,
        'each waits for the next, so none can start.',
      ),
      ...loopFindings(workbook, 'goal', 'parentGoal', goals, 'each serves the next, so none says why.'),
      ...loopFindings(
        workbook,
        'slice',
        'enables',
        slices,
        'each comes before the next, so none can be first.',
      ),
    ];
  },
});

/** Kinds whose links are records of what was, or of where things stand on a screen: they may point at the past. */
const recordingKinds = new Set<Kind>([
  'placement',
  'waiver',
  'signOff',
  'card',
  'vote',
  'snapshot',
  'workshop',
  'reading',
  'tempoRating',
  'upwardNote',
  'decision',
]);
const linkingKinds = kinds.filter((kind) => !recordingKinds.has(kind));

const archivedTarget = (workbook: Workbook, { kind, id }: Link): RecordOf<Kind> | undefined => {
  const target = findRecord(workbook, kind, id);
  return target?.archived ? target : undefined;
};

function archivedLinkFinding(workbook: Workbook, kind: Kind, record: RecordOf<Kind>): Finding[] {
  const links = linksFrom(kind, record);
  const link = links.find((candidate) => archivedTarget(workbook, candidate));
  const target = link && archivedTarget(workbook, link);
  if (!link || !target) return [];
  return [
    {
      rule: 'TRC-16',
      severity: 'info',
      subjects: [
        { kind, id: record.id, code: record.code },
        { kind: link.kind, id: link.id, code: target.code },
      ],
      message: `${labelOf(kind, record)} is linked to ${labelOf(link.kind, target)}, which is archived, so the link leads nowhere.`,
      fix: isArmed(kind, record)
        ? openFix(`Decide about ${record.code}`, kind, record.id)
        : editFix('Remove links to archived items', 'unlinkArchived', { kind, id: record.id }),
    },
  ];
}

/** What an armed criterion was agreed on is changed with a reason (KIL-03), not swept up. */
const isArmed = (kind: Kind, record: RecordOf<Kind>): boolean =>
  kind === 'killCriterion' && (record as RecordOf<'killCriterion'>).status === 'armed';

const labelOf = (kind: Kind, record: RecordOf<Kind>): string =>
  record.code === null ? `${kindNames[kind].one} ${nameOf(record)}` : nameOf(record);

const archivedLink = rule({
  code: 'TRC-16',
  severity: 'info',
  statement: 'A link leads to an archived item.',
  fix: 'The reader would look for something put away; remove the link, or bring the item back.',
  reads: kinds,
  find: (workbook) => {
    const hasArchived = kinds.some((kind) => [...recordsOf(workbook, kind).values()].some((r) => r.archived));
    if (!hasArchived) return [];
    return linkingKinds.flatMap((kind) =>
      unarchived(workbook, kind).flatMap((record) => archivedLinkFinding(workbook, kind, record)),
    );
  },
});

export const linkRules = [circle, archivedLink];
