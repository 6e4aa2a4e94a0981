// Everything the file format holds and people may see can be typed somewhere, or is named here with the reason why not.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inspectors } from '../../renderer/app/inspector/inspectors.ts';
import { type FieldFacts, fieldsOf } from '../../shared/schema/fieldFacts.ts';
import { type Kind, kinds } from '../../shared/schema/kinds.ts';

/** The inspector shows these of every kind it opens; a kind with a screen of its own shows those it needs. */
const common: ReadonlySet<string> = new Set(['code', 'title', 'notes', 'tags', 'archived']);

const feature = (...paths: readonly string[]) => paths.map((path) => `renderer/features/${path}.tsx`);
const facts = feature('frame/FactsTab');
const settings = feature('frame/SettingsTab');
const calendar = feature('frame/CalendarTab', 'frame/holidays/HolidayList');
const resource = feature('frame/ResourceExtra');
const need = feature('canvas/inspector/NeedTestPanel');
const needs = feature('canvas/inspector/CapabilityNeeds');
const metric = feature('canvas/inspector/MetricExtra');
const versions = feature('canvas/inspector/ItemExtras');
const risk = feature('risks/inspector/judged', 'risks/inspector/JudgeFields');
const criterion = [
  ...feature('risks/criteria/sentence/SentenceEditor'),
  'renderer/features/risks/criteria/sentence/partChoices.ts',
];
const box = feature('plan/timeBoxes/TimeBoxExtra', 'plan/timeBoxes/TimeBoxParts');
const phases = feature('plan/PhasesTab');
const factors = feature('tempo/FactorsTab');
const checklist = feature(
  'tempo/checklists/AddChecklistDialog',
  'tempo/checklists/ChecklistItems',
  'tempo/checklists/ComponentList',
  'tempo/checklists/StageList',
  'tempo/checklists/ComparisonFields',
  'tempo/checklists/Upkeep',
);
const model = feature('tempo/checklists/ModelRecordExtra');
const decision = [
  ...feature('review/decision/DecisionTerms', 'review/decision/OutcomeChoices', 'review/decision/Choosing'),
  'renderer/records/deciding/useDecide.ts',
  'shared/edits/signing/openDecision.ts',
];
const waiver = ['renderer/records/findings/WaiveDialog.tsx', 'shared/edits/signing/findingWaivers.ts'];
const prompts = [...feature('canvas/prompts/PromptPanel'), 'shared/edits/canvas/prompts.ts'];

/** The files in which a kind's fields are typed or chosen that stand in no form of the inspector. */
const screens: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  facts,
  settings: [...settings, ...facts, ...feature('frame/RiskBands')],
  calendar,
  resource,
  needTest: [...need, 'shared/content/needQuestions.ts'],
  metric,
  pillar: feature('pillars/PillarsTab'),
  capability: versions,
  capabilityNeed: needs,
  techItem: versions,
  risk: [...risk, ...feature('risks/inspector/RiskExtra')],
  treatment: risk,
  killCriterion: criterion,
  timeBox: box,
  slice: feature('plan/slices/SliceExtra'),
  phasePlan: phases,
  tempoRating: factors,
  checklist,
  modelRecord: model,
  gate: feature('plan/GateExtra'),
  decision,
  upwardNote: feature('review/RaiseNoteDialog'),
  waiver,
  promptAnswer: prompts,
  logo: feature('frame/LogoSection'),
};

const bySigning = 'A signature is made by signing: role, day and mark are asked for there.';
const withWorkshop = 'Cards, votes and agendas come to be in a workshop, which has no screen yet.';
const bySnapshot = 'It is made by comparing states, which has no screen yet.';

/** What no field is for, with the reason. */
const reasons: Readonly<Record<string, string>> = {
  'settings.iterations': 'It says how long the simulation runs, and stands where that is run.',
  'card.byRole': withWorkshop,
  'card.workshop': withWorkshop,
  'card.becomes': 'A card becomes an item by its own button.',
  signOff: bySigning,
  workshop: withWorkshop,
  vote: withWorkshop,
  snapshot: bySnapshot,
  simulation: 'What a simulation found is kept as it was found.',
  bindingEntry: 'The record of what binds is written by the steps it tells of.',
};
const reasonOf = (kind: Kind, name: string): string | undefined =>
  reasons[`${kind}.${name}`] ?? reasons[kind];

interface Form {
  readonly fields: readonly (string | { readonly field: string })[];
}
const inForm = (kind: Kind): ReadonlySet<string> => {
  const form: readonly Form[] = inspectors[kind]?.form ?? [];
  return new Set(
    form.flatMap(({ fields }) => fields.map((field) => (typeof field === 'string' ? field : field.field))),
  );
};

/** Fields a person sets that stand in no form; what commands set is typed where the command asks for it. */
const elsewhere = (kind: Kind): readonly FieldFacts[] => {
  const form = inForm(kind);
  return fieldsOf(kind).filter(
    ({ name, isByCommand }) => !isByCommand && !common.has(name) && !form.has(name),
  );
};

const read = (path: string): string => readFileSync(path, 'utf8');
const names = (text: string, name: string): boolean => new RegExp(`\\b${name}\\b`).test(text);

/** The field and what it is made of, as far as the screen does not draw its parts from the dictionary. */
function unnamed(kind: Kind, field: FieldFacts): readonly string[] {
  const text = (screens[kind] ?? []).map(read).join('\n');
  if (!names(text, field.name)) return [`${kind}.${field.name}`];
  const drawsParts = /\bparts\.map|impactDimensions\.(map|flatMap)/.test(text);
  return field.parts
    .filter((part) => !part.isHidden && !drawsParts && !names(text, part.name))
    .map((part) => `${kind}.${field.name}.${part.name}`);
}

describe('every field of the file format has a place on a screen', () => {
  test.each(kinds)('%s', (kind) => {
    const open = elsewhere(kind).filter(({ name }) => reasonOf(kind, name) === undefined);
    expect(open.flatMap((field) => unnamed(kind, field))).toEqual([]);
  });

  test('no reason is kept for what has a place', () => {
    const needed = kinds
      .flatMap((kind) => elsewhere(kind).map(({ name }) => [kind, `${kind}.${name}`]))
      .flat();
    expect(Object.keys(reasons).filter((key) => !needed.includes(key))).toEqual([]);
  });
});
