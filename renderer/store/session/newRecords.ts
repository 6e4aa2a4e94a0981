// Which records were made just now and not left yet: what is found about them counts once the person goes elsewhere.
import type { Change } from '../../../shared/changes/changes.ts';
import type { Day } from '../../../shared/schema/field.ts';
import { isKind } from '../../../shared/schema/kinds.ts';
import { recordKey } from '../../../shared/schema/links.ts';
import type { DocumentData } from '../documentData.ts';
import type { DocumentStore } from '../documentStore.ts';
import type { NewRecords, SessionState, SessionStore } from '../sessionStore.ts';

/** The records that the last step made; none where it brought back what was there before. */
function madeSince(before: DocumentData, now: DocumentData): readonly string[] {
  const step = now.log.at(-1);
  if (now.id !== before.id || now.log === before.log || step?.what !== 'done') return [];
  return step.changes.flatMap((change: Change) =>
    change.type === 'added' && isKind(change.kind) && !before.workbook?.[change.kind].has(change.id as never)
      ? [recordKey(change.kind, change.id)]
      : [],
  );
}

/** The keys of what is open in the inspector. */
const openKeys = ({ selection, inspectorOpen }: SessionState): readonly string[] =>
  inspectorOpen && selection ? selection.ids.map((id) => recordKey(selection.kind, id)) : [];

const placeOf = (session: SessionState): string => `${session.stage} ${openKeys(session).join()}`;

/** Where leaving is judged: after all that is done in one go, as adding goes to a stage and opens what it made. */
export function watchNew(document: DocumentStore, session: SessionStore, today: () => Day): void {
  let place = placeOf(session.getState());
  let isWaiting = false;
  const keep = (newRecords: NewRecords) => session.setState({ newRecords });
  const settle = () => {
    isWaiting = false;
    const now = session.getState();
    if (placeOf(now) === place) return;
    place = placeOf(now);
    const open = new Set(openKeys(now));
    if (now.newRecords.size > 0) keep(new Map([...now.newRecords].filter(([key]) => open.has(key))));
  };
  session.subscribe((now) => {
    if (isWaiting || placeOf(now) === place) return;
    isWaiting = true;
    queueMicrotask(settle);
  });
  document.subscribe((now, before) => {
    if (now.id !== before.id) return keep(new Map());
    const made = madeSince(before, now);
    if (made.length === 0) return undefined;
    const day = today();
    return keep(new Map([...session.getState().newRecords, ...made.map((key) => [key, day] as const)]));
  });
}
