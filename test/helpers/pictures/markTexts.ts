// Finds the text marks of a page with their places on it, however deep they lie in groups.
import type { Mark, TextMark } from '../../../shared/scene/marks.ts';

/** All lines of text in painting order, x and y moved to the outermost coordinates. */
export const markTexts = (marks: readonly Mark[], dx = 0, dy = 0): readonly TextMark[] =>
  marks.flatMap((mark) => {
    if (mark.kind === 'text') return [{ ...mark, x: mark.x + dx, y: mark.y + dy }];
    return mark.kind === 'group' ? markTexts(mark.marks, dx + (mark.x ?? 0), dy + (mark.y ?? 0)) : [];
  });
