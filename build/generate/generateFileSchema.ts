// Writes down the file format from the schemas: throughline.schema.json and the field tables of FORMAT.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileJsonSchema } from '../../shared/file/jsonSchema.ts';
import { cards } from '../../shared/schema/cards.ts';
import { kinds } from '../../shared/schema/kinds.ts';

const folder = join(dirname(dirname(import.meta.dirname)), 'shared/file');
export const schemaPath = join(folder, 'throughline.schema.json');
export const pagePath = join(folder, 'FORMAT.md');

/** The little of a JSON Schema that the tables show. */
interface Part {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Part[];
  readonly items?: Part;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: Part;
  readonly references?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly contentEncoding?: string;
  readonly default?: unknown;
}

const between = ({ minimum, maximum }: Part): string =>
  minimum === undefined || maximum === undefined || Math.abs(maximum) >= 1e15
    ? ''
    : ` ${minimum} to ${maximum}`;

const members = (properties: Readonly<Record<string, Part>>): string =>
  Object.entries(properties)
    .map(([name, part]) => `${name}: ${words(part)}`)
    .join('; ');

function textWords({ format, maxLength, contentEncoding }: Part): string {
  if (format === 'date') return 'day';
  if (format === 'date-time') return 'UTC instant';
  if (contentEncoding !== undefined) return `bytes in ${contentEncoding}, up to ${maxLength} characters`;
  return maxLength === undefined ? 'text' : `text up to ${maxLength}`;
}

/** What a field may hold, in a few words. */
function words(part: Part): string {
  if (part.references === 'any') return 'link to any record {kind, id}';
  if (part.references !== undefined) return `link to ${part.references}`;
  if (part.enum) return part.enum.map((word) => `\`${String(word)}\``).join(', ');
  if (part.anyOf) return part.anyOf.map((one) => (one.type === 'null' ? 'null' : words(one))).join(' or ');
  if (part.items) return `list of (${words(part.items)})`;
  if (part.properties) return `{${members(part.properties)}}`;
  if (part.type === 'object' && part.additionalProperties)
    return `by name: ${words(part.additionalProperties)}`;
  if (part.type === 'string') return textWords(part);
  if (part.type === 'integer') return `whole number${between(part)}`;
  if (part.type === 'number') return `number${between(part)}`;
  return part.type === 'boolean' ? 'true or false' : 'any JSON value';
}

function row(name: string, part: Part, isRequired: boolean): string {
  const usual = isRequired
    ? 'must be given'
    : `\`${JSON.stringify(part.default === undefined ? '' : part.default)}\``;
  const read = [part.title, part.description].filter((words) => words !== undefined).join('. ');
  return `| ${name} | ${read} | ${words(part)} | ${usual} |`;
}

interface Definition {
  readonly properties: Readonly<Record<string, Part>>;
  readonly required?: readonly string[];
}

function table(definition: Definition, leaveOut: ReadonlySet<string>): string {
  const rows = Object.entries(definition.properties)
    .filter(([name]) => !leaveOut.has(name))
    .map(([name, part]) => row(name, part, definition.required?.includes(name) ?? false));
  return ['| Field | What people read | Holds | When left out |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

/** The field tables: those of every record first, then the kinds in file order. */
function fieldTables(): string {
  const { $defs } = fileJsonSchema() as { $defs: Readonly<Record<string, Definition>> };
  const definitions = kinds.map((kind) => [kind, $defs[kind] ?? { properties: {} }] as const);
  const first = definitions[0]?.[1] ?? { properties: {} };
  const common = Object.keys(first.properties).filter((name) =>
    definitions.every(([, { properties }]) => name in properties),
  );
  const shared = {
    properties: Object.fromEntries(common.map((name) => [name, first.properties[name] ?? {}])),
  };
  const sections = definitions.map(([kind, definition]) => {
    const { letter, one } = cards[kind];
    const heading = `### ${kind}: ${one}${letter === null ? '' : ` (code ${letter})`}`;
    return `${heading}\n\n${table(definition, new Set(common))}`;
  });
  return [`### Every record\n\n${table({ ...shared, required: ['id'] }, new Set())}`, ...sections].join(
    '\n\n',
  );
}

const marker = '<!-- Generated from here on by build/generate/generateFileSchema.ts -->';

/** The page with its tables as the schemas say now. */
export function formatPage(page: string): string {
  const prose = page.split(marker)[0] ?? '';
  return `${prose}${marker}\n\n${fieldTables()}\n`;
}

export const schemaText = (): string => `${JSON.stringify(fileJsonSchema(), null, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(schemaPath, schemaText());
  writeFileSync(pagePath, formatPage(readFileSync(pagePath, 'utf8')));
}
