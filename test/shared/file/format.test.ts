// The pages that describe the format say what the code does.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatPage, pagePath, schemaPath, schemaText } from '../../../build/generate/generateFileSchema.ts';
import { fileJsonSchema } from '../../../shared/file/jsonSchema.ts';
import { savedText } from '../../helpers/programs/savedText.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';

describe('the generated pages are fresh (else: npx tsx build/generate/generateFileSchema.ts)', () => {
  test('the JSON Schema', () => {
    expect(readFileSync(schemaPath, 'utf8')).toBe(schemaText());
  });

  test('the tables of FORMAT.md', () => {
    const page = readFileSync(pagePath, 'utf8');
    expect(page).toBe(formatPage(page));
  });
});

test('a written file has the parts the schema asks for, in its order', () => {
  const file = JSON.parse(savedText({ workbook: build((wb) => wb.add('goal', 'G-1')) })) as Record<
    string,
    object
  >;
  const schema = fileJsonSchema() as { required: string[]; $defs: Record<string, { properties: object }> };
  expect(Object.keys(file)).toEqual(schema.required);
  const [goal] = (file['records'] as Record<string, object[]>)['goal'] ?? [];
  expect(Object.keys(goal ?? {})).toEqual(Object.keys(schema.$defs['goal']?.properties ?? {}));
});
