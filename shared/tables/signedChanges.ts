// What has changed since it was signed, field by field, old and new (GAT-05).
import { stageNames } from '../content/prompts.ts';
import { contentThen, coveredContent } from '../rules/signature/signatures.ts';
import { fieldOf } from '../schema/fieldFacts.ts';
import { isKind, type Kind, type RecordOf, type SignOff } from '../schema/kinds.ts';
import type { Stage } from '../schema/stages.ts';
import type { Workbook } from '../schema/workbook.ts';
import { nameOf } from '../words.ts';
import { changeWords, type FieldChange } from './changeWords.ts';

/** One field that reads otherwise than what was signed. */
export interface SignedChange extends FieldChange {
  /** What the field is of; empty where that is what was signed. */
  readonly of: string;
}

type Content = Readonly<Record<string, unknown>>;

/** Fields that are empty are left out of what is signed: as a record they are there, and empty. */
const recordFrom = <K extends Kind>(names: readonly string[], content: Content): RecordOf<K> =>
  ({ ...Object.fromEntries(names.map((name) => [name, null])), ...content }) as unknown as RecordOf<K>;

/** Each field of a record that reads otherwise now. */
function changesOf(workbook: Workbook, kind: Kind, then: Content, now: Content): readonly FieldChange[] {
  const [sample] = workbook[kind].values();
  const names = Object.keys({ ...sample, ...then, ...now });
  return changeWords(workbook, kind, recordFrom(names, then), recordFrom(names, now));
}

interface SignedAnswer {
  readonly prompt: number;
  readonly text: string;
  /** Null: what was linked is no longer there. */
  readonly links: readonly ((Content & { readonly kind: string }) | null)[];
}

const keyOf = (link: Content): string => `${String(link['kind'])}:${String(link['id'])}`;
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const linkName = (link: Content): string =>
  nameOf({ code: textOf(link['code']), title: textOf(link['title']) ?? '' });
const linksOf = (answers: readonly SignedAnswer[]): ReadonlyMap<string, Content> =>
  new Map(
    answers.flatMap(({ links }) => links.flatMap((link) => (link ? [[keyOf(link), link] as const] : []))),
  );
const codesIn = ({ links }: SignedAnswer): string =>
  links.flatMap((link) => (link ? [linkName(link)] : [])).join('; ');

const nothingSaid = (prompt: number): SignedAnswer => ({ prompt, text: '', links: [] });

/** What was answered to one prompt, and what that was linked to. */
function answerChanges(stage: Stage, then: SignedAnswer, now: SignedAnswer): readonly SignedChange[] {
  const of = `${stageNames[stage]} ${now.prompt}`;
  return [
    { of, field: fieldOf('promptAnswer', 'text').label, before: then.text, after: now.text },
    { of, field: fieldOf('promptAnswer', 'links').label, before: codesIn(then), after: codesIn(now) },
  ].filter(({ before, after }) => before !== after);
}

/** The answers of a stage, then every record they were and are linked to, each once. */
function stageChanges(
  workbook: Workbook,
  stage: Stage,
  then: readonly SignedAnswer[],
  now: readonly SignedAnswer[],
): readonly SignedChange[] {
  const asked = [...new Set([...then, ...now].map(({ prompt }) => prompt))].toSorted((a, b) => a - b);
  const answerIn = (answers: readonly SignedAnswer[], prompt: number) =>
    answers.find((answer) => answer.prompt === prompt) ?? nothingSaid(prompt);
  const links = linksOf(now);
  const records = [...linksOf(then)].flatMap(([key, before]) => {
    const after = links.get(key);
    const kind = String(before['kind']);
    if (!after || !isKind(kind)) return [];
    return changesOf(workbook, kind, before, after).map((change) => ({ of: linkName(after), ...change }));
  });
  return [
    ...asked.flatMap((prompt) => answerChanges(stage, answerIn(then, prompt), answerIn(now, prompt))),
    ...records,
  ];
}

/** A criterion is signed together with the limit of the box it is judged at. */
function criterionChanges(workbook: Workbook, then: Content, now: Content): readonly SignedChange[] {
  const { label } = fieldOf('timeBox', 'limitWD');
  const limit = ({ limitWD }: Content) => (typeof limitWD === 'number' ? String(limitWD) : '');
  const box = now['checkpointTimeBox'] as never;
  const of = workbook.timeBox.get(box)?.code ?? '';
  return [
    ...changesOf(workbook, 'killCriterion', then, now).map((change) => ({ of: '', ...change })),
    ...(limit(then) === limit(now) ? [] : [{ of, field: label, before: limit(then), after: limit(now) }]),
  ];
}

/** What reads otherwise than what was signed; null where what was signed is not known. */
export function signedChanges(workbook: Workbook, signOff: SignOff): readonly SignedChange[] | null {
  const then = contentThen(signOff);
  const now = coveredContent(workbook, signOff);
  if (then === null || now === null) return null;
  if (signOff.decision === null && signOff.criterion === null && signOff.goal === null)
    return signOff.stage === null
      ? null
      : stageChanges(
          workbook,
          signOff.stage,
          then as readonly SignedAnswer[],
          now as readonly SignedAnswer[],
        );
  if (signOff.criterion !== null) return criterionChanges(workbook, then as Content, now as Content);
  const kind = signOff.decision === null ? 'goal' : 'decision';
  return changesOf(workbook, kind, then as Content, now as Content).map((change) => ({ of: '', ...change }));
}
