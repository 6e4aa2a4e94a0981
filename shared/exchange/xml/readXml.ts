// XML from strangers as plain objects: nothing it declares is followed, and what is too large or too deep ends in a sentence.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { exchangeMessages } from '../../messages/edits/exchange.ts';
import { PlanRefused } from '../plan/planFile.ts';

const words = exchangeMessages.xml;

/** The most that is read, in characters; the largest plans seen take a tenth of it. */
const mostChars = 48 * 1024 * 1024;
const deepest = 64;

/** An element: its text where it holds nothing else, attributes under `@name`, elements under their names. */
export type XmlElement = { readonly [name: string]: XmlValue };
export type XmlValue = string | XmlElement | readonly (string | XmlElement)[];

/** Reads letters of an encoding; the host has the tables. */
export type Decode = (bytes: Uint8Array, encoding: string) => string;

/** The text of XML: by its byte-order mark, else by what it declares, else UTF-8. */
export function xmlText(bytes: Uint8Array, decode: Decode): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding=["']([\w-]{1,40})["']/.exec(start)?.[1];
  try {
    return decode(bytes, declared ?? 'utf-8');
  } catch {
    throw new PlanRefused(words.encoding({ name: declared ?? '' }));
  }
}

/** Whether tags stand deeper in each other than any plan needs. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [, closes, ends] of text.matchAll(/<(\/)?[A-Za-z_][^<>]*?(\/)?>/g)) {
    if (closes === undefined && ends === undefined) depth += 1;
    else if (closes !== undefined) depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** The root element under its name. Throws PlanRefused for what is no XML, and for what no plan does. */
export function readXml(text: string): XmlElement {
  if (text.length > mostChars) throw new PlanRefused(words.tooLarge);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new PlanRefused(words.declares);
  if (isTooDeep(text)) throw new PlanRefused(words.tooDeep);
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new PlanRefused(words.broken({ line: verdict.err.line }));
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    removeNSPrefix: true,
    ignoreDeclaration: true,
    processEntities: true,
    htmlEntities: true,
  });
  try {
    return parser.parse(text) as XmlElement;
  } catch {
    throw new PlanRefused(words.broken({ line: 1 }));
  }
}

const own = (element: XmlElement | undefined, name: string): XmlValue | undefined =>
  element !== undefined && Object.hasOwn(element, name) ? element[name] : undefined;

/** The elements of a name, however many there are. */
export function elements(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  const found = own(element, name);
  const list = Array.isArray(found) ? (found as readonly (string | XmlElement)[]) : [found];
  return list.filter((one): one is XmlElement => typeof one === 'object');
}

export const element = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  elements(parent, name)[0];

/** The text of an element or, as `@name`, an attribute; empty where there is none. */
export function textIn(parent: XmlElement | undefined, name: string): string {
  const found = own(parent, name);
  const one: unknown = Array.isArray(found) ? found[0] : found;
  if (typeof one === 'string') return one.trim();
  return typeof one === 'object' ? textIn(one as XmlElement, '#text') : '';
}

/** The number that an element says; null where it says none. */
export function numberIn(parent: XmlElement | undefined, name: string): number | null {
  const text = textIn(parent, name);
  const value = /^[-+]?\d{1,15}(?:\.\d+)?(?:E[-+]?\d{1,3})?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/** Whether an element says yes: `1` and `true` are the same. */
export const flagIn = (parent: XmlElement | undefined, name: string): boolean =>
  /^(?:1|true)$/i.test(textIn(parent, name));
