// Where marks stand in a picture, whatever groups they lie in: for tests of what covers what.
import { boundsOf } from '../../../shared/scene/bounds.ts';
import type { Box } from '../../../shared/scene/bounds.ts';
import type { GroupMark, Mark } from '../../../shared/scene/marks.ts';

export type PlacedMark = { readonly mark: Mark; readonly box: Box };

const moved = (box: Box, dx: number, dy: number): Box => ({ ...box, x: box.x + dx, y: box.y + dy });

/** Every mark that is not a group, with its box in the outermost coordinates. */
export const placedMarks = (marks: readonly Mark[], dx = 0, dy = 0): readonly PlacedMark[] =>
  marks.flatMap((mark) => {
    if (mark.kind === 'group') return placedMarks(mark.marks, dx + (mark.x ?? 0), dy + (mark.y ?? 0));
    const box = boundsOf([mark]);
    return box === null ? [] : [{ mark, box: moved(box, dx, dy) }];
  });

/** Every group, outer ones first. */
export const groupsIn = (marks: readonly Mark[]): readonly GroupMark[] =>
  marks.flatMap((mark) => (mark.kind === 'group' ? [mark, ...groupsIn(mark.marks)] : []));

/** Whether two boxes share more than a hair of their area. */
export const overlap = (a: Box, b: Box, hair = 0.3): boolean =>
  a.x + hair < b.x + b.width &&
  b.x + hair < a.x + a.width &&
  a.y + hair < b.y + b.height &&
  b.y + hair < a.y + a.height;
