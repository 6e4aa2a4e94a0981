// Decides what becomes of one row of a register: a new risk, a change of one that is there, or a refusal with its reason.
import { limits } from '../../schema/field.ts';
import { type RecordOf, schemas } from '../../schema/kinds.ts';
import { sentenceOf } from '../../schema/sentence.ts';
import { levelOfScore } from '../../rules/risk/riskScore.ts';
import type { Impacts, RiskDraft } from './riskDraft.ts';
import { plainFields } from '../words/riskFields.ts';
import { shorten } from '../words/shorten.ts';

type Risk = RecordOf<'risk'>;
type Treatment = RecordOf<'treatment'>;
export type RiskFields = Partial<Omit<Risk, 'id' | 'createdAt' | 'updatedAt' | 'updatedByRole'>>;
export type TreatmentFields = Partial<Omit<Treatment, 'id' | 'createdAt' | 'updatedAt' | 'updatedByRole'>>;

/** What a row becomes; roles are still names. */
export interface PlannedRisk {
  readonly risk: RiskFields;
  readonly owner: string | null;
  readonly treatment: TreatmentFields | null;
  readonly treatmentOwner: string | null;
}

export type Outcome =
  | { readonly planned: PlannedRisk; readonly warnings: readonly string[] }
  | { readonly refused: string };

const noImpacts: Risk['impacts'] = {
  cost: null,
  time: null,
  value: null,
  compliance: null,
  reputation: null,
};

/** Text for a field with a limit; what does not fit goes into the notes whole. */
function fitted(draft: RiskDraft, name: string, text: string, max: number): string {
  if (text.length <= max) return text;
  draft.warnings.push(
    `${name}: longer than ${max} characters, so it is shortened and the notes hold all of it`,
  );
  draft.lines.push(`${name}: ${text}`);
  return shorten(text, max);
}

/** A title from what the row says; a long one leaves its full text in the event. */
function settleTitle({ risk, warnings, lines }: RiskDraft): void {
  const words = (risk.title || risk.event || '').replace(/\s+/g, ' ');
  if (words.length <= limits.titleChars) {
    risk.title = words;
    return;
  }
  if (risk.title && risk.event) lines.push(`Full title: ${words}`);
  const place = risk.title && risk.event ? 'notes' : 'event';
  risk.event ||= risk.title ?? '';
  risk.title = shorten(words, limits.titleChars);
  warnings.push(
    `the title is longer than ${limits.titleChars} characters, so it is shortened; the full text is in the ${place}`,
  );
}

/** Title and notes are settled with the rest of the row. */
const texts = plainFields.filter(
  ({ name, as }) => (as === 'area' || as === 'text') && name !== 'notes' && name !== 'code',
);

function settleTexts(draft: RiskDraft): void {
  const risk = draft.risk as Record<string, unknown>;
  for (const { name, short, maxChars } of texts) {
    const text = risk[name];
    if (typeof text === 'string' && maxChars !== null)
      risk[name] = fitted(draft, short.toLowerCase(), text, maxChars);
  }
}

/** What likelihood × impact gives here; null where either is not judged. */
function ourScore(draft: RiskDraft, impacts: Risk['impacts'], before: Risk | null): number | null {
  const band = draft.risk.probabilityBand ?? before?.probabilityBand ?? null;
  const judged = Object.values(impacts).flatMap((impact) => impact ?? []);
  return band === null || judged.length === 0 ? null : band * Math.max(...judged);
}

/** A closed risk costs nothing any more: one that is high is worth a second look. */
function warnOfHighEnd(draft: RiskDraft, impacts: Risk['impacts'], before: Risk | null): void {
  const score = ourScore(draft, impacts, before);
  const level = score === null ? null : levelOfScore(score);
  if (level === 'high' || level === 'critical')
    draft.warnings.push(
      `${draft.stateCell}: it is closed, though likelihood × impact is ${score}: look whether it is over`,
    );
}

/** Figures we compute ourselves are only kept where they differ from ours. */
function checkScore(draft: RiskDraft, impacts: Risk['impacts'], before: Risk | null): void {
  const ours = ourScore(draft, impacts, before);
  const { score } = draft;
  if (score && (score.value === null || score.value !== ours)) draft.lines.push(score.line);
  if (score && ours !== null && score.value !== ours)
    draft.warnings.push(
      `${score.line}, but likelihood × impact gives ${ours} here; the figure of the file is kept in the notes`,
    );
  const level = ours === null ? null : levelOfScore(ours);
  if (draft.level && (draft.level.value === null || draft.level.value !== level))
    draft.lines.push(draft.level.line);
}

/** Accepting needs a role, a reason and a date; anything but a draft needs cause, event and effect (RSK-07, RSK-09). */
function settleState(draft: RiskDraft, before: Risk | null): Risk['state'] | null {
  const { state, stateCell, risk } = draft;
  if (state === null || state === before?.state) return state;
  const hasAll = (['cause', 'event', 'effect'] as const).every(
    (part) => (risk[part] || before?.[part] || '') !== '',
  );
  const isOver = state === 'closed' || state === 'occurred';
  if (isOver || (hasAll && state !== 'accepted')) return state;
  const isOurWord = stateCell.toLowerCase().endsWith(`: ${state}`);
  if (state === 'draft' && isOurWord) return state;
  draft.lines.push(stateCell);
  if (state === 'accepted') {
    draft.warnings.push(
      `${stateCell}: who accepts it, why and until when must be said here, so it is not accepted yet`,
    );
    if (before) return null;
  }
  if (!hasAll && state !== 'draft')
    draft.warnings.push(`${stateCell}: stays a draft until cause, event and effect are written`);
  return hasAll ? 'open' : 'draft';
}

/** The treatment a row names, or null; without one its date and owner are kept as lines. */
function settleTreatment(draft: RiskDraft, impacts: Impacts): TreatmentFields | null {
  const { treatment, treatmentText, impactAfter } = draft;
  const hasFigures =
    impactAfter !== null || treatment.cost !== undefined || treatment.probabilityBandAfter !== undefined;
  if (treatmentText === '' && !hasFigures) {
    draft.lines.push(...draft.treatmentLines);
    return null;
  }
  const words = treatmentText.replace(/\s+/g, ' ') || 'Treatment';
  const isWhole = words === treatmentText || treatmentText === '';
  const after = impactAfter === null ? {} : { impactsAfter: impactsAfter(impacts, impactAfter) };
  return {
    ...treatment,
    ...after,
    title: shorten(words, limits.titleChars),
    ...(isWhole && words.length <= limits.titleChars
      ? {}
      : { notes: shorten(treatmentText, limits.notesChars) }),
  };
}

/** The one figure after treatment stands for every dimension that was judged; where none was, for cost. */
function impactsAfter(impacts: Impacts, after: number): Risk['impacts'] {
  const judged = Object.entries(impacts) as [keyof Impacts, number][];
  const entries = judged.map(([dimension, before]) => [dimension, Math.min(before, after)] as const);
  return { ...noImpacts, ...(entries.length === 0 ? { cost: after } : Object.fromEntries(entries)) };
}

const nameOfLine = (line: string): string => line.slice(0, line.indexOf(':') + 1);

/** Notes with new lines: a line of the same name is replaced where it stands, others stay; what is there is not said again. */
function mergedNotes(before: string, draft: RiskDraft): string {
  const old = before === '' ? [] : before.split('\n');
  const there = new Set(old);
  const notes = draft.notes.filter((note) => !note.split('\n').every((line) => there.has(line)));
  const said = new Set(notes.flatMap((note) => note.split('\n')));
  const lines = new Set(draft.lines);
  const names = new Set(draft.lines.map(nameOfLine));
  const kept = old.flatMap((line) => {
    if (said.has(line)) return [];
    const name = nameOfLine(line);
    if (!names.has(name) || name === '') return [line];
    const [next] = [...lines].filter((one) => nameOfLine(one) === name);
    return next !== undefined && lines.delete(next) ? [next] : [];
  });
  return [...kept, ...notes, ...lines].join('\n');
}

function notesOf(draft: RiskDraft, before: Risk | null): string {
  const notes = mergedNotes(before?.notes ?? '', draft);
  if (notes.length > limits.notesChars)
    draft.warnings.push(`the notes would be longer than ${limits.notesChars} characters and are cut`);
  return shorten(notes, limits.notesChars);
}

const roleName = (name: string): string | null =>
  name === '' ? null : shorten(name.replace(/\s+/g, ' '), limits.titleChars);

const sentencesOf = (warnings: readonly string[]): string[] =>
  warnings.map((warning) => warning.charAt(0).toUpperCase() + warning.slice(1));

/** A share that is the one before, but for the last digit of its percent, changes nothing: also not a band that was set. */
function likelihoodKept({ risk }: RiskDraft, before: Risk | null): RiskFields {
  const [share, old] = [risk.probability ?? null, before?.probability ?? null];
  if (before === null || share === null || old === null || Math.abs(share - old) > old * 1e-12) return {};
  return { probability: old, probabilityBand: before.probabilityBand };
}

/** Why these are no fields of the kind; null when they are. */
function faultOf(kind: 'risk' | 'treatment', fields: object): string | null {
  const { error } = schemas[kind].safeParse({ ...fields, id: 'x' });
  return error ? sentenceOf(error, kind) : null;
}

/** What becomes of a row, given the risk it is about (`before`), if that is there already. */
export function planRisk(draft: RiskDraft, before: Risk | null): Outcome {
  if (!draft.risk.title && !draft.risk.event && !before)
    return { refused: 'There is neither a title nor a description.' };
  if (draft.risk.title || !before) settleTitle(draft);
  settleTexts(draft);
  const impacts = { ...noImpacts, ...before?.impacts, ...draft.impacts };
  const treatment = settleTreatment(draft, draft.impacts);
  checkScore(draft, impacts, before);
  const state = settleState(draft, before);
  if (state === 'closed' && before?.state !== 'closed') warnOfHighEnd(draft, impacts, before);
  const risk: RiskFields = {
    ...draft.risk,
    ...likelihoodKept(draft, before),
    impacts,
    tags: [...new Set([...(before?.tags ?? []), ...(draft.risk.tags ?? [])])].slice(0, 100),
    notes: notesOf(draft, before),
    ...(state === null ? {} : { state }),
  };
  const bad = faultOf('risk', { title: 'x', ...risk }) ?? (treatment && faultOf('treatment', treatment));
  if (bad !== null) return { refused: `The row does not fit: ${bad}.` };
  const roles = { owner: roleName(draft.owner), treatmentOwner: roleName(draft.treatmentOwner) };
  return { planned: { risk, treatment, ...roles }, warnings: sentencesOf(draft.warnings) };
}
