// A file name every system takes, made from a title.

const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;
// oxlint-disable-next-line no-control-regex -- control characters are what has to go
const unsafe = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/g;
const longest = 100;

/** The title without what file systems refuse or misread; never empty, never a device's name. */
export function safeFileName(title: string): string {
  const name = title
    .normalize('NFC')
    .replace(unsafe, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+/, '')
    .slice(0, longest)
    .replace(/[\s.]+$/, '');
  return name === '' || reserved.test(name) ? `Workbook ${name}`.trim() : name;
}
