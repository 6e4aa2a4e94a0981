// Keeps a spreadsheet from taking text for a formula: a leading apostrophe, and the way back from it.

/** What a formula can begin with, also full width and behind blanks; and what hides one (tab, line breaks). */
const formula = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/;
/** Text that is guarded already, or looks as if it were. */
const looksGuarded = (text: string): boolean => text.startsWith("'") && formula.test(text.replace(/^'+/, ''));

/** The text with an apostrophe before it where a spreadsheet could take it for a formula. */
export const guarded = (text: string): string =>
  formula.test(text) || looksGuarded(text) ? `'${text}` : text;

/** The text as it was before `guarded`. */
export const unguarded = (text: string): string => (looksGuarded(text) ? text.slice(1) : text);
