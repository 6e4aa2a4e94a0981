// What is taken for a table when a file is opened, and what is not.
import { expect, test } from 'vitest';
import { openTable } from '../../../../shared/import/table/openTable.ts';
import { decode } from '../../../helpers/hostile/letters.ts';

test('a workbook of our own is refused: as text, each of its lines would be a row', async () => {
  const workbook = new TextEncoder().encode('\uFEFF{\n  "format": "throughline",\n  "schemaVersion": 1\n}');
  await expect(openTable(workbook, decode)).rejects.toThrow('This is a Throughline workbook and no table');
});

test('a PDF is refused for what it is', async () => {
  const pdf = new TextEncoder().encode('%PDF-1.3\n1 0 obj << /Type /Catalog >> endobj\n');
  await expect(openTable(pdf, decode)).rejects.toThrow('This is a PDF document and no table');
});

test('a table that speaks of one is read', async () => {
  const table = (
    await openTable(new TextEncoder().encode('Risk,Probability\n"{""format"": ""throughline""}",3\n'), decode)
  ).table();
  expect(table.rows).toHaveLength(1);
});
