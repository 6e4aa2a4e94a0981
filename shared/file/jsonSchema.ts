// The form of a .throughline file as a JSON Schema, for other software that reads or writes such files.
import { z } from 'zod';
import { id, instantValue, limits, type Said } from '../schema/field.ts';
import { cards } from '../schema/cards.ts';
import { kinds, schemas } from '../schema/kinds.ts';
import { formatName } from './document.ts';
import { currentVersion } from './migrations/migrations.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What people read for a field takes the place of what the schema carries of it. */
function describe({ jsonSchema }: { jsonSchema: Record<string, unknown> & { said?: Said } }): void {
  const { said } = jsonSchema;
  delete jsonSchema.said;
  if (!said?.label) return;
  jsonSchema['title'] = said.label;
  if (said.hint !== undefined) jsonSchema['description'] = said.hint;
}

/** A zod schema as JSON Schema of what is accepted: fields with a default may be left out. */
function accepted(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    override: (context) => describe(context as Parameters<typeof describe>[0]),
  }) as Record<string, unknown>;
  return rest;
}

const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;

const change = {
  description:
    'One step from the ancestor to the next state. Added: the record is the one there. Removed: `record` is what it was. ' +
    'Changed: `before` is what the field held, left out when the field was not there.',
  type: 'object',
  required: ['type', 'kind', 'id'],
  properties: {
    type: { enum: ['added', 'removed', 'changed'] },
    kind: { type: 'string' },
    id: { type: 'string' },
    field: { type: 'string' },
    before: {},
    record: { type: 'object' },
  },
};

const share = (): JsonSchema => ({
  description: 'Where this copy comes from, so that copies can be merged later.',
  type: 'object',
  required: ['copy', 'at', 'hash', 'ancestors'],
  properties: {
    copy: { ...accepted(id()), description: 'Names exactly this state of the workbook.' },
    at: { ...accepted(instantValue()), description: 'When this copy was made.' },
    hash: { ...hash, description: 'SHA-256 of the canonical JSON of the checksums of its records.' },
    ancestors: {
      description: 'Earlier copies, oldest first.',
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'at', 'hash'],
        properties: {
          id: accepted(id()),
          at: accepted(instantValue()),
          hash,
          held: {
            ...hash,
            description:
              'Beside changes: the hash of what it held in the present form, where its name bears that of an older one.',
          },
          changes: {
            description:
              'Only in a copy for a co-facilitator, as former values and deleted records are in it.',
            type: 'array',
            items: change,
          },
        },
      },
    },
  },
});

/** The JSON Schema (2020-12) of a file of the present version. */
export function fileJsonSchema(): JsonSchema {
  const list = (kind: string) => ({
    type: 'array',
    maxItems: limits.recordsOfOneKind,
    items: { $ref: `#/$defs/${kind}` },
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Throughline workbook',
    description: 'One workbook as a UTF-8 JSON file with the extension .throughline.',
    type: 'object',
    required: ['format', 'schemaVersion', 'contentHash', 'workbookId', 'records', 'share', 'recordHashes'],
    properties: {
      format: { const: formatName },
      schemaVersion: { const: currentVersion },
      contentHash: {
        ...hash,
        description: 'SHA-256 of the canonical JSON of this object without `contentHash` and `records`.',
      },
      workbookId: { ...accepted(id()), description: 'Shared by all copies of one workbook.' },
      records: {
        description: 'Records by kind; kinds without records are left out.',
        type: 'object',
        required: ['facts'],
        properties: Object.fromEntries(kinds.map((kind) => [kind, list(kind)])),
      },
      share: share(),
      recordHashes: {
        description:
          'By kind, for each record sorted by id: CRC-32 of its canonical JSON in hex, a space, its id. For a list whose entries have no ids: SHA-256 of its canonical JSON.',
        type: 'object',
        additionalProperties: {
          anyOf: [{ type: 'array', items: { type: 'string', pattern: '^[0-9a-f]{8} \\S{1,64}$' } }, hash],
        },
      },
    },
    $defs: Object.fromEntries(
      kinds.map((kind) => [kind, { title: cards[kind].one, ...accepted(schemas[kind]) }]),
    ),
  };
}
