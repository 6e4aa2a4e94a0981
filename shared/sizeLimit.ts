// How large a workbook may be: the one limit, which everything that reads, writes or carries one goes by.

/**
 * The most a workbook may take as a file, in bytes: 64 MiB, some 30,000 risks with all their words. Measured at that
 * size: 3 s to open, 2 s to save, 0.3 s for a line of the journal, 0.8 GB of memory. Larger files are not read, and
 * nothing is done that would make a workbook larger. Steps of undo, and ways back to earlier copies, take as much at
 * most beside it, counted in UTF-16 units of JSON.
 */
export const mostWorkbookBytes = 64 * 1024 * 1024;

/**
 * The most that crosses the bridge to the journal at once, in UTF-16 units. An edit may put a whole workbook in the
 * place of another, field by field, and is written with the step that undoes it; a whole state holds the workbook,
 * the copy shared last, what leads back to earlier copies and the steps to undo. Text in JavaScript ends at eight.
 */
export const mostJournalChars = 6 * mostWorkbookBytes;

/** The most a template file may take, in characters: twenty times the largest that comes with the app. */
export const mostTemplateChars = 1024 * 1024;

export const mostMegabytes = mostWorkbookBytes / 1024 / 1024;

/** What every place says that refuses for it. */
export const tooLarge = (bytes: number): string =>
  `The workbook would take ${Math.ceil(bytes / 1024 / 1024)} MB as a file, and at most ${mostMegabytes} MB can be kept and opened again, so nothing was changed. Put part of it into a workbook of its own.`;

/** The same of any other file that is to leave the window. */
export const tooLargeFile = (name: string, bytes: number): string =>
  `${name} would take ${Math.ceil(bytes / 1024 / 1024)} MB, and at most ${mostMegabytes} MB can be written at once, so nothing was written. Leave parts of it out.`;
