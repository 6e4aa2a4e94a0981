// Writes text, moments and bytes in the notation of PDF, where every script must survive.

/** The text as a hexadecimal PDF string: UTF-16 with its byte order mark, so that no byte needs escaping. */
export const hexString = (text: string): string => {
  let digits = 'FEFF';
  for (let i = 0; i < text.length; i++)
    digits += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
  return `<${digits}>`;
};

/** The bytes as text of one character a byte, the form in which jspdf takes fonts and streams. */
export const binaryString = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x2000) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x2000)));
  }
  return parts.join('');
};

/** Text of one character a byte as bytes. */
export const latinBytes = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
};

/** The text as UTF-8, one character a byte. */
export const utf8String = (text: string): string =>
  encodeURIComponent(text).replaceAll(/%([0-9A-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

const instant = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/;

/** An instant such as 2026-01-31T12:00:00Z as a PDF date in UTC; anything else is an error of the caller. */
export const pdfDate = (createdAt: string): string => {
  const parts = instant.exec(createdAt);
  if (parts === null) throw new Error(`Not an instant in UTC: ${createdAt}`);
  return `(D:${parts.slice(1).join('')}+00'00')`;
};
