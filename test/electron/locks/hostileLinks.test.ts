// Addresses made to mislead: neither the app nor a document of ours may lead to any of them.
import { describe, expect, test } from 'vitest';
import { safeLink } from '../../../electron/locks/safeLink.ts';
import { safeHref } from '../../../shared/pdf/links.ts';

const hostile: readonly (readonly [string, string])[] = [
  ['L01', 'javascript:alert(1)'],
  ['L02', 'JaVa\tScRiPt:alert(1)'],
  ['L03', ' javascript:alert(1)'],
  ['L04', 'data:text/html,<script>1</script>'],
  ['L05', 'vbscript:x'],
  ['L06', 'file:///etc/passwd'],
  ['L07', '\\\\server\\share\\x'],
  ['L08', 'smb://server/x'],
  ['L09', 'search-ms:query=x'],
  ['L10', 'ms-msdt:/id'],
  ['L11', 'https://user:pw@example.org/'],
  ['L12', '//example.org/x'],
  ['L13', 'blob:https://x/1'],
  ['L14', 'http:\\\\example.org'],
  ['L15', 'https://example.org/\u0000'],
  ['L16', 'ftp://example.org'],
  ['a login without a word', 'https://example.com@evil.example/'],
  ['a path that turns around', 'https://example.org/\u202egpj.exe'],
  ['half a character', 'https://example.org/\ud800'],
];

const honest: readonly (readonly [string, string])[] = [
  ['L17', 'https://example.org/a?b=c#d'],
  ['L18', 'mailto:someone@example.org'],
  ['an @ after the host', 'https://example.org/@team?to=a@b.org'],
];

describe('the app opens', () => {
  test.each(hostile)('%s not: %j', (_id, address) => expect(safeLink(address)).toBeNull());
  test.each(honest)('%s as it stands: %s', (_id, address) => expect(safeLink(address)?.href).toBe(address));
});

describe('a document leads', () => {
  test.each(hostile)('%s nowhere: %j', (_id, address) => expect(safeHref(address)).toBeNull());
  test.each(honest)('%s as it stands: %s', (_id, address) => expect(safeHref(address)).toBe(address));
});
