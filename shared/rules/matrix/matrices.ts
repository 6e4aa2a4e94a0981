// The four matrices of the canvas: goals, use cases, risks, capabilities, components and slices held against each other.
import { matrixMessages } from '../../messages/rules/matrix.ts';
import type { Kind, RecordOf, TimeBox, UseCase } from '../../schema/kinds.ts';
import { factsOf, recordsOf, type Workbook } from '../../schema/workbook.ts';
import { codeOf, levelSigns, levelWord } from '../../words.ts';
import { derived } from '../engine/derived.ts';
import { capabilityGaps, gapKinds, levelAt } from '../pillar/capabilityGaps.ts';
import { meanCostOf } from '../plan/cost.ts';
import { countedRisks, exposureOf } from '../risk/riskExposure.ts';
import { scoreOf } from '../risk/riskScore.ts';
import { boxesBySlice, boxesOfUseCase, liveSlices, slicesByUseCase } from '../scope/planIndex.ts';
import { risksInScope, scopeOfUseCase } from '../scope/scopes.ts';
import { joinedComponents, keyOfComponent } from '../slice/components.ts';
import { sliceKinds } from '../slice/slices.ts';
import {
  linesOf,
  type Matrix,
  type MatrixCell,
  type MatrixLine,
  type MatrixMark,
  type MatrixName,
  matrixOf,
} from './matrix.ts';

const words = matrixMessages;

const recordAt = <K extends Kind>(workbook: Workbook, kind: K, line: MatrixLine): RecordOf<K> | undefined =>
  (recordsOf(workbook, kind) as ReadonlyMap<string, RecordOf<K>>).get(line.record?.id ?? '');

/** The work of some boxes: how many, and what each is expected to cost. */
const workOf = (workbook: Workbook, boxes: readonly TimeBox[]): Pick<MatrixCell, 'counted' | 'paid'> => ({
  counted: boxes.map(({ id }) => id),
  paid: new Map(boxes.map((box) => [box.id, meanCostOf(workbook, box)])),
});

const marked = (mark: MatrixMark, says: string, text = ''): Pick<MatrixCell, 'mark' | 'says' | 'text'> => ({
  mark,
  says,
  text,
});

const goalsByUseCases = derived(['goal', 'useCase', 'slice', 'timeBox', 'resource'], (workbook): Matrix =>
  matrixOf(
    'goalsByUseCases',
    linesOf(workbook, 'goal', ({ state }) => state !== 'retired'),
    linesOf(workbook, 'useCase'),
    (row, column) => {
      const goal = recordAt(workbook, 'goal', row);
      const useCase = recordAt(workbook, 'useCase', column);
      if (!goal || !useCase) return null;
      const isDirect = useCase.goals.includes(goal.id);
      const slices = slicesByUseCase(workbook).get(useCase.id) ?? [];
      const serving = isDirect ? slices : slices.filter(({ goals }) => goals.includes(goal.id));
      if (!isDirect && serving.length === 0) return null;
      const boxes = serving.flatMap(({ id }) => boxesBySlice(workbook).get(id) ?? []);
      const mark = isDirect ? marked('direct', words.serves) : marked('through', words.throughSlices);
      return { ...mark, ...workOf(workbook, boxes) };
    },
  ),
);

/** What of a use case a risk is linked to: itself, its slices, its time boxes. */
function bornOn(workbook: Workbook, useCase: UseCase, risk: RecordOf<'risk'>): readonly string[] {
  const isOwn = (slice: string | null) =>
    slice !== null && workbook.slice.get(slice as never)?.useCase === useCase.id;
  return [
    ...risk.useCases.filter((id) => id === useCase.id),
    ...risk.slices.filter(isOwn),
    ...risk.timeBoxes.filter((id) => isOwn(workbook.timeBox.get(id)?.slice ?? null)),
  ].map((id) => `${risk.id} ${id}`);
}

const useCasesByRisks = derived(
  ['useCase', 'risk', 'treatment', 'slice', 'timeBox', 'settings'],
  (workbook): Matrix => {
    const priced = new Set(countedRisks(workbook));
    return matrixOf(
      'useCasesByRisks',
      linesOf(workbook, 'useCase'),
      linesOf(workbook, 'risk', ({ state }) => state !== 'closed'),
      (row, column) => {
        const useCase = recordAt(workbook, 'useCase', row);
        const risk = recordAt(workbook, 'risk', column);
        if (!useCase || !risk || !risksInScope(workbook, scopeOfUseCase(useCase.id)).includes(risk))
          return null;
        const { level } = scoreOf(workbook, risk, 'now');
        const isDirect = risk.useCases.includes(useCase.id);
        const says = isDirect ? levelWord(level) : `${levelWord(level)}, ${words.throughParts}`;
        const exposure = priced.has(risk) ? exposureOf(workbook, risk, 'planned').value : 0;
        return {
          ...marked(isDirect ? 'direct' : 'through', says, level === null ? '?' : levelSigns[level].letter),
          level,
          counted: bornOn(workbook, useCase, risk),
          paid: new Map([[risk.id, exposure]]),
        };
      },
    );
  },
);

const useCasesByCapabilities = derived([...gapKinds, 'resource'], (workbook): Matrix => {
  const { asOf } = factsOf(workbook);
  const needs = [...workbook.capabilityNeed.values()].filter(({ archived }) => !archived);
  return matrixOf(
    'useCasesByCapabilities',
    linesOf(workbook, 'useCase'),
    linesOf(workbook, 'capability'),
    (row, column) => {
      const useCase = recordAt(workbook, 'useCase', row);
      const capability = recordAt(workbook, 'capability', column);
      const need = needs.find(
        (one) => one.useCase === row.record?.id && one.capability === column.record?.id,
      );
      if (!useCase || !capability || !need) return null;
      const gap = capabilityGaps(workbook).find(
        (one) => one.useCase.id === useCase.id && one.capability.id === capability.id,
      );
      const available = gap ? gap.availableLevel : levelAt(workbook, capability, asOf);
      const level = { required: need.requiredLevel, available };
      const isShort = available === null || available < need.requiredLevel;
      return {
        ...marked(isShort ? 'short' : 'direct', words.needs(level), words.short(level)),
        ...workOf(workbook, boxesOfUseCase(workbook, useCase.id)),
      };
    },
  );
});

/** Every component that a slice or a build-or-buy checklist names, once, in the order in which they come up. */
function componentLines(workbook: Workbook): readonly MatrixLine[] {
  const asked = [...workbook.checklist.values()].flatMap(({ archived, components }) =>
    archived ? [] : components.map(({ title }) => title),
  );
  const names = [...liveSlices(workbook).flatMap(({ components }) => components), ...asked];
  const first = new Map<string, string>();
  for (const name of names.map((one) => one.trim()))
    if (name !== '' && !first.has(keyOfComponent(name))) first.set(keyOfComponent(name), name);
  return [...first].map(([key, title]) => ({ key: `component:${key}`, record: null, code: null, title }));
}

const componentsBySlices = derived([...sliceKinds, 'checklist'], (workbook): Matrix => {
  const joined = new Map(joinedComponents(workbook).map((one) => [one.slice.id as string, one]));
  const live = new Set(liveSlices(workbook));
  return matrixOf(
    'componentsBySlices',
    componentLines(workbook),
    linesOf(workbook, 'slice', (slice) => live.has(slice)),
    (row, column) => {
      const id = column.record?.id ?? '';
      const has = (names: readonly string[] = []) =>
        names.some((name) => `component:${keyOfComponent(name)}` === row.key);
      const isFresh = has(joined.get(id)?.fresh);
      if (!isFresh && !has(joined.get(id)?.known)) return null;
      const boxes = boxesBySlice(workbook).get(id as never) ?? [];
      const mark = isFresh ? marked('direct', words.joined) : marked('through', words.known);
      return { ...mark, ...workOf(workbook, boxes) };
    },
  );
});

const matrices: Readonly<Record<MatrixName, (workbook: Workbook) => Matrix>> = {
  goalsByUseCases,
  useCasesByRisks,
  useCasesByCapabilities,
  componentsBySlices,
};

/** A matrix of the workbook as it is. */
export const matrixNamed = (workbook: Workbook, name: MatrixName): Matrix => matrices[name](workbook);

/** What a row or column is called in a sentence: its code, or its name where it has none. */
export const lineName = (line: MatrixLine): string => codeOf(line);
