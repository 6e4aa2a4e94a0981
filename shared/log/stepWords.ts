// Says in words what a step did, so that whoever takes it back reads what came back: "Deleting R-3 taken back".
import type { Change } from '../changes/changes.ts';
import type { Entry } from '../changes/history.ts';
import { aboutOf, rootsOf } from '../changes/placeOfEntry.ts';
import { recordMessages } from '../messages/edits/record.ts';
import { stepMessages } from '../messages/edits/step.ts';
import { cards } from '../schema/cards.ts';
import { fieldOf } from '../schema/fieldFacts.ts';
import { findRecord, type Workbook } from '../schema/workbook.ts';
import { codeOf, counted, listedBriefly, type Named } from '../words.ts';

/** Its code or title as it was in the step, else as the workbook has it, else its kind. */
function shortName(workbook: Workbook, change: Change): string {
  const { kind, id } = change;
  const record: Named | undefined =
    change.type === 'changed' ? findRecord(workbook, kind, id) : change.record;
  const name = record ? codeOf(record) : '';
  return name === '' || cards[kind].title === null ? cards[kind].one : name;
}

const isGeneric = ({ label }: Entry, { kind }: Change, count: number): boolean =>
  [
    recordMessages.add({ kind }),
    recordMessages.delete({ kind }),
    recordMessages.deleteItems({ count }),
  ].includes(label);

/** Says when and by whom, and goes along with every change. */
const stamps: ReadonlySet<string> = new Set(['updatedAt', 'updatedByRole']);

/** "“Title” of R-3" when a step changed one field of one record. */
function changing(workbook: Workbook, { changes }: Entry, about: Change): string {
  const name = shortName(workbook, about);
  const own = changes.filter(
    (change) =>
      change.kind === about.kind &&
      change.id === about.id &&
      change.type === 'changed' &&
      !stamps.has(change.field),
  );
  const [first] = own;
  if (own.length !== 1 || first?.type !== 'changed') return stepMessages.changing({ name });
  return stepMessages.changingField({ name, field: fieldOf(about.kind, first.field as never).label });
}

/** What a step did: "Deleting R-3", "Changing “Title” of R-3"; what has a name of its own keeps it. */
export function stepWords(workbook: Workbook, entry: Entry): string {
  const { label, changes } = entry;
  const about = aboutOf(changes);
  if (!about) return stepMessages.other({ label, name: null });
  if (about.type === 'changed')
    return label === recordMessages.change({ kind: about.kind })
      ? changing(workbook, entry, about)
      : stepMessages.other({ label, name: shortName(workbook, about) });
  const roots = rootsOf(changes, about.type);
  const names =
    roots.length > 3
      ? counted(roots.length, 'item')
      : listedBriefly(roots.map((change) => shortName(workbook, change)));
  if (!isGeneric(entry, about, roots.length))
    return stepMessages.other({ label, name: names === '' ? null : names });
  return about.type === 'removed' ? stepMessages.deleting({ names }) : stepMessages.adding({ names });
}
