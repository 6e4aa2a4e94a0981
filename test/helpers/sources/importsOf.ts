// Reads one source file the way the compiler does, so that no spelling of an import or of the clock escapes.
import { parseSync } from 'vite';

interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Every node of a file's syntax tree, outer ones first. Throws when the file does not parse. */
function nodesOf(path: string, text: string): SyntaxNode[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map((error) => error.message).join('; ')}`);
  const nodes: SyntaxNode[] = [];
  const open: unknown[] = [program];
  while (open.length > 0) {
    const value = open.pop();
    if (Array.isArray(value)) open.push(...value.toReversed());
    else if (isNode(value)) {
      nodes.push(value);
      open.push(...Object.values(value).toReversed());
    }
  }
  return nodes;
}

const textOf = (node: unknown): string | null =>
  isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null;

const nameOf = (node: unknown): string | null =>
  isNode(node) && node.type === 'Identifier' ? (node['name'] as string) : textOf(node);

/** The address in `new URL('./worker.ts', import.meta.url)`, which the build follows as an import. */
function workerAddress(node: SyntaxNode): string | null {
  const [address, base] = node['arguments'] as readonly unknown[];
  if (nameOf(node['callee']) !== 'URL' || !isNode(base) || base.type !== 'MemberExpression') return null;
  return isNode(base['object']) && base['object'].type === 'MetaProperty' ? textOf(address) : null;
}

function specifierOf(node: SyntaxNode): string | null {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return textOf(node['source']);
    case 'TSExternalModuleReference':
      return textOf(node['expression']);
    case 'CallExpression':
      return nameOf(node['callee']) === 'require'
        ? textOf((node['arguments'] as readonly unknown[])[0])
        : null;
    case 'NewExpression':
      return workerAddress(node);
    default:
      return null;
  }
}

/** What a file imports, as written: statically, for its types, on demand, re-exported, or as a worker. */
export function importsOf(path: string, text: string): string[] {
  return nodesOf(path, text).flatMap((node) => specifierOf(node) ?? []);
}

/** True for a file that holds nothing but exports of other files' names. */
export function onlyReexports(path: string, text: string): boolean {
  const body = parseSync(path, text).program.body;
  return (
    body.length > 0 &&
    body.every(
      (statement) =>
        statement.type === 'ExportAllDeclaration' ||
        (statement.type === 'ExportNamedDeclaration' && statement.source !== null),
    )
  );
}

/** Where a file reads the clock or draws lots: `Date.now`, `new Date`, `Date()`, `Math.random`. */
export function impureCalls(path: string, text: string): string[] {
  return nodesOf(path, text).flatMap((node) => {
    if (node.type === 'MemberExpression') {
      const member = `${nameOf(node['object'])}.${nameOf(node['property'])}`;
      return member === 'Date.now' || member === 'Math.random' ? [member] : [];
    }
    if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return [];
    if (nameOf(node['callee']) !== 'Date') return [];
    return [node.type === 'NewExpression' ? 'new Date' : 'Date()'];
  });
}
