// What a column of a risk register can mean: any field that a cell says whole, and what a register says beside.
import type { Control } from '../../schema/field.ts';
import { type FieldFacts, type FieldName, fieldOf, fieldsOf } from '../../schema/fieldFacts.ts';
import { isImportable } from '../../schema/importable.ts';
import { type ImpactDimension, impactDimensions } from '../../schema/risk.ts';

/** The column of each dimension of impact. */
export const impactFields = {
  cost: 'impactCost',
  time: 'impactTime',
  value: 'impactValue',
  compliance: 'impactCompliance',
  reputation: 'impactReputation',
} as const satisfies Readonly<Record<ImpactDimension, string>>;

/** Of the treatment that a row names. */
export const treatmentFields = {
  treatment: 'title',
  treatmentOwner: 'ownerRole',
  treatmentDue: 'due',
  treatmentCost: 'cost',
  treatmentState: 'state',
  probabilityAfter: 'probabilityAfter',
  impactAfter: 'impactsAfter',
} as const satisfies Readonly<Record<string, FieldName<'treatment'>>>;

type OfTreatment = keyof typeof treatmentFields;

/** What a field of the treatment is called beside those of its risk: "Treatment: due". */
export const ofTreatment = (label: string): string =>
  label === fieldOf('treatment', 'title').label
    ? 'Treatment'
    : `Treatment: ${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;

/** Fields of no record; `notesLine` keeps cells as a line of the notes; `leaveOut` is only ever chosen by a person. */
const beside = {
  mark: 'Throughline id (of an export)',
  score: 'Score (checked, not stored)',
  level: 'Level (checked, not stored)',
  owner: fieldOf('risk', 'ownerRole').label,
  notesLine: 'Keep as a line in the notes',
  leaveOut: 'Leave out',
} as const;

/** Where a column's cells go. */
export type RiskField =
  | FieldName<'risk'>
  | (typeof impactFields)[ImpactDimension]
  | OfTreatment
  | keyof typeof beside;

/** Fields of a risk that are read by themselves, whatever they are called; the others have readers of their own. */
export const plainFields: readonly FieldFacts[] = fieldsOf('risk').filter(
  (field) => isImportable(field) && field.name !== 'ownerRole' && field.name !== 'probabilityBand',
);

const impact = fieldOf('risk', 'impacts');
const labels = new Map<RiskField, string>([
  ...plainFields.map(({ name, short }) => [name as RiskField, short] as const),
  ['code', 'Number in the register'],
  ...impactDimensions.map((dimension): [RiskField, string] => {
    const part = impact.parts.find(({ name }) => name === dimension);
    return [impactFields[dimension], `${impact.label}: ${part?.label}`];
  }),
  ...Object.entries(treatmentFields).map(([field, name]): [RiskField, string] => [
    field as OfTreatment,
    ofTreatment(fieldOf('treatment', name).label),
  ]),
  ...(Object.entries(beside) as [RiskField, string][]),
]);

/** What the choice is called on screen. */
export const riskFieldLabels = Object.fromEntries(labels) as Readonly<Record<RiskField, string>>;

/** All choices, those that keep or leave out a column last. */
export const riskFields: readonly RiskField[] = [...labels.keys()];

const fieldsEditedAs = (...controls: readonly Control[]): readonly RiskField[] =>
  plainFields.filter(({ as }) => controls.includes(as)).map(({ name }) => name as RiskField);

export const dateFields: ReadonlySet<RiskField> = new Set(['treatmentDue', ...fieldsEditedAs('day')]);
export const moneyFields: ReadonlySet<RiskField> = new Set([
  'treatmentCost',
  ...fieldsEditedAs('money', 'moneyRange'),
]);

/** Fields several columns may go to: their cells are joined. */
export const joinedFields: ReadonlySet<RiskField> = new Set([
  'cause',
  'event',
  'effect',
  'treatment',
  'notes',
  'tags',
  'notesLine',
  'leaveOut',
]);
