// Draws a picture larger or smaller: every length is multiplied, so that proportions and line breaks stay.

import type { Mark, PathCommand, Stroke } from './marks.ts';

const scaleStroke = (stroke: Stroke, factor: number): Stroke => ({
  ...stroke,
  width: stroke.width * factor,
  ...(stroke.dash === undefined ? {} : { dash: stroke.dash.map((length) => length * factor) }),
});

const scaleCommand = ([name, ...numbers]: PathCommand, factor: number): PathCommand =>
  [name, ...numbers.map((value) => value * factor)] as unknown as PathCommand;

const stroked = (mark: { readonly stroke?: Stroke }, factor: number): { readonly stroke?: Stroke } =>
  mark.stroke === undefined ? {} : { stroke: scaleStroke(mark.stroke, factor) };

const scaleMark = (mark: Mark, by: number): Mark => {
  switch (mark.kind) {
    case 'rect':
      return {
        ...mark,
        ...stroked(mark, by),
        x: mark.x * by,
        y: mark.y * by,
        width: mark.width * by,
        height: mark.height * by,
        ...(mark.radius === undefined ? {} : { radius: mark.radius * by }),
      };
    case 'circle':
      return { ...mark, ...stroked(mark, by), x: mark.x * by, y: mark.y * by, radius: mark.radius * by };
    case 'path':
      return { ...mark, ...stroked(mark, by), commands: mark.commands.map((part) => scaleCommand(part, by)) };
    case 'line':
      return {
        ...mark,
        x1: mark.x1 * by,
        y1: mark.y1 * by,
        x2: mark.x2 * by,
        y2: mark.y2 * by,
        stroke: scaleStroke(mark.stroke, by),
      };
    case 'image':
      return { ...mark, x: mark.x * by, y: mark.y * by, width: mark.width * by, height: mark.height * by };
    case 'text':
      return { ...mark, x: mark.x * by, y: mark.y * by, size: mark.size * by };
    case 'group':
      return {
        ...mark,
        marks: scaleMarks(mark.marks, by),
        x: (mark.x ?? 0) * by,
        y: (mark.y ?? 0) * by,
        ...(mark.clip === undefined
          ? {}
          : {
              clip: {
                x: mark.clip.x * by,
                y: mark.clip.y * by,
                width: mark.clip.width * by,
                height: mark.clip.height * by,
              },
            }),
      };
  }
};

/** The marks with all lengths, strokes and type sizes multiplied by `factor`. */
export const scaleMarks = (marks: readonly Mark[], factor: number): readonly Mark[] =>
  factor === 1 ? marks : marks.map((mark) => scaleMark(mark, factor));

/** The smallest type size among the marks in points; null when they hold no text. */
export const smallestText = (marks: readonly Mark[]): number | null => {
  let smallest: number | null = null;
  for (const mark of marks) {
    const size = mark.kind === 'text' ? mark.size : mark.kind === 'group' ? smallestText(mark.marks) : null;
    if (size !== null && (smallest === null || size < smallest)) smallest = size;
  }
  return smallest;
};
