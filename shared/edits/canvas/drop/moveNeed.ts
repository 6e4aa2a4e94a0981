// A capability that another use case needs instead: the need goes along, with its level and its day.
import { canvasMessages } from '../../../messages/edits/canvas.ts';
import type { ItemRef } from '../../../rules/thread/canvasLinks.ts';
import type { FieldsOf } from '../../../schema/kinds.ts';
import { changeRecord, type Edit } from '../../edit.ts';

/** Lets `to` need the capability that `from` needs. */
export const moveNeed = (capability: ItemRef, from: ItemRef, to: ItemRef): Edit => ({
  label: canvasMessages.link.label,
  apply: (workbook, moment) =>
    [...workbook.capabilityNeed.values()]
      .filter((need) => need.useCase === from.id && need.capability === capability.id)
      .reduce(
        (result, { id }) =>
          changeRecord(
            result,
            'capabilityNeed',
            id,
            { useCase: to.id } as FieldsOf<'capabilityNeed'>,
            moment,
          ),
        workbook,
      ),
});
