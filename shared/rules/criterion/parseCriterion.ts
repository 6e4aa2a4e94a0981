// Reads the sentence of a kill criterion back into its fields, or says in one sentence what is wrong with it.
import { dayValue } from '../../schema/field.ts';
import { systemMetrics } from '../../schema/killCriterion.ts';
import { cards, withArticle } from '../../schema/cards.ts';
import type { Kind, KillCriterion } from '../../schema/kinds.ts';
import { recordsOf, type Workbook } from '../../schema/workbook.ts';
import { SentenceReader, SyntaxFault, type Token } from './sentenceReader.ts';

/** The fields the sentence speaks of. For "STOPS IF" the silence of the record is left as it is. */
export type CriterionFields = Pick<
  KillCriterion,
  | 'scope'
  | 'useCase'
  | 'slice'
  | 'form'
  | 'metric'
  | 'systemMetric'
  | 'checklist'
  | 'comparator'
  | 'value'
  | 'valueTo'
  | 'unit'
  | 'readings'
  | 'checkpoint'
  | 'checkpointTimeBox'
  | 'checkpointPlusWD'
  | 'checkpointDate'
  | 'checkpointGate'
  | 'action'
  | 'alternative'
  | 'ownerRole'
> &
  Partial<Pick<KillCriterion, 'silence' | 'silenceAfterWD'>>;

/** `at` is where in the text the fault lies, as a character index. */
export type Parsed =
  | { readonly ok: true; readonly fields: CriterionFields }
  | { readonly ok: false; readonly message: string; readonly at: number };

const signs = ['<', '<=', '=', '!=', '>=', '>'] as const;

/** The id of the record of a kind with this code. */
function readCode<K extends Kind>(workbook: Workbook, reader: SentenceReader, kind: K, token: Token) {
  const code = token.text.toUpperCase();
  for (const record of recordsOf(workbook, kind).values()) if (record.code === code) return record.id;
  return reader.fail(`The code of ${withArticle(kind)} is needed, like ${cards[kind].letter}-1`, token);
}

const noScope = { useCase: null, slice: null };
function readScope(
  workbook: Workbook,
  reader: SentenceReader,
): Pick<CriterionFields, 'scope' | 'useCase' | 'slice'> {
  if (reader.take('WORKBOOK')) return { scope: 'workbook', ...noScope };
  const token = reader.next('The scope');
  if (/^s-/i.test(token.text))
    return { scope: 'slice', ...noScope, slice: readCode(workbook, reader, 'slice', token) };
  if (/^u-/i.test(token.text))
    return { scope: 'useCase', ...noScope, useCase: readCode(workbook, reader, 'useCase', token) };
  return reader.fail('It begins with WORKBOOK or the code of a use case or slice', token);
}

function readForm(reader: SentenceReader): KillCriterion['form'] {
  if (reader.take('STOPS', 'UNLESS')) return 'stopsUnless';
  if (reader.take('STOPS', 'IF')) return 'stopsIf';
  return reader.fail('After the scope “STOPS UNLESS” or “STOPS IF” is needed');
}

const noMetric = { metric: null, systemMetric: null, checklist: null };
function readMetric(
  workbook: Workbook,
  reader: SentenceReader,
): Pick<CriterionFields, 'metric' | 'systemMetric' | 'checklist'> {
  const token = reader.next('The metric');
  const [, checklist] = /^checklistScore\((.*)\)$/i.exec(token.text) ?? [];
  if (checklist !== undefined) {
    const id = readCode(workbook, reader, 'checklist', { ...token, text: checklist });
    return { ...noMetric, systemMetric: 'checklistScore', checklist: id };
  }
  const system = systemMetrics.find((name) => name.toLowerCase() === token.text.toLowerCase());
  if (system === 'checklistScore') return reader.fail('Name the checklist, like checklistScore(Q-1)', token);
  if (system) return { ...noMetric, systemMetric: system };
  return { ...noMetric, metric: readCode(workbook, reader, 'metric', token) };
}

/** A number, and the unit when it is written right behind it ("5%"). */
function readNumber(reader: SentenceReader, what: string): { value: number; glued: string } {
  const token = reader.next(what);
  const match = /^[-−]?\d+(?:\.\d+)?(?:e-?\d+)?/i.exec(token.text);
  if (!match || token.isQuoted) return reader.fail(`${what} must be a number`, token);
  return { value: Number(match[0].replace('−', '-')), glued: token.text.slice(match[0].length) };
}

function readWhole(reader: SentenceReader, what: string): number {
  const at = reader.peek();
  const { value, glued } = readNumber(reader, what);
  if (!Number.isInteger(value) || value < 0 || glued !== '')
    return reader.fail(`${what} must be a whole number`, at);
  return value;
}

function readComparison(
  reader: SentenceReader,
): Pick<CriterionFields, 'comparator' | 'value' | 'valueTo'> & { glued: string } {
  if (reader.take('BETWEEN')) {
    const low = readNumber(reader, 'The lower value');
    reader.expect('AND', 'the lower value');
    const high = readNumber(reader, 'The upper value');
    return { comparator: 'between', value: low.value, valueTo: high.value, glued: high.glued };
  }
  const token = reader.next('The comparison');
  const comparator = signs.find((sign) => sign === token.text && !token.isQuoted);
  if (!comparator) return reader.fail('After the metric <, <=, =, !=, >=, > or BETWEEN is needed', token);
  const { value, glued } = readNumber(reader, 'The value');
  return { comparator, value, valueTo: null, glued };
}

const afterState = ['FOR', 'BY', 'AT'] as const;

/** A unit may be left out, glued to the number, bare or in quotes. */
function readUnit(reader: SentenceReader, glued: string): string {
  if (glued !== '') return glued;
  return afterState.some((word) => reader.isAt(word)) || !reader.peek() ? '' : reader.next('The unit').text;
}

type StateFields = ReturnType<typeof readMetric> &
  Pick<CriterionFields, 'comparator' | 'value' | 'valueTo' | 'unit' | 'readings'>;
function readState(workbook: Workbook, reader: SentenceReader): StateFields {
  const metric = readMetric(workbook, reader);
  const { glued, ...comparison } = readComparison(reader);
  const unit = readUnit(reader, glued);
  if (!reader.take('FOR')) return { ...metric, ...comparison, unit, readings: 1 };
  const at = reader.peek();
  const readings = readWhole(reader, 'The number of readings');
  if (readings < 1) return reader.fail('At least one reading is needed', at);
  reader.expect('READINGS', 'the number');
  return { ...metric, ...comparison, unit, readings };
}

type CheckpointFields = Pick<
  CriterionFields,
  'checkpoint' | 'checkpointTimeBox' | 'checkpointPlusWD' | 'checkpointDate' | 'checkpointGate'
>;
const noCheckpoint = {
  checkpointTimeBox: null,
  checkpointPlusWD: 0,
  checkpointDate: null,
  checkpointGate: null,
};
function readCheckpoint(workbook: Workbook, reader: SentenceReader, after: string): CheckpointFields {
  if (reader.take('END', 'OF')) {
    const token = reader.next('The time box');
    const checkpointTimeBox = readCode(workbook, reader, 'timeBox', token);
    const fields = { ...noCheckpoint, checkpoint: 'endOf', checkpointTimeBox } as const;
    if (!reader.take('+')) return fields;
    const checkpointPlusWD = readWhole(reader, 'The number of working days');
    reader.expect('WD', 'the number');
    return { ...fields, checkpointPlusWD };
  }
  if (reader.take('ON')) {
    const token = reader.next('The date');
    if (!dayValue().safeParse(token.text).success)
      return reader.fail('The date must be written YYYY-MM-DD', token);
    return { ...noCheckpoint, checkpoint: 'on', checkpointDate: token.text };
  }
  if (reader.take('AT')) {
    const checkpointGate = readCode(workbook, reader, 'gate', reader.next('The gate'));
    return { ...noCheckpoint, checkpoint: 'gate', checkpointGate };
  }
  return reader.fail(`After “${after}” a checkpoint is needed: END OF a time box, ON a date or AT a gate`);
}

function readSilence(reader: SentenceReader): Required<Pick<CriterionFields, 'silence' | 'silenceAfterWD'>> {
  reader.expect('SILENCE COUNTS AS', 'the checkpoint');
  const silence = reader.take('FAIL') ? 'fail' : reader.take('ASK') ? 'ask' : null;
  if (silence === null) return reader.fail('Silence counts as FAIL or ASK');
  reader.expect('AFTER', silence.toUpperCase());
  const silenceAfterWD = readWhole(reader, 'The number of working days');
  reader.expect('WD', 'the number');
  return { silence, silenceAfterWD };
}

function readAction(
  workbook: Workbook,
  reader: SentenceReader,
): Pick<CriterionFields, 'action' | 'alternative'> {
  reader.expect('THEN', 'the checkpoint');
  if (reader.take('STOP')) return { action: 'stop', alternative: null };
  if (reader.take('RETURN', 'TO', 'WHY')) return { action: 'returnToWhy', alternative: null };
  if (reader.take('HOLD')) return { action: 'hold', alternative: null };
  if (!reader.take('PIVOT', 'TO'))
    return reader.fail('After “THEN” STOP, PIVOT TO an alternative, RETURN TO WHY or HOLD is needed');
  const token = reader.next('The alternative');
  return { action: 'pivot', alternative: readCode(workbook, reader, 'alternative', token) };
}

function readOwner(workbook: Workbook, reader: SentenceReader): Pick<CriterionFields, 'ownerRole'> {
  reader.expect('OWNER', 'the action');
  const token = reader.next('The owner');
  const title = token.text.trim().toLowerCase();
  const roles = [...workbook.role.values()].filter((role) => role.title.trim().toLowerCase() === title);
  const [role, second] = roles;
  if (!role) return reader.fail('No role has this name; write it in quotes', token);
  if (second) return reader.fail('Two roles have this name; rename one of them', token);
  return { ownerRole: role.id };
}

function read(workbook: Workbook, reader: SentenceReader): CriterionFields {
  const scope = readScope(workbook, reader);
  const form = readForm(reader);
  const state = readState(workbook, reader);
  const [until, after] = form === 'stopsUnless' ? ['BY', 'the state'] : ['AT ANY TIME UNTIL', 'the state'];
  reader.expect(until, after);
  const checkpoint = readCheckpoint(workbook, reader, until);
  const silence = form === 'stopsUnless' ? readSilence(reader) : {};
  const action = readAction(workbook, reader);
  const owner = readOwner(workbook, reader);
  reader.expectEnd();
  return { ...scope, form, ...state, ...checkpoint, ...silence, ...action, ...owner };
}

/**
 * The fields a sentence of the grammar names, codes and the owner's name looked up in the workbook; keywords may be
 * written in small letters. A fault comes back as one sentence with its place, never thrown.
 */
export function parseCriterion(workbook: Workbook, text: string): Parsed {
  try {
    return { ok: true, fields: read(workbook, new SentenceReader(text)) };
  } catch (fault) {
    if (fault instanceof SyntaxFault) return { ok: false, message: fault.message, at: fault.at };
    throw fault;
  }
}
