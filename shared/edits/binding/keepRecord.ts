// The record of what binds goes on with each step by itself, and no step takes anything out of it.
import { dequal } from 'dequal';
import { boundChanges } from '../../binding/boundContent.ts';
import { withEntry } from '../../binding/entries.ts';
import type { BindingEntry } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { bindingMessages } from '../../messages/edits/binding.ts';
import { EditRefused, type Moment } from '../edit.ts';
import { tellingsOf } from './tellings.ts';

/** The first entry of `kept` that `workbook` does not hold as it was. */
const lostEntry = (kept: Workbook, workbook: Workbook): BindingEntry | undefined =>
  kept.bindingEntry === workbook.bindingEntry
    ? undefined
    : [...kept.bindingEntry.values()].find((entry) => !dequal(workbook.bindingEntry.get(entry.id), entry));

/**
 * The workbook after a step that began at `base`, with the entries that tell of it. `before`: as the last edit of the step
 * found it. A whole state that brings a record of its own, as an earlier one brought back does, is taken as it is, unless
 * something on record would be lost by it: then EditRefused is thrown.
 */
export function withRecordKept(base: Workbook, before: Workbook, edited: Workbook, moment: Moment): Workbook {
  if (edited.bindingEntry !== before.bindingEntry) {
    const lost = lostEntry(before, edited);
    if (lost) throw new EditRefused(bindingMessages.kept.loses({ says: lost.says }));
    return edited;
  }
  // Of a step that goes on only its end is told, not each key pressed.
  const bare =
    edited.bindingEntry === base.bindingEntry ? edited : { ...edited, bindingEntry: base.bindingEntry };
  const changes = boundChanges(base, bare);
  const roleTitle = (moment.byRole && bare.role.get(moment.byRole)?.title) ?? '';
  return tellingsOf({ before: base, after: bare }, changes, { at: moment.at, roleTitle }).reduce(
    withEntry,
    bare,
  );
}
