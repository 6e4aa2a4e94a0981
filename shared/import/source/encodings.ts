// The encodings in which tables come: what people call them, and by which label a platform's decoder knows them.

/** Turns bytes into text by the label of an encoding, as `TextDecoder` does; this layer has none of its own. */
export type LetterDecoder = (bytes: Uint8Array, label: string) => string;

const known = {
  'UTF-8': ['utf-8', 'all languages'],
  'UTF-16 LE': ['utf-16le', 'all languages'],
  'UTF-16 BE': ['utf-16be', 'all languages'],
  // No platform decodes UTF-32: it is done here.
  'UTF-32 LE': [null, 'all languages'],
  'UTF-32 BE': [null, 'all languages'],
  // Some versions of Node take it for Latin-1 and lose euro signs, dashes and quotes: it is done here too.
  'Windows-1252': [null, 'Western European'],
  'Windows-1250': ['windows-1250', 'Central European'],
  'Windows-1251': ['windows-1251', 'Cyrillic'],
  'KOI8-R': ['koi8-r', 'Russian'],
  'Mac Roman': ['macintosh', 'Western European, older Macs'],
  'ISO-8859-2': ['iso-8859-2', 'Central European'],
  'Windows-1253': ['windows-1253', 'Greek'],
  'Windows-1254': ['windows-1254', 'Turkish'],
  'Windows-1255': ['windows-1255', 'Hebrew'],
  'Windows-1256': ['windows-1256', 'Arabic'],
  'Windows-1257': ['windows-1257', 'Baltic'],
  'Windows-1258': ['windows-1258', 'Vietnamese'],
  'Windows-874': ['windows-874', 'Thai'],
  Shift_JIS: ['shift_jis', 'Japanese'],
  'EUC-JP': ['euc-jp', 'Japanese'],
  'ISO-2022-JP': ['iso-2022-jp', 'Japanese'],
  'EUC-KR': ['euc-kr', 'Korean'],
  GB18030: ['gb18030', 'Simplified Chinese, GBK too'],
  Big5: ['big5', 'Traditional Chinese'],
} as const;

export type Encoding = keyof typeof known;
export const encodings = Object.keys(known) as readonly Encoding[];

/** "KOI8-R (Russian)" */
export const encodingLabel = (encoding: Encoding): string => `${encoding} (${known[encoding][1]})`;

/** What a decoder calls it; null for those that only we read. */
export const decoderLabel = (encoding: Encoding): string | null => known[encoding][0];
