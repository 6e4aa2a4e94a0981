// What records are called in a template: a code, `G-1`, or a short name, `lending`; each stands for a fixed id.
import { cards } from '../schema/cards.ts';
import { type Kind, kinds } from '../schema/kinds.ts';
import { pillarId, pillarTitles } from '../schema/pillar.ts';
import { fixedIds } from '../schema/workbook.ts';

const shortName = /^[\w.:-]{1,40}$/;

/** The keys given so far, by kind. */
export class Keys {
  private readonly known = new Map<Kind, Map<string, string>>(kinds.map((kind) => [kind, new Map()]));

  constructor() {
    for (const [kind, id] of Object.entries(fixedIds)) this.known.get(kind as Kind)?.set(kind, id);
    for (const i of pillarTitles.keys()) this.known.get('pillar')?.set(`L-${i + 1}`, pillarId(i + 1));
  }

  find(kind: Kind, key: string): string | null {
    return this.known.get(kind)?.get(key) ?? null;
  }

  of(kind: Kind): Iterable<string> {
    return this.known.get(kind)?.keys() ?? [];
  }

  /** The code that a key of this kind is, or null. */
  codeOf(kind: Kind, key: string): string | null {
    const { letter } = cards[kind];
    return letter !== null && /^[A-Z]-(0|[1-9]\d{0,8})$/.test(key) && key.startsWith(letter) ? key : null;
  }

  /** The words that say what the key of a kind looks like. */
  asked(kind: Kind): string {
    const { letter } = cards[kind];
    return letter === null ? ': letters, digits and - are, up to 40' : `: write a code, ${letter}-1`;
  }

  /** Notes a new key and gives its id, `goal-1` for G-1; null when it can be none. */
  add(kind: Kind, key: string, given?: string): string | null {
    const code = this.codeOf(kind, key);
    const isName = cards[kind].letter === null && shortName.test(key);
    if (code === null && !isName && given === undefined) return null;
    const id = given ?? `${kind}-${code === null ? key : code.slice(2)}`;
    this.known.get(kind)?.set(key, id);
    return id;
  }
}
