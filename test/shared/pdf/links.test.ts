// Which addresses a document may lead to.
import { expect, test } from 'vitest';
import { safeHref } from '../../../shared/pdf/links.ts';

test.each([
  ['https://example.org', 'https://example.org'],
  ['http://example.org/a%20b', 'http://example.org/a%20b'],
  [' HTTPS://example.org/ ', 'HTTPS://example.org/'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['https://example.org/ünï', 'https://example.org/%C3%BCn%C3%AF'],
])('%s is allowed', (href, expected) => {
  expect(safeHref(href)).toBe(expected);
});

test.each([
  '',
  'example.org',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'https:',
  'https:///x',
  'mailto:',
  'ftp://example.org',
  'file:///etc/passwd',
  'https://a b',
  'https://example.org/\u202egpj',
  'https://example.org/\ud800',
  'https://example.org/"><x',
])('%j is refused', (href) => {
  expect(safeHref(href)).toBeNull();
});
