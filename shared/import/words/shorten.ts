// Cuts text that is too long for its field at a word, with a mark that shows it was cut.

/** The text itself when it fits, else its start up to `max` characters with "…". */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const start = text.slice(0, max - 1);
  const words = start.replace(/\s+\S*$/, '');
  const kept = words.length >= max / 2 ? words : start;
  // Never half a character: the first half of a pair goes too.
  return `${kept.replace(/[\ud800-\udbff]$/, '')}…`;
}
