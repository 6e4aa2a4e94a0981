import { test } from 'vitest';
import { inspectors } from '../../renderer/app/inspector/inspectors.ts';
import { fieldsOf } from '../../shared/schema/fieldFacts.ts';
import { kinds } from '../../shared/schema/kinds.ts';
test('x', () => {
  const out: string[] = [];
  for (const kind of kinds) {
    const form = (inspectors[kind]?.form ?? []) as readonly { fields: readonly (string | { field: string })[] }[];
    const there = new Set(form.flatMap(({ fields }) => fields.map((f) => (typeof f === 'string' ? f : f.field))));
    const missing = fieldsOf(kind).filter((f) => !there.has(f.name) && !['code', 'title', 'notes', 'tags', 'archived'].includes(f.name));
    if (missing.length) out.push(`${kind}: ${missing.map((f) => f.name + (f.isByCommand ? '!' : '') + ':' + f.as).join(' ')}`);
  }
  console.log(out.join('\n'));
});
