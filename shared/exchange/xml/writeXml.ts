// XML as text: elements of names and values, everything between them made harmless.

/** An element: nothing, a value, or elements; several of one name are a list of pairs. */
export type Xml = readonly [name: string, value: string | number | readonly Xml[]];

/** Characters that XML 1.0 has no way to write. */
// oxlint-disable-next-line no-control-regex -- these are the characters that are meant
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text as it may stand between tags and in quotes. */
export const escaped = (text: string): string =>
  text
    .replaceAll(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

function lines([name, value]: Xml, indent: string): string[] {
  if (typeof value !== 'object') return [`${indent}<${name}>${escaped(String(value))}</${name}>`];
  if (value.length === 0) return [`${indent}<${name}/>`];
  return [`${indent}<${name}>`, ...value.flatMap((one) => lines(one, `${indent}  `)), `${indent}</${name}>`];
}

/** The document of a root element with its namespace. */
export function writeXml(root: string, namespace: string, value: readonly Xml[]): string {
  const inner = value.flatMap((one) => lines(one, '  '));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<${root} xmlns="${namespace}">`,
    ...inner,
    `</${root}>`,
    '',
  ].join('\n');
}
