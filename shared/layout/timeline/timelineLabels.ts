// Sets the label of one shape of the timeline where there is room for it.

import type { Mark } from '../../scene/marks.ts';
import { textWidth } from '../../text/measureText.ts';
import { centred, cutTo } from '../label.ts';
import type { Stretch } from '../label.ts';
import type { TimeScale } from './timelineScale.ts';

/** Where a label may stand: its left edge, or its right edge for one that ends before a shape, and the room there. */
export type Berth = { readonly start: number; readonly end: number; readonly side: 'in' | 'left' | 'right' };

/** White space between a shape and its label. */
export const GAP = 4;

/** To the right of a shape, or to its left. */
export const besideShape = (scale: TimeScale, shape: Stretch): readonly Berth[] => [
  { start: shape.end + GAP, end: scale.right, side: 'right' },
  { start: scale.left, end: shape.start - GAP, side: 'left' },
];

/** A label that is set, and the stretch it takes; nothing where no letter of it has room. */
type SetLabel = { readonly marks: readonly Mark[]; readonly taken: Stretch };

/**
 * Sets a label in the first berth it fits, else cut to the roomiest. Outside a bar it stands on a ground of its
 * own, which keeps the lines of the status date, the months and the limit out of the words.
 */
export const setLabel = (
  text: string,
  berths: readonly Berth[],
  shape: Stretch,
  middle: number,
  size: number,
  weight: 'regular' | 'bold',
): SetLabel => {
  const roomOf = ({ start, end }: Berth): number => end - start;
  const roomiest = berths.toSorted((a, b) => roomOf(b) - roomOf(a))[0];
  const berth = berths.find((one) => textWidth(text, size, weight) <= roomOf(one)) ?? roomiest;
  const shown = berth === undefined ? '' : cutTo(text, roomOf(berth), size, weight);
  const width = textWidth(shown, size, weight);
  if (berth === undefined || shown === '' || width > roomOf(berth)) return { marks: [], taken: shape };
  const x = berth.side === 'left' ? berth.end - width : berth.start;
  const words = centred(shown, x, middle, size, { weight });
  const ground = {
    kind: 'rect',
    x: x - 1.5,
    y: middle - size * 0.65,
    width: width + 3,
    height: size * 1.3,
    fill: 'surface',
  } as const;
  return {
    marks: berth.side === 'in' ? [words] : [ground, words],
    taken: { start: Math.min(shape.start, x), end: Math.max(shape.end, x + width) },
  };
};
