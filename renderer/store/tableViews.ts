// Where the views of a workbook's tables are kept on this computer: they go for ever with the workbook.

/** The name in `localStorage` of the views of all tables of a workbook. */
export const viewsKey = (workbookId: string): string => `throughline.views.${workbookId}`;
