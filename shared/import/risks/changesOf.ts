// What an import would change of a risk that is here: each field with what it holds now and what it would hold.
import { dequal } from 'dequal/lite';
import { type FieldName, fieldOf } from '../../schema/fieldFacts.ts';
import type { RecordOf, Risk, Treatment } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { changeWords, type FieldChange } from '../../tables/changeWords.ts';
import { titleOf } from '../../tables/table.ts';
import { plainWords } from '../words/plainWords.ts';
import type { PlannedRisk, TreatmentFields } from './plannedRisk.ts';
import { ofTreatment, riskFieldLabels } from '../words/riskFields.ts';

/** Fields that the given ones would change, whether or not a text shows it. */
const differing = (before: object, fields: object): readonly string[] =>
  Object.entries(fields).flatMap(([field, value]) =>
    dequal((before as Readonly<Record<string, unknown>>)[field], value) ? [] : field,
  );

function recordChanges<K extends 'risk' | 'treatment'>(
  workbook: Workbook,
  kind: K,
  before: RecordOf<K>,
  fields: Partial<RecordOf<K>>,
): readonly FieldChange[] {
  const changed = differing(before, fields);
  if (changed.length === 0) return [];
  const words = changeWords(workbook, kind, before, { ...before, ...fields });
  if (words.length > 0) return words;
  const raw = (record: object): string =>
    changed.map((field) => JSON.stringify((record as Readonly<Record<string, unknown>>)[field])).join(', ');
  const labels = changed.map((field) => fieldOf(kind, field as FieldName<K>).label);
  return [{ field: labels.join(', '), before: raw(before), after: raw({ ...before, ...fields }) }];
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
  const changes = recordChanges(workbook, 'treatment', before ?? noTreatment, fields as Partial<Treatment>);
  return [
    ...changes.map((change) => ({ ...change, field: ofTreatment(change.field) })),
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
    ...recordChanges(workbook, 'risk', risk, fields as Partial<Risk>),
    ...ownerChange(riskFieldLabels.owner, titleOf(workbook, 'role', risk.ownerRole), owner),
    ...(treatment
      ? treatmentChanges(workbook, treatments.get(risk.id) ?? [], treatment, treatmentOwner)
      : []),
  ];
}
