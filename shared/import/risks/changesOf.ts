// What an import would change of a risk that is here: each field with what it holds now and what it would hold.
import { dequal } from 'dequal/lite';
import type { Risk, Treatment } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { likelihoodCell, riskColumns } from '../../tables/riskColumns.ts';
import { majorUnits, notImported, type TableCell, titleOf } from '../../tables/table.ts';
import { wordOf } from '../../words.ts';
import { plainWords } from '../words/plainWords.ts';
import type { PlannedRisk, TreatmentFields } from './plannedRisk.ts';
import { riskFieldLabels } from '../words/riskFields.ts';

export interface FieldChange {
  /** What the field is called on screen. */
  readonly field: string;
  /** Empty: nothing. */
  readonly before: string;
  readonly after: string;
}

/** Whatever of a record is looked at: what a field holds, as text. */
type Shown<T> = readonly [field: string, text: (record: T, workbook: Workbook) => TableCell];

/** Without what follows from other fields. */
const ofRisk: readonly Shown<Risk>[] = riskColumns.filter(([header]) => !header.endsWith(notImported));

const impactsText = ({ impactsAfter }: Treatment): string =>
  Object.entries(impactsAfter)
    .flatMap(([dimension, step]) => (step === null ? [] : `${wordOf(dimension)} ${step}`))
    .join(', ');

const ofTreatment: readonly Shown<Treatment>[] = [
  ['Treatment', ({ title }) => title],
  [riskFieldLabels.treatmentDue, ({ due }) => due],
  [riskFieldLabels.treatmentCost, ({ cost }, workbook) => majorUnits(cost, workbook)],
  [riskFieldLabels.treatmentState, ({ state }) => wordOf(state)],
  [
    riskFieldLabels.probabilityAfter,
    ({ probabilityAfter, probabilityBandAfter }) => likelihoodCell(probabilityAfter, probabilityBandAfter),
  ],
  [riskFieldLabels.impactAfter, impactsText],
  ['Notes of the treatment', ({ notes }) => notes],
];

const textOf = (cell: TableCell): string => (cell === null ? '' : String(cell));

/** Fields that the given ones would change, whether or not a text shows it. */
const differing = (before: object, fields: object): readonly string[] =>
  Object.entries(fields).flatMap(([field, value]) =>
    dequal((before as Readonly<Record<string, unknown>>)[field], value) ? [] : field,
  );

function recordChanges<T extends object>(
  shown: readonly Shown<T>[],
  before: T,
  fields: Partial<T>,
  workbook: Workbook,
): readonly FieldChange[] {
  const changed = differing(before, fields);
  if (changed.length === 0) return [];
  const after: T = { ...before, ...fields };
  const texts = shown
    .map(([field, text]) => ({
      field,
      before: textOf(text(before, workbook)),
      after: textOf(text(after, workbook)),
    }))
    .filter((change) => change.before !== change.after);
  if (texts.length > 0) return texts;
  const raw = (record: T): string =>
    changed.map((field) => JSON.stringify((record as Readonly<Record<string, unknown>>)[field])).join(', ');
  return [{ field: changed.map(wordOf).join(', '), before: raw(before), after: raw(after) }];
}

/** A role is only ever given, never taken away; one that is not there yet will be added. */
function ownerChange(field: string, now: string | null, planned: string | null): readonly FieldChange[] {
  if (planned === null || plainWords(planned) === plainWords(now ?? '')) return [];
  return [{ field, before: now ?? '', after: planned }];
}

const noTreatment = {
  title: '',
  due: null,
  cost: null,
  state: '',
  probabilityAfter: null,
  probabilityBandAfter: null,
  impactsAfter: {},
  notes: '',
} as unknown as Treatment;

function treatmentChanges(
  workbook: Workbook,
  known: readonly Treatment[],
  fields: TreatmentFields,
  owner: string | null,
): readonly FieldChange[] {
  const before = known.find(({ title }) => plainWords(title) === plainWords(fields.title ?? ''));
  const now = before ? titleOf(workbook, 'role', before.ownerRole) : null;
  return [
    ...recordChanges(ofTreatment, before ?? noTreatment, fields as Partial<Treatment>, workbook),
    ...ownerChange(riskFieldLabels.treatmentOwner, now, owner),
  ];
}

/** Looks up the treatments once for all rows; none of the changes: the row says what is here already. */
export function changeFinder(
  workbook: Workbook,
): (risk: Risk, planned: PlannedRisk) => readonly FieldChange[] {
  const treatments = new Map<string, Treatment[]>();
  for (const treatment of workbook.treatment.values())
    treatments.set(treatment.risk ?? '', [...(treatments.get(treatment.risk ?? '') ?? []), treatment]);
  return (risk, { risk: fields, owner, treatment, treatmentOwner }) => [
    ...recordChanges(ofRisk, risk, fields as Partial<Risk>, workbook),
    ...ownerChange(riskFieldLabels.owner, titleOf(workbook, 'role', risk.ownerRole), owner),
    ...(treatment
      ? treatmentChanges(workbook, treatments.get(risk.id) ?? [], treatment, treatmentOwner)
      : []),
  ];
}
