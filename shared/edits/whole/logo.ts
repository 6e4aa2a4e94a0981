// The logo on documents: set, changed or taken away in one step of undo.
import type { Picture } from '../../picture/picture.ts';
import { logoId } from '../../schema/logo.ts';
import { logoOf } from '../../schema/workbook.ts';
import { addRecord, changeRecord, type Edit, removeRecords } from '../edit.ts';
import { workbookMessages } from '../../messages/edits/workbook.ts';

/** Puts the picture at the head of documents, in place of the one there; refused when it is not a small whole picture. */
export const changeLogo = (picture: Picture): Edit => ({
  label: workbookMessages.logo.change,
  apply: (workbook, moment) =>
    logoOf(workbook)
      ? changeRecord(workbook, 'logo', logoId, { picture }, moment)
      : addRecord(workbook, 'logo', logoId, { picture }, moment),
});

/** Documents go without a logo again. */
export const removeLogo: Edit = {
  label: workbookMessages.logo.remove,
  apply: (workbook, moment) => removeRecords(workbook, [{ kind: 'logo', id: logoId }], moment),
};
