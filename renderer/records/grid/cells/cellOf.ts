// Which cell a field has: a row for each control of the dictionary.
import type { Control } from '../../../../shared/schema/field.ts';
import type { FieldFacts } from '../../../../shared/schema/fieldFacts.ts';
import { type CellMaker, type CellScope, type FieldCell } from './fieldCell.ts';
import { anyManyCell, anyOneCell, manyCell, oneCell } from './linkCells.ts';
import { flagsCell, linesCell } from './listCells.ts';
import {
  choiceCell,
  dayCell,
  momentCell,
  moneyCell,
  numberCell,
  percentCell,
  textCell,
  toggleCell,
} from './plainCells.ts';
import { moneyRangeCell, numberRangeCell } from './rangeCell.ts';

/** Parts in a row, each as its cells read; they are typed in the inspector, where each field of each has room. */
const partsCell: CellMaker<readonly Readonly<Record<string, unknown>>[]> = (facts, scope) => {
  const cells = facts.parts.flatMap((part) => {
    const cell = part.isHidden ? null : cellOf(part, scope);
    return cell === null ? [] : [{ name: part.name, cell }];
  });
  const partText = (part: Readonly<Record<string, unknown>>) =>
    cells.flatMap(({ name, cell }) => cell.print(part[name]) || []).join(' · ');
  return {
    width: 160,
    value: (stored) => (stored.length === 0 ? null : stored.length),
    print: (stored) => stored.map(partText).join('; '),
  };
};

/** A row for each control. Which values a field holds follows from its control, which the compiler cannot see: `unknown` stands for each. */
const makers: { readonly [C in Control]: CellMaker<unknown> | null } = {
  text: textCell,
  area: textCell,
  title: textCell,
  number: numberCell,
  whole: numberCell,
  money: moneyCell,
  percent: percentCell,
  day: dayCell,
  days: null,
  instant: momentCell,
  toggle: toggleCell,
  tags: linesCell,
  lines: linesCell,
  choice: choiceCell,
  flags: flagsCell,
  moneyRange: moneyRangeCell,
  numberRange: numberRangeCell,
  one: oneCell,
  many: manyCell,
  anyOne: anyOneCell,
  anyMany: anyManyCell,
  // Its fields are columns of their own.
  part: null,
  parts: partsCell,
  other: null,
};

/** The cell of a field; null where it has none, because its fields have or because a screen of its own shows it. */
export const cellOf = (facts: FieldFacts, scope: CellScope): FieldCell | null =>
  makers[facts.as]?.(facts, scope) ?? null;
