// Sets what is drawn rather than read: pictures, large figures, and sentences set apart.

import type { Mark } from '../../scene/marks.ts';
import { signMark } from '../../scene/signs.ts';
import { scaleMarks } from '../../scene/scaleMarks.ts';
import { lineHeight } from '../../text/measureText.ts';
import { wrapText } from '../../text/wrapText.ts';
import type { CalloutBlock, FiguresBlock, PictureBlock } from './blocks.ts';
import { fittingSize, pieceOf, tagged, textLine, textLines } from './piece.ts';
import type { Piece, TypeFace } from './piece.ts';

// The rest of the page is left to the heading and the caption that belong to the picture.
const LARGEST_SHARE = 0.88;

/** The picture, scaled to the width but no higher than the larger part of a page, with its caption. */
export const flowPicture = (block: PictureBlock, width: number, pageHeight: number): readonly Piece[] => {
  const { scene } = block;
  const scale = Math.min(
    block.maxScale ?? 1,
    width / scene.width,
    (pageHeight * LARGEST_SHARE) / scene.height,
  );
  const height = scene.height * scale;
  const face: TypeFace = { size: 8, weight: 'regular', fill: 'muted' };
  const lines = block.caption === undefined ? [] : wrapText(block.caption, width, face.size, face.weight);
  const picture: Mark = {
    kind: 'group',
    marks: scaleMarks(scene.marks, scale),
    label: scene.label,
    tag: { role: 'Figure', alt: scene.label },
  };
  const keep = block.keepWithNext ?? false;
  return [
    pieceOf(height + (lines.length > 0 ? 4 : 0), [picture], lines.length > 0 || keep),
    ...lines.map((line, index) =>
      pieceOf(
        lineHeight(face.size),
        [tagged({ role: 'P', key: `${block.caption}` }, [textLine(line, 0, 0, face)])],
        index < lines.length - 1 || keep,
      ),
    ),
  ];
};

const FIGURE_GAP = 18;

/** The figures side by side, each under a short coloured rule. */
export const flowFigures = (block: FiguresBlock, width: number): readonly Piece[] => {
  const count = Math.max(1, block.figures.length);
  const room = (width - FIGURE_GAP * (count - 1)) / count;
  const labelFace: TypeFace = { size: 8.5, weight: 'bold', fill: 'ink' };
  const noteFace: TypeFace = { size: 8, weight: 'regular', fill: 'muted' };
  const valueTop = 7;
  // One size for all, so that no figure seems to weigh more than its neighbour.
  const size = Math.min(
    ...block.figures.map((figure) => fittingSize(figure.value, room, 'bold', [24, 21, 18, 15, 12])),
  );
  let height = 0;
  const marks = block.figures.flatMap((figure, index): readonly Mark[] => {
    const x = index * (room + FIGURE_GAP);
    const values = wrapText(figure.value, room, size, 'bold');
    const labels = wrapText(figure.label, room, labelFace.size, labelFace.weight);
    const labelTop = valueTop + values.length * lineHeight(size);
    const noteTop = labelTop + labels.length * lineHeight(labelFace.size);
    const notes =
      figure.note === undefined ? [] : wrapText(figure.note, room, noteFace.size, noteFace.weight);
    height = Math.max(height, noteTop + notes.length * lineHeight(noteFace.size));
    return [
      { kind: 'rect', x, y: 0, width: 28, height: 2, fill: figure.colour ?? 'ink' },
      tagged({ role: 'LI' }, [
        tagged({ role: 'LBody' }, [
          tagged(
            { role: 'P' },
            textLines(values, x, valueTop, { size, weight: 'bold', fill: figure.colour ?? 'ink' }),
          ),
          tagged({ role: 'P' }, textLines(labels, x, labelTop, labelFace)),
          tagged({ role: 'P' }, textLines(notes, x, noteTop, noteFace)),
        ]),
      ]),
    ];
  });
  return [pieceOf(height, [tagged({ role: 'L' }, marks)])];
};

const CALLOUT_PAD = 10;

type CalloutLine = {
  readonly text: string;
  readonly face: TypeFace;
  readonly part: string;
  readonly subject: string | undefined;
};

const calloutLine = ({ text, face, part, subject }: CalloutLine, x: number, top: number): Mark => {
  const line = textLine(text, x, top, face);
  const marks: readonly Mark[] = subject === undefined ? [line] : [{ kind: 'group', subject, marks: [line] }];
  return tagged({ role: 'P', key: part }, marks);
};

/** The sentence on its tinted ground; one higher than a page loses the ground and runs on as lines. */
export const flowCallout = (
  block: CalloutBlock,
  width: number,
  pageHeight: number,
  key = '',
): readonly Piece[] => {
  const titleFace: TypeFace = { size: 9.5, weight: 'bold', fill: block.colour };
  const face: TypeFace = { size: 9.5, weight: 'regular', fill: 'ink' };
  const { sign } = block;
  const signSize = titleFace.size * 1.25;
  const indent = sign === undefined ? 0 : signSize + 6;
  const room = width - 2 * CALLOUT_PAD - 3 - indent;
  const x = CALLOUT_PAD + 3 + indent;
  const setIn = (text: string, how: TypeFace, part: string, subject?: string): readonly CalloutLine[] =>
    wrapText(text, room, how.size, how.weight).map((line) => ({
      text: line,
      face: how,
      part: `${key} ${part}`,
      subject,
    }));
  const all = [
    ...(block.title === undefined ? [] : setIn(block.title, titleFace, 'title')),
    ...block.text
      .split('\n')
      .flatMap((text, index) => setIn(text, face, `${index}`, block.subjects?.[index])),
  ];
  const step = lineHeight(face.size);
  const height = all.length * step + 2 * (CALLOUT_PAD - 2);
  if (height > pageHeight * LARGEST_SHARE) {
    return all.map((line) => pieceOf(step, [calloutLine(line, x, 0)]));
  }
  return [
    pieceOf(height, [
      { kind: 'rect', x: 0, y: 0, width, height, fill: { token: block.colour, tint: 0.08 } },
      { kind: 'rect', x: 0, y: 0, width: 3, height, fill: block.colour },
      ...(sign === undefined
        ? []
        : [signMark(sign, CALLOUT_PAD + 3, CALLOUT_PAD - 2 + step / 2, signSize, block.colour)]),
      ...all.map((line, index) => calloutLine(line, x, CALLOUT_PAD - 2 + index * step)),
    ]),
  ];
};
