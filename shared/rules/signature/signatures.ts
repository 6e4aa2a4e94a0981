// What a signature covers, and whether that has changed since (GAT-05).
import { canonicalJson, contentHash } from '../../changes/contentHash.ts';
import { cards } from '../../schema/cards.ts';
import type { AnyRef } from '../../schema/field.ts';
import { isKind, type Kind, type RecordOf, type SignOff } from '../../schema/kinds.ts';
import { findRecord, type Workbook } from '../../schema/workbook.ts';
import { signedContentChars } from '../../schema/signOff.ts';
import type { Stage } from '../../schema/stages.ts';
import { derived } from '../engine/derived.ts';

/** Fields that say how a record is kept, not what it says; whatever kind it is of. */
const uncovered = new Set(['order', 'createdAt', 'updatedAt', 'updatedByRole', 'tags']);

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Empty fields are left out, so that a field added by a later version does not undo a signature. */
function coveredFields(kind: Kind, record: RecordOf<Kind>): Readonly<Record<string, unknown>> {
  const left = new Set(cards[kind].signing);
  return Object.fromEntries(
    Object.entries(record).filter(
      ([name, value]) => !uncovered.has(name) && !left.has(name) && !isEmpty(value),
    ),
  );
}

/** What a signature may be set under. */
export type Signed = Pick<SignOff, 'decision' | 'goal' | 'criterion' | 'stage'>;

/** A condition that was met after signing leaves the signature whole. */
const coveredDecision = (workbook: Workbook, id: string): unknown => {
  const decision = findRecord(workbook, 'decision', id) as RecordOf<'decision'> | undefined;
  if (!decision) return null;
  const conditions = decision.conditions.map(({ text, due, ownerRole }) => ({ text, due, ownerRole }));
  return { ...coveredFields('decision', decision), conditions };
};

/** A criterion is agreed together with the limit of the box it is judged at: raising that moves the goalposts. */
const coveredCriterion = (workbook: Workbook, id: string): unknown => {
  const criterion = findRecord(workbook, 'killCriterion', id) as RecordOf<'killCriterion'> | undefined;
  if (!criterion) return null;
  const box =
    criterion.checkpointTimeBox === null ? undefined : workbook.timeBox.get(criterion.checkpointTimeBox);
  return { ...coveredFields('killCriterion', criterion), limitWD: box?.limitWD ?? null };
};

const coveredLink = (workbook: Workbook, { kind, id }: AnyRef): unknown => {
  const record = isKind(kind) ? findRecord(workbook, kind, id) : undefined;
  return record && isKind(kind) ? { kind, ...coveredFields(kind, record) } : null;
};

/** The answers of a stage and the records they are linked to. */
const coveredStage = (workbook: Workbook, stage: Stage): unknown =>
  [...workbook.promptAnswer.values()]
    .filter((answer) => answer.stage === stage && !answer.archived)
    .toSorted((a, b) => a.prompt - b.prompt || (a.id < b.id ? -1 : 1))
    .map(({ prompt, text, links }) => ({
      prompt,
      text,
      links: links.map((link) => coveredLink(workbook, link)),
    }));

function coveredGoal(workbook: Workbook, id: string): unknown {
  const goal = findRecord(workbook, 'goal', id);
  return goal ? coveredFields('goal', goal) : null;
}

/** What a signature under this covers, as it is today; null where there is nothing. */
export function coveredContent(workbook: Workbook, signed: Signed): unknown {
  if (signed.decision !== null) return coveredDecision(workbook, signed.decision);
  if (signed.criterion !== null) return coveredCriterion(workbook, signed.criterion);
  if (signed.goal !== null) return coveredGoal(workbook, signed.goal);
  return signed.stage === null ? null : coveredStage(workbook, signed.stage);
}

/** The hash a signature under this content carries today (GAT-05). */
export const signedHash = (workbook: Workbook, signed: Signed): string =>
  contentHash(coveredContent(workbook, signed));

/** What a signature keeps of what it covers today: its hash, and the content itself where it is not too long. */
export function signedNow(workbook: Workbook, signed: Signed): Pick<SignOff, 'contentHash' | 'content'> {
  const covered = coveredContent(workbook, signed);
  const content = canonicalJson(covered);
  return { contentHash: contentHash(covered), content: content.length > signedContentChars ? '' : content };
}

/** What was signed, as it was then; null where it was not kept, or is not what the hash was taken of. */
export function contentThen({ content, contentHash: hash }: SignOff): unknown {
  if (content === '') return null;
  try {
    const then: unknown = JSON.parse(content);
    return contentHash(then) === hash ? then : null;
  } catch {
    return null;
  }
}

/** Whether what a signature covers is no longer what was signed. */
export const isChangedSince = (workbook: Workbook, signOff: SignOff): boolean =>
  signedHash(workbook, signOff) !== signOff.contentHash;

/** Signatures that stand, latest first. */
export const standingSignOffs = derived(['signOff'], (workbook): readonly SignOff[] =>
  [...workbook.signOff.values()]
    .filter(({ archived }) => !archived)
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1)),
);

/** Signatures by the decision they stand under, latest first. */
export const signOffsByDecision = derived(
  ['signOff'],
  (workbook): ReadonlyMap<string, readonly SignOff[]> => {
    const groups = new Map<string, SignOff[]>();
    for (const signOff of standingSignOffs(workbook)) {
      if (signOff.decision === null) continue;
      const list = groups.get(signOff.decision);
      if (list) list.push(signOff);
      else groups.set(signOff.decision, [signOff]);
    }
    return groups;
  },
);
