// In which order decisions were taken, and by whom each was signed.
import type { Day } from '../../schema/field.ts';
import type { Decision, Role } from '../../schema/kinds.ts';
import { levels } from '../../schema/role.ts';
import { byCode, compareText, type Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import { signOffsByDecision } from './signatures.ts';

/** The roles that signed a decision, each once. */
export function signersOf(workbook: Workbook, decision: Decision): readonly Role[] {
  const roles = (signOffsByDecision(workbook).get(decision.id) ?? []).flatMap(({ role }) =>
    role === null ? [] : (workbook.role.get(role) ?? []),
  );
  return [...new Set(roles)];
}

export const isExecutive = ({ level }: Pick<Role, 'level'>): boolean => level === levels.at(-1);

/** An instant as text that compares as time does, however many digits its seconds have. */
const comparable = (instant: string): string => {
  const [, fraction = ''] = /\.(\d+)Z$/.exec(instant) ?? [];
  return `${instant.slice(0, 19)}${fraction.padEnd(9, '0')}`;
};

/** The instant of the last signature under a decision, comparable as text; empty when nobody signed. */
const signedAt = (workbook: Workbook, { id }: Decision): string =>
  (signOffsByDecision(workbook).get(id) ?? [])
    .map(({ at }) => comparable(at))
    .reduce((last, at) => (at > last ? at : last), '');

/** The day a decision was taken: as noted, else that of its last signature; null when there is neither. */
export const decidedDay = (workbook: Workbook, decision: Decision): Day | null =>
  decision.decidedOn ?? (signedAt(workbook, decision).slice(0, 10) || null);

/**
 * Signed decisions that are not archived, oldest first: by the day they were taken, those of one day by the instant
 * they were signed, then by the sequence the file keeps; never by where they stand.
 */
export const signedDecisions = derived(['decision', 'signOff'], (workbook): readonly Decision[] =>
  inOrder(workbook, ({ state }) => state === 'signed'),
);

/** As `signedDecisions`, with those a newer one has replaced: what they settled stays settled. */
export const takenDecisions = derived(['decision', 'signOff'], (workbook): readonly Decision[] =>
  inOrder(workbook, ({ state }) => state === 'signed' || state === 'superseded'),
);

const inOrder = (workbook: Workbook, isMeant: (decision: Decision) => boolean): readonly Decision[] =>
  [...workbook.decision.values()]
    .filter((decision) => isMeant(decision) && !decision.archived)
    .map((decision) => ({
      decision,
      moment: `${decidedDay(workbook, decision) ?? '          '} ${signedAt(workbook, decision)}`,
      sequence: decision.sequence ?? Infinity,
    }))
    .toSorted(
      (a, b) =>
        compareText(a.moment, b.moment) ||
        (a.sequence === b.sequence ? byCode(a.decision, b.decision) : a.sequence - b.sequence),
    )
    .map(({ decision }) => decision);
