// Puts marks on the current page of a jspdf document: the PDF's counterpart of SceneSvg.

import type { jsPDF } from 'jspdf';
import { boundsOf } from '../scene/bounds.ts';
import type {
  Colour,
  GroupMark,
  ImageMark,
  Mark,
  Page,
  PathCommand,
  Stroke,
  TextMark,
} from '../scene/marks.ts';
import { rgbOf } from '../scene/palette.ts';
import { circleCommands, roundedRectCommands } from '../scene/shapes.ts';
import { textWidth } from '../text/measureText.ts';
import { printable } from '../text/printable.ts';
import { safeHref } from './links.ts';
import type { Place } from './links.ts';
import type { PictureNames } from './pictures.ts';

/** The names under which paintPdf registers the two fonts; they also stand in the file. */
export const fontNames = { regular: 'NotoSans-Regular', bold: 'NotoSans-SemiBold' } as const;

/** What painting needs besides the marks: the document, its pages, and where inner links lead, its pictures. */
export type Canvas = {
  readonly doc: jsPDF;
  readonly pages: readonly Page[];
  readonly places: ReadonlyMap<string, Place>;
  readonly pictures: PictureNames;
};

type Painted = { readonly fill?: Colour; readonly stroke?: Stroke };

const opOf = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

const tracePath = (doc: jsPDF, commands: readonly PathCommand[], dx: number, dy: number): void => {
  doc.path(
    commands.map(([name, ...numbers]) => ({
      op: opOf[name],
      c: (numbers as readonly number[]).map((value, index) => value + (index % 2 === 0 ? dx : dy)),
    })),
  );
};

const setStroke = (doc: jsPDF, stroke: Stroke): void => {
  const [red, green, blue] = rgbOf(stroke.colour, 'light');
  doc.setDrawColor(red, green, blue);
  doc.setLineWidth(stroke.width);
  doc.setLineDashPattern([...(stroke.dash ?? [])], 0);
};

const paintPath = (
  doc: jsPDF,
  commands: readonly PathCommand[],
  { fill, stroke }: Painted,
  dx: number,
  dy: number,
): void => {
  if ((fill === undefined && stroke === undefined) || commands.length === 0) return;
  if (fill !== undefined) {
    const [red, green, blue] = rgbOf(fill, 'light');
    doc.setFillColor(red, green, blue);
  }
  if (stroke !== undefined) setStroke(doc, stroke);
  tracePath(doc, commands, dx, dy);
  if (fill === undefined) doc.stroke();
  else if (stroke === undefined) doc.fill();
  else doc.fillStroke();
};

const rectCommands = (x: number, y: number, width: number, height: number): readonly PathCommand[] => [
  ['M', x, y],
  ['L', x + width, y],
  ['L', x + width, y + height],
  ['L', x, y + height],
  ['Z'],
];

const paintText = (doc: jsPDF, mark: TextMark, dx: number, dy: number): void => {
  const text = printable(mark.text);
  if (text.trim() === '') return;
  const [red, green, blue] = rgbOf(mark.fill, 'light');
  doc.setFont(fontNames[mark.weight], 'normal');
  doc.setFontSize(mark.size);
  doc.setTextColor(red, green, blue);
  const width = mark.anchor === 'start' ? 0 : textWidth(text, mark.size, mark.weight);
  const back = mark.anchor === 'middle' ? width / 2 : width;
  const x = mark.x + dx;
  const y = mark.y + dy;
  if (mark.rotate === undefined) doc.text(text, x - back, y);
  else doc.text(text, x, y + (mark.rotate === -90 ? back : -back), { angle: -mark.rotate });
};

// Not by jspdf's addImage: it would read the bytes again, and in Node looks for files where it finds none.
const paintImage = ({ doc, pictures }: Canvas, mark: ImageMark, dx: number, dy: number): void => {
  const name = pictures.get(mark.picture.data);
  if (name === undefined) throw new Error('A picture of the page is not in the document.');
  const writer = doc.internal as unknown as { readonly out: (line: string) => void };
  const fromFoot = doc.internal.pageSize.getHeight() - mark.y - dy - mark.height;
  const place = [mark.width, 0, 0, mark.height, mark.x + dx, fromFoot].map((length) => length.toFixed(3));
  writer.out(`q ${place.join(' ')} cm /${name} Do Q`);
};

// jspdf counts the height of every target from the foot of the page that was added last.
const linkTop = (pages: readonly Page[], place: Place): number =>
  place.y + (pages.at(-1)?.height ?? 0) - (pages[place.pageIndex]?.height ?? 0);

const paintLink = ({ doc, pages, places }: Canvas, mark: GroupMark, dx: number, dy: number): void => {
  const box = boundsOf(mark.marks);
  if (box === null) return;
  const url = mark.href === undefined ? null : safeHref(mark.href);
  const place = mark.target === undefined ? undefined : places.get(mark.target);
  const area = [box.x + dx, box.y + dy, box.width, box.height] as const;
  if (url !== null) doc.link(...area, { url });
  else if (place !== undefined) {
    doc.link(...area, { pageNumber: place.pageIndex + 1, magFactor: 'XYZ', top: linkTop(pages, place) });
  }
};

const paintGroup = (canvas: Canvas, mark: GroupMark, dx: number, dy: number): void => {
  const { doc } = canvas;
  const x = dx + (mark.x ?? 0);
  const y = dy + (mark.y ?? 0);
  if (mark.clip !== undefined) {
    const { clip } = mark;
    doc.saveGraphicsState();
    tracePath(doc, rectCommands(clip.x, clip.y, clip.width, clip.height), x, y);
    doc.clip().discardPath();
  }
  paintMarks(canvas, mark.marks, x, y);
  if (mark.clip !== undefined) doc.restoreGraphicsState();
  paintLink(canvas, mark, x, y);
};

/**
 * Paints the marks moved by dx, dy. Links to refused addresses and to places that are not in the document
 * become plain drawing; text is drawn whatever it holds, with a mark for what the font lacks.
 */
export const paintMarks = (canvas: Canvas, marks: readonly Mark[], dx: number, dy: number): void => {
  const { doc } = canvas;
  for (const mark of marks) {
    switch (mark.kind) {
      case 'rect':
        paintPath(
          doc,
          mark.radius === undefined
            ? rectCommands(mark.x, mark.y, mark.width, mark.height)
            : roundedRectCommands(mark.x, mark.y, mark.width, mark.height, mark.radius),
          mark,
          dx,
          dy,
        );
        break;
      case 'circle':
        paintPath(doc, circleCommands(mark.x, mark.y, mark.radius), mark, dx, dy);
        break;
      case 'path':
        paintPath(doc, mark.commands, mark, dx, dy);
        break;
      case 'line':
        paintPath(
          doc,
          [
            ['M', mark.x1, mark.y1],
            ['L', mark.x2, mark.y2],
          ],
          mark,
          dx,
          dy,
        );
        break;
      case 'text':
        paintText(doc, mark, dx, dy);
        break;
      case 'image':
        paintImage(canvas, mark, dx, dy);
        break;
      case 'group':
        paintGroup(canvas, mark, dx, dy);
        break;
    }
  }
};
