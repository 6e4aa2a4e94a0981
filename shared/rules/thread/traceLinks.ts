// Links that lead round in a circle or to something put away (TRC-15, TRC-16).
import { cards } from '../../schema/cards.ts';
import { type Kind, kinds, type RecordOf, type TimeBox } from '../../schema/kinds.ts';
import { type Link, linksFrom } from '../../schema/links.ts';
import { byCode, findRecord, recordsOf, type Workbook } from '../../schema/workbook.ts';
import { findLoops } from './findLoops.ts';
import { type Finding, subjectOf } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { boxesOfNetwork } from '../scope/planIndex.ts';
import { rule, type Say } from '../engine/rule.ts';
import { codeOf, nameOf } from '../../words.ts';
import { threadMessages } from '../../messages/rules/thread.ts';

const putAway = threadMessages['TRC-16'];
const circular = threadMessages['TRC-15'];

function loopFindings<K extends Kind>(
  say: Say,
  workbook: Workbook,
  kind: K,
  field: keyof RecordOf<K> & string,
  edges: ReadonlyMap<string, readonly string[]>,
  meaning: string,
): Finding[] {
  return findLoops(edges).map((loop) => {
    const records = loop.flatMap((id) => findRecord(workbook, kind, id) ?? []);
    // A box lists what it waits for part by part: the one that closes the loop is taken out.
    const waitsFor = workbook.timeBox.get(loop[0] as TimeBox['id'])?.predecessors ?? [];
    const next = kind === 'timeBox' ? waitsFor.findIndex(({ timeBox }) => timeBox === loop[1]) : -1;
    const codes = [...records, ...records.slice(0, 1)].map(codeOf);
    return say(
      records.map((record) => subjectOf<Kind>(kind, record)),
      circular.found({ codes, meaning }),
      openFix(
        circular.mend({ first: codes[0] }),
        kind,
        loop[0] ?? '',
        field,
        ...(next < 0 ? [] : [next, 'remove']),
      ),
    );
  });
}

const unarchived = <K extends Kind>(workbook: Workbook, kind: K): RecordOf<K>[] =>
  [...recordsOf(workbook, kind).values()].filter(({ archived }) => !archived).toSorted(byCode);

const circle = rule('TRC-15', threadMessages, {
  severity: 'error',
  reads: ['timeBox', 'goal', 'slice'],
  find: (workbook, say, words) => {
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
      ...loopFindings(say, workbook, 'timeBox', 'predecessors', boxes, words.boxes),
      ...loopFindings(say, workbook, 'goal', 'parentGoal', goals, words.goals),
      ...loopFindings(say, workbook, 'slice', 'enables', slices, words.slices),
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

function archivedLinkFinding(say: Say, workbook: Workbook, kind: Kind, record: RecordOf<Kind>): Finding[] {
  const links = linksFrom(kind, record);
  const link = links.find((candidate) => archivedTarget(workbook, candidate));
  const target = link && archivedTarget(workbook, link);
  if (!link || !target) return [];
  return [
    say(
      [subjectOf(kind, record), subjectOf(link.kind, target)],
      putAway.found({ from: labelOf(kind, record), to: labelOf(link.kind, target) }),
      isArmed(kind, record)
        ? openFix(putAway.decide({ record }), kind, record.id, 'terms')
        : editFix(putAway.mend, 'unlinkArchived', { kind, id: record.id }),
    ),
  ];
}

/** What an armed criterion was agreed on is changed with a reason (KIL-03), not swept up. */
const isArmed = (kind: Kind, record: RecordOf<Kind>): boolean =>
  kind === 'killCriterion' && (record as RecordOf<'killCriterion'>).status === 'armed';

const labelOf = (kind: Kind, record: RecordOf<Kind>): string =>
  record.code === null ? `${cards[kind].one} ${nameOf(record)}` : nameOf(record);

const archivedLink = rule('TRC-16', threadMessages, {
  severity: 'info',
  reads: kinds,
  find: (workbook, say) => {
    const hasArchived = kinds.some((kind) => [...recordsOf(workbook, kind).values()].some((r) => r.archived));
    if (!hasArchived) return [];
    return linkingKinds.flatMap((kind) =>
      unarchived(workbook, kind).flatMap((record) => archivedLinkFinding(say, workbook, kind, record)),
    );
  },
});

export const linkRules = [circle, archivedLink];
