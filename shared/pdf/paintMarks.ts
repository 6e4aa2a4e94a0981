// Puts marks on the current page of a jspdf document: the PDF's counterpart of SceneSvg.

import type { jsPDF } from 'jspdf';
import { type Box, boundsOf } from '../scene/bounds.ts';
import type {
  Colour,
  GroupMark,
  ImageMark,
  Mark,
  PathCommand,
  Stroke,
  Tag,
  TextMark,
} from '../scene/marks.ts';
import { rgbOf } from '../scene/palette.ts';
import { circleCommands, roundedRectCommands } from '../scene/shapes.ts';
import { textWidth } from '../text/measureText.ts';
import { printable } from '../text/printable.ts';
import { safeHref } from './links.ts';
import type { LinkArea, Structure } from './structure.ts';
import type { Place } from './links.ts';
import { writerOf } from './objects.ts';
import type { PictureNames } from './pictures.ts';

/** The names under which paintPdf registers the two fonts; they also stand in the file. */
export const fontNames = { regular: 'NotoSans-Regular', bold: 'NotoSans-SemiBold' } as const;

/** What painting needs besides the marks: the document, where inner links lead, its pictures and its tree. */
export type Canvas = {
  readonly doc: jsPDF;
  readonly places: ReadonlyMap<string, Place>;
  readonly pictures: PictureNames;
  readonly structure: Structure;
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
  { doc, structure }: Canvas,
  commands: readonly PathCommand[],
  { fill, stroke }: Painted,
  dx: number,
  dy: number,
): void => {
  if ((fill === undefined && stroke === undefined) || commands.length === 0) return;
  structure.shape();
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

const drawText = ({ doc, structure }: Canvas, mark: TextMark, text: string, dx: number, dy: number): void => {
  structure.text(text);
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

/** Lines that stand in no part of the document are a paragraph of their own group: `key` is its name. */
const paintText = (canvas: Canvas, mark: TextMark, key: () => string, dx: number, dy: number): void => {
  const text = printable(mark.text);
  if (text.trim() === '') return;
  const draw = (): void => drawText(canvas, mark, text, dx, dy);
  if (canvas.structure.needsParagraph) canvas.structure.inside({ role: 'P', key: key() }, null, draw);
  else draw();
};

// Not by jspdf's addImage: it would read the bytes again, and in Node looks for files where it finds none.
const drawImage = ({ doc, pictures, structure }: Canvas, mark: ImageMark, dx: number, dy: number): void => {
  const name = pictures.get(mark.picture.data);
  if (name === undefined) throw new Error('A picture of the page is not in the document.');
  structure.shape();
  const writer = writerOf(doc);
  const fromFoot = doc.internal.pageSize.getHeight() - mark.y - dy - mark.height;
  const place = [mark.width, 0, 0, mark.height, mark.x + dx, fromFoot].map((length) => length.toFixed(3));
  writer.out(`q ${place.join(' ')} cm /${name} Do Q`);
};

const paintImage = (canvas: Canvas, mark: ImageMark, dx: number, dy: number): void => {
  const draw = (): void => drawImage(canvas, mark, dx, dy);
  if (!canvas.structure.isBetweenParts) draw();
  else canvas.structure.inside({ role: 'Figure', alt: mark.label }, boxAt([mark], dx, dy), draw);
};

const boxAt = (marks: readonly Mark[], dx: number, dy: number): Box | null => {
  const box = boundsOf(marks);
  return box === null ? null : { ...box, x: box.x + dx, y: box.y + dy };
};

const wordsIn = (marks: readonly Mark[]): string =>
  marks
    .map((mark) => (mark.kind === 'text' ? mark.text : mark.kind === 'group' ? wordsIn(mark.marks) : ''))
    .filter((text) => text !== '')
    .join(' ');

/** Where the group leads; a record that is drawn leads to its own row. */
const linkOf = ({ doc, places }: Canvas, mark: GroupMark, x: number, y: number): LinkArea | null => {
  const url = mark.href === undefined ? null : safeHref(mark.href);
  const target = mark.target ?? mark.subject;
  const place = target === undefined ? undefined : places.get(target);
  const leadsTo = url === null ? place : { url };
  const box = leadsTo === undefined ? null : boxAt(mark.marks, x, y);
  if (leadsTo === undefined || box === null) return null;
  const pageIndex = doc.getNumberOfPages() - 1;
  return { pageIndex, box, leadsTo, says: mark.label ?? wordsIn(mark.marks) };
};

const paintClipped = (canvas: Canvas, mark: GroupMark, x: number, y: number): void => {
  const { doc, structure } = canvas;
  const { clip } = mark;
  if (clip === undefined) {
    paintMarks(canvas, mark.marks, x, y);
    return;
  }
  structure.close();
  doc.saveGraphicsState();
  tracePath(doc, rectCommands(clip.x, clip.y, clip.width, clip.height), x, y);
  doc.clip().discardPath();
  paintMarks(canvas, mark.marks, x, y);
  structure.close();
  doc.restoreGraphicsState();
};

const tagOf = ({ structure }: Canvas, { tag, label }: GroupMark): Tag | undefined =>
  tag ?? (label !== undefined && structure.isBetweenParts ? { role: 'Figure', alt: label } : undefined);

const paintGroup = (canvas: Canvas, mark: GroupMark, dx: number, dy: number): void => {
  const { structure } = canvas;
  const x = dx + (mark.x ?? 0);
  const y = dy + (mark.y ?? 0);
  const tag = tagOf(canvas, mark);
  const link = linkOf(canvas, mark, x, y);
  const paint = (): void => paintClipped(canvas, mark, x, y);
  const paintLinked = link === null ? paint : (): void => structure.link(link, paint);
  if (mark.artifact === true) structure.artifact(paintLinked);
  else if (tag === undefined) paintLinked();
  else structure.inside(tag, tag.role === 'Figure' ? boxAt(mark.marks, x, y) : null, paintLinked);
};

/**
 * Paints the marks moved by dx, dy. Links to refused addresses and to places that are not in the document
 * become plain drawing; text is drawn whatever it holds, with a mark for what the font lacks.
 */
export const paintMarks = (canvas: Canvas, marks: readonly Mark[], dx: number, dy: number): void => {
  let name: string | null = null;
  const key = (): string => (name ??= canvas.structure.newKey());
  for (const mark of marks) {
    switch (mark.kind) {
      case 'rect':
        paintPath(
          canvas,
          mark.radius === undefined
            ? rectCommands(mark.x, mark.y, mark.width, mark.height)
            : roundedRectCommands(mark.x, mark.y, mark.width, mark.height, mark.radius),
          mark,
          dx,
          dy,
        );
        break;
      case 'circle':
        paintPath(canvas, circleCommands(mark.x, mark.y, mark.radius), mark, dx, dy);
        break;
      case 'path':
        paintPath(canvas, mark.commands, mark, dx, dy);
        break;
      case 'line':
        paintPath(
          canvas,
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
        paintText(canvas, mark, key, dx, dy);
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
