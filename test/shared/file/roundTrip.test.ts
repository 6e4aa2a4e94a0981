// Whatever people make of a workbook, saving and opening it gives it back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ThroughlineDocument } from '../../../shared/file/document.ts';
import { newCopy } from '../../../shared/file/lineage/lineage.ts';
import { parse } from '../../../shared/file/parse.ts';
import { serialize } from '../../../shared/file/serialize.ts';
import { kinds } from '../../../shared/schema/kinds.ts';
import { recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { arbitraryStates, arbitraryWorkbook } from '../../helpers/workbooks/arbitraryWorkbook.ts';
import { documentOf } from '../../helpers/programs/savedText.ts';

/** The same records, in maps filled the other way round and with fields written last to first. */
function turned(workbook: Workbook): Workbook {
  const turnRecord = (record: object) => Object.fromEntries(Object.entries(record).toReversed());
  return kinds.reduce<Workbook>((result, kind) => {
    const entries = [...recordsOf(workbook, kind)].toReversed();
    return { ...result, [kind]: new Map(entries.map(([id, record]) => [id, turnRecord(record)])) };
  }, workbook);
}

test('opening what was saved gives the document back', () => {
  fc.assert(
    fc.property(arbitraryWorkbook(), (workbook) => {
      const document = documentOf(workbook);
      const text = serialize(document);
      const parsed = parse(text);
      expect(parsed).toEqual({ status: 'ok', document, warnings: [], changedOutside: null });
      expect(parse(new TextEncoder().encode(text))).toEqual(parsed);
    }),
    { numRuns: 150 },
  );
});

test('the text does not depend on the order in which records and fields came about', () => {
  fc.assert(
    fc.property(arbitraryWorkbook(), (workbook) => {
      expect(serialize(documentOf(turned(workbook)))).toBe(serialize(documentOf(workbook)));
    }),
    { numRuns: 50 },
  );
});

test('a document with ancestors comes back with them', () => {
  fc.assert(
    fc.property(arbitraryStates(8), (states) => {
      const first = documentOf(states[0] as Workbook);
      const last = states.reduce<ThroughlineDocument>((document, workbook, i) => {
        const next = { id: `copy-${i + 1}`, at: '2026-01-12T08:00:00Z' };
        return {
          ...document,
          workbook,
          lineage: newCopy(document.lineage, document.workbook, workbook, next),
        };
      }, first);
      const opened = { status: 'ok', warnings: [], changedOutside: null };
      expect(parse(serialize(last, 'states'))).toEqual({ ...opened, document: last });
      const ancestors = last.lineage.ancestors.map((one) => ({ ...one, changes: null }));
      const named = { ...last, lineage: { ...last.lineage, ancestors } };
      expect(parse(serialize(last))).toEqual({ ...opened, document: named });
    }),
    { numRuns: 60 },
  );
});
