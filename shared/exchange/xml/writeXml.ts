// XML as text: elements of names, attributes and values, everything between them made harmless.

/** An element: a value, or elements; a member named `@name` is an attribute. */
export type Xml = readonly [name: string, value: string | number | readonly Xml[]];

/** Characters that XML 1.0 has no way to write. */
// oxlint-disable-next-line no-control-regex -- these are the characters that are meant
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text as it may stand between tags and in quotes; in an attribute its line breaks are kept too. */
const escaped = (text: string): string =>
  text
    .replaceAll(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const attribute = ([name, value]: Xml): string =>
  ` ${name.slice(1)}="${escaped(String(value)).replaceAll(/[\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`;

function lines([name, value]: Xml, indent: string): string[] {
  if (typeof value !== 'object') return [`${indent}<${name}>${escaped(String(value))}</${name}>`];
  const attributes = value.filter(([one]) => one.startsWith('@')).map(attribute);
  const inner = value.filter(([one]) => !one.startsWith('@'));
  const open = `${indent}<${name}${attributes.join('')}`;
  if (inner.length === 0) return [`${open}/>`];
  return [`${open}>`, ...inner.flatMap((one) => lines(one, `${indent}  `)), `${indent}</${name}>`];
}

/** The document of a root element. */
export const writeXml = (root: Xml): string =>
  ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', ...lines(root, ''), ''].join('\n');
