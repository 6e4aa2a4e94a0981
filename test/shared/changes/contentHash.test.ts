// SNP-01: equal content has one canonical text and one hash.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, contentHash, workbookHash } from '../../../shared/changes/contentHash.ts';
import { broken, healthyWorkbook } from '../../helpers/workbooks/healthyWorkbook.ts';

describe('SNP-01 canonical content', () => {
  test('keys are sorted by code unit at every depth, numbers among them too', () => {
    expect(canonicalJson({ b: 1, a: { 10: 'x', 9: 'y', B: null } })).toBe(
      '{"a":{"10":"x","9":"y","B":null},"b":1}',
    );
    expect(canonicalJson([2, 'ü', true, undefined])).toBe('[2,"ü",true,null]');
    expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}');
  });

  test('the order of keys does not change it, any value does', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(contentHash(turned)).toBe(contentHash(value));
        expect(contentHash({ ...value, more: 1 })).not.toBe(contentHash({ ...value, more: 2 }));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('the hash is SHA-256 of the UTF-8 text', () => {
    const value = { name: 'Ärger → Ziel', list: [1, 2] };
    expect(contentHash(value)).toBe(createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex'));
  });

  test('boundary: one field of one record changes the hash of the workbook; its snapshots do not', () => {
    expect(workbookHash(broken(() => undefined))).toBe(workbookHash(healthyWorkbook));
    expect(workbookHash(broken((wb) => wb.add('goal', 'G-1', { tags: ['x'] })))).not.toBe(
      workbookHash(healthyWorkbook),
    );
    const snapshot = {
      at: '2026-01-12T08:00:00Z',
      asOf: '2026-01-12',
      contentHash: 'a'.repeat(64),
      state: {},
    };
    const kept = broken((wb) => {
      wb.add('snapshot', 'Y-1', snapshot);
    });
    expect(workbookHash({ ...kept, facts: healthyWorkbook.facts })).toBe(workbookHash(healthyWorkbook));
  });
});
