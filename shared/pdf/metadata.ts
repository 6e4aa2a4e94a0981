// What the file says of itself in XML, the form that archives and voices read; jspdf's own would not escape it.

import type { jsPDF } from 'jspdf';
import { cleanText } from '../text/printable.ts';
import { reference, writerOf } from './objects.ts';
import { utf8String } from './pdfText.ts';

type Described = {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  readonly language: string;
  readonly createdAt: string;
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  cleanText(text).replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? '');

const element = (name: string, kind: string, text: string | undefined): string => {
  if (text === undefined || text === '') return '';
  const attribute = kind === 'Alt' ? ' xml:lang="x-default"' : '';
  return `<dc:${name}><rdf:${kind}><rdf:li${attribute}>${escaped(text)}</rdf:li></rdf:${kind}></dc:${name}>`;
};

const packetOf = ({ title, author, subject, language, createdAt }: Described): string =>
  [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    `${element('title', 'Alt', title)}${element('creator', 'Seq', author)}${element('description', 'Alt', subject)}`,
    `${element('language', 'Bag', language)}<xmp:CreateDate>${escaped(createdAt)}</xmp:CreateDate>`,
    '<xmp:CreatorTool>Throughline</xmp:CreatorTool>',
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('\n');

/** Keeps the description ready to be written with the document; call once, before the output. */
export const addMetadata = (doc: jsPDF, described: Described): void => {
  const writer = writerOf(doc);
  let id = 0;
  doc.internal.events.subscribe('postPutResources', () => {
    const packet = utf8String(packetOf(described));
    id = writer.newObjectDeferred();
    writer.newObjectDeferredBegin(id, true);
    writer.out(
      `<</Type /Metadata /Subtype /XML /Length ${packet.length}>>\nstream\n${packet}\nendstream\nendobj`,
    );
  });
  doc.internal.events.subscribe('putCatalog', () => writer.out(`/Metadata ${reference(id)}`));
};
