// Names what is text but no table: plans, drawings, data, pages. Read as rows, each of their lines would be a "risk".
import { counted } from '../../words.ts';
import { notARegister, type Sort } from './foreignFiles.ts';

/** What a file is found to be; null: nothing that is known. */
interface Found {
  readonly what: string;
  readonly sort: Sort;
}
type Judge = (start: string, whole: () => string) => Found | null;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const withCount = (what: string, count: number, one: string, many?: string): string =>
  count === 0 ? what : `${what} (${counted(count, one, many)})`;

/** An element that a kind of XML file begins with, what else must stand in it, and what is counted. */
type Root = readonly [name: RegExp, holds: RegExp, what: string, sort: Sort, count?: RegExp, one?: string];
const roots: readonly Root[] = [
  [
    /^Project$/,
    /schemas\.microsoft\.com\/project|<Tasks>/,
    'a Microsoft Project plan',
    'plan',
    /<Task[\s>]/g,
    'task',
  ],
  [/^project$/, /mrproject-version/, 'a Planner plan', 'plan', /<task\s/g, 'task'],
  [/^project$/, /<tasks|<allocations/, 'a GanttProject plan', 'plan', /<task\s/g, 'task'],
  [/^APIBusinessObjects$/, /^/, 'a Primavera plan', 'plan', /<Activity>/g, 'activity'],
  [/^mxfile$|^mxGraphModel$/, /^/, 'a draw.io drawing', 'drawing'],
  [/(?:^|:)model$/, /archimate/i, 'an ArchiMate model', 'drawing', /<element\s/g, 'element'],
  [/^(?:xmi:)?XMI$/, /^/, 'a UML model', 'drawing'],
  [/definitions$/, /bpmn/i, 'a process drawing (BPMN)', 'drawing'],
  [/^graphml$/, /^/, 'a drawing (GraphML)', 'drawing'],
  [/^svg$/, /^/, 'a drawing (SVG)', 'drawing'],
  [/^map$/, /<node/, 'a mind map', 'drawing', /<node[\s>]/g, 'node'],
  [/^opml$/, /^/, 'an outline (OPML)', 'drawing', /<outline\s/g, 'line'],
  [/^Workbook$/, /office:spreadsheet/, 'a spreadsheet in the XML form of Excel 2003', 'spreadsheet'],
  [/^office:document$/, /^/, 'an OpenDocument file', 'spreadsheet'],
];

/** What may stand before the first element. */
const prolog = /^\uFEFF?\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*/i;
const page = /^(?:html|head|body|table|div|script|style|meta|p|h[1-6]|center|span)$/i;

const markup: Judge = (start, whole) => {
  const root = /^<([A-Za-z_][\w.:-]*)[\s/>]/.exec(start.replace(prolog, ''))?.[1];
  // What stands before the first element can be longer than what is looked at.
  if (root === undefined)
    return /^\uFEFF?\s*<(?:\?xml|!DOCTYPE)/i.test(start) ? { what: 'an XML file', sort: 'data' } : null;
  if (page.test(root)) return { what: 'a web page (HTML)', sort: 'document' };
  const known = roots.find(([name, holds]) => name.test(root) && holds.test(whole()));
  if (known) {
    const [, , what, sort, count, one = ''] = known;
    const many = one === 'activity' ? 'activities' : undefined;
    return { what: count ? withCount(what, countOf(whole(), count), one, many) : what, sort };
  }
  const isXml = /^\uFEFF?\s*<\?xml/.test(start) || countOf(start, /<\//g) > 1;
  return isXml ? { what: `an XML file (its contents are called "${root}")`, sort: 'data' } : null;
};

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

const json: Judge = (start, whole) => {
  if (!/^\uFEFF?\s*[{[]/.test(start)) return null;
  const isLikely = /^\uFEFF?\s*(?:[{[]\s*)+(?:"(?:[^"\\\n]|\\.)*"\s*[:,\]]|[}\]])/.test(start);
  let value: unknown;
  try {
    value = JSON.parse(whole().replace(/^\uFEFF/, ''));
  } catch {
    return isLikely ? { what: 'JSON', sort: 'data' } : null;
  }
  const { type, elements, nodes, edges } = value as Readonly<Record<string, unknown>>;
  if (type === 'excalidraw')
    return { what: withCount('an Excalidraw drawing', lengthOf(elements), 'shape'), sort: 'drawing' };
  if (Array.isArray(nodes) && (edges === undefined || Array.isArray(edges)))
    return { what: withCount('a JSON canvas', nodes.length, 'card'), sort: 'drawing' };
  return { what: 'JSON', sort: 'data' };
};

/** How a kind of text begins. */
type Beginning = readonly [start: RegExp, what: string, sort: Sort, count?: RegExp, one?: string];
const beginnings: readonly Beginning[] = [
  [/^BEGIN:VCALENDAR/i, 'a calendar (iCalendar)', 'plan', /^BEGIN:V(?:EVENT|TODO)/gim, 'date'],
  [/^BEGIN:VCARD/i, 'an address book (vCard)', 'data'],
  [/^MPX[,;]/, 'a Microsoft Project plan (MPX)', 'plan'],
  [/^ERMHDR\t/, 'a Primavera plan (XER)', 'plan'],
  [/^@start\w+/, 'a PlantUML drawing', 'drawing'],
  [/^(?:strict\s+)?(?:di)?graph\s+[\w"]*\s*\{/, 'a Graphviz drawing', 'drawing'],
  [
    /^(?:---[\s\S]*?\n---\s+)?(?:%%[^\n]*\n\s*)*gantt[ \t]*\r?\n/,
    'a Mermaid plan',
    'plan',
    /^\s*[^%\n:]+:[^\n]*,/gm,
    'task',
  ],
  [
    /^(?:---[\s\S]*?\n---\s+)?(?:%%[^\n]*\n\s*)*(?:(?:flowchart|graph)[ \t]+(?:TB|TD|BT|RL|LR)\b|(?:sequenceDiagram|classDiagram|stateDiagram(?:-v2)?|erDiagram|mindmap|timeline|journey|gitGraph|quadrantChart|pie)\b[^,;\t|\n]*\n)/,
    'a Mermaid drawing',
    'drawing',
  ],
  [/^\{\\rtf/, 'a text document (RTF)', 'document'],
  [/^(?:%[^\n]*\n\s*)*\\(?:documentclass|begin\{)/, 'a text document (LaTeX)', 'document'],
  [/^(?:Return-Path|Received|MIME-Version|Message-ID): /i, 'an e-mail', 'document'],
  [/^-----BEGIN [A-Z ]+-----/, 'a key or certificate', 'other'],
  [/^#!\//, 'a program', 'other'],
];

const beginning: Judge = (start, whole) => {
  const text = start.replace(/^\uFEFF?\s+/, '').replace(/^\uFEFF/, '');
  const found = beginnings.find(([pattern]) => pattern.test(text));
  if (!found) return null;
  const [, what, sort, count, one = ''] = found;
  return { what: count ? withCount(what, countOf(whole(), count), one) : what, sort };
};

const taskJuggler: Judge = (start, whole) => {
  if (
    !/^\s*(?:project|(?:supplement\s+)?task|resource|account|\w*report)\s+(?:[\w.]+\s+)?"[^"\n]*"[^\n{;,\t]*\{/m.test(
      start,
    )
  )
    return null;
  const tasks = countOf(whole(), /^\s*task\s+(?:[\w.]+\s+)?"/gm);
  return { what: withCount('a TaskJuggler plan', tasks, 'task'), sort: 'plan' };
};

const rule = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*\|?)?\s*$/;
const heading = /^#{1,6}\s+\S/;
const markdownLine = /^(?:#{1,6}\s+\S|\s*[-*+]\s+\S|\s*\d+\.\s+\S|>\s|```|~~~|!?\[[^\]]+\]\()/;

/** A ruled table, or a text whose headings and lists make up much of it. */
const markdown: Judge = (start) => {
  const lines = start.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const isRuled = lines.some((line, i) => rule.test(line) && (lines[i - 1] ?? '').includes('|'));
  const marked = lines.filter((line) => markdownLine.test(line)).length;
  const isText = lines.some((line) => heading.test(line)) && marked >= 3 && marked >= lines.length * 0.4;
  return isRuled || isText ? { what: 'a text in Markdown', sort: 'document' } : null;
};

const judges: readonly Judge[] = [markup, json, beginning, taskJuggler, markdown];

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const noText = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffd]|\p{Cn}|\p{Co}|\p{Cs}/gu;

/**
 * Throws TableRefused for a text that is no table, named for what it is. `start` is its beginning in the encoding that
 * was found; `whole` gives all of it.
 */
export function refuseByText(start: string, whole: () => string): void {
  for (const judge of judges) {
    const found = judge(start, whole);
    if (found) throw notARegister(found.what, found.sort);
  }
  if (countOf(start, noText) > start.length / 50) throw notARegister('no text at all', 'other');
}
