// What the system hands over at a start, and where links lead: only what this app opens gets through.
import { describe, expect, test } from 'vitest';
import { filesInHandOver, filesInWords } from '../../../electron/files/launchFiles.ts';
import { placeOf, safeLink } from '../../../electron/locks/safeLink.ts';

describe('check 20: words of a command line', () => {
  test('files are taken, wherever they are counted from', () => {
    expect(filesInWords(['Acme.throughline', '/b/B.THROUGHLINE', '../c.throughline'], '/home/ann')).toEqual([
      '/home/ann/Acme.throughline',
      '/b/B.THROUGHLINE',
      '/home/c.throughline',
    ]);
  });

  test.each([
    '--file=x.throughline',
    '-x.throughline',
    'https://example.com/x.throughline',
    'file://server/share/x.throughline',
    'file:///a%2Fb.throughline',
    'file:x%00.throughline',
    'app://throughline/x.throughline',
    'x.throughline\0.txt',
    '\0x.throughline',
    'x.txt',
    '.',
    '',
    'throughline',
  ])('%j is passed over', (word) => expect(filesInWords([word], '/home/ann')).toEqual([]));

  test('Linux names a file of this computer by its address', () => {
    expect(filesInWords(['file:///home/ann/My%20plan.throughline'], '/')).toEqual([
      '/home/ann/My plan.throughline',
    ]);
  });

  test('a file named twice is opened once', () => {
    expect(filesInWords(['a.throughline', './a.throughline'], '/x')).toEqual(['/x/a.throughline']);
  });
});

test.each([
  [{ files: ['/a.throughline', 'b.throughline', '/etc/passwd', 7, null] }, ['/a.throughline']],
  [{ files: '/a.throughline' }, []],
  [null, []],
  ['/a.throughline', []],
  [{}, []],
])('check 19: another start hands over %j', (data, files) => expect(filesInHandOver(data)).toEqual(files));

describe('links', () => {
  test.each([
    ['https://example.com/a?b=c#d', 'example.com'],
    ['http://example.com', 'example.com'],
    ['HTTPS://EXAMPLE.com/', 'example.com'],
    ['https://xn--pypal-4ve.com/', 'xn--pypal-4ve.com'],
    ['mailto:ann@example.com?subject=x', 'ann@example.com'],
  ])('%s may be offered, as %s', (url, place) => {
    const link = safeLink(url);
    expect(link && placeOf(link)).toBe(place);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '\\\\server\\share',
    '//example.com',
    'search-ms:query=x',
    'ms-msdt:/id',
    'smb://server/x',
    'https://user@example.com/',
    'https://user:secret@example.com/',
    'https://',
    'example.com',
    'https://a.com/\0',
    ' https://a.com',
    'https://a.com/\nx',
    'mailto:',
    'blob:https://a.com/1',
    'app://throughline/',
    '',
    `https://a.com/${'x'.repeat(2000)}`,
  ])('%j may not', (url) => expect(safeLink(url)).toBeNull());
});
