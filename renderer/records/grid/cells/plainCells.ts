// Cells of one value: text, numbers, money, shares, days, moments, yes or no, one of a few words.
import { recordsWords } from '../../../../shared/messages/screens/records.ts';
import type { FieldFacts } from '../../../../shared/schema/fieldFacts.ts';
import {
  amountText,
  dayText,
  exactMoneyText,
  measureText,
  momentText,
} from '../../../../shared/text/format.ts';
import { labelOf } from '../../../../shared/words.ts';
import { parseDay } from '../../../ui/fields/values/days.ts';
import { parseMoney } from '../../../ui/fields/values/money.ts';
import { parseNumber, parsePercent, printNumber, printPercent } from '../../../ui/fields/values/numbers.ts';
import { dayWorldOf } from '../../dayWorld.ts';
import { accept, refuse } from '../../../ui/fields/values/parsed.ts';
import { parseText } from '../../../ui/fields/values/text.ts';
import type { GridNumbers, GridOption } from '../../../ui/grid/model/gridColumn.ts';
import { type CellMaker, type FieldCell, printedOr } from './fieldCell.ts';

/** More digits than people type: what is edited is the number that is stored. */
const exactDecimals = 12;

/** What a figure may be, as the parsers take it. */
export const limitsOf = ({ min, max, isRequired, as }: FieldFacts) => ({
  min: min ?? undefined,
  max: max ?? undefined,
  integer: as === 'whole',
  required: isRequired,
});

const notEmpty = ({ short }: FieldFacts) => refuse(recordsWords.notEmpty({ field: short }));

export const textCell: CellMaker<string> = (facts) => ({
  width: facts.name === 'code' ? 62 : facts.as === 'text' ? 140 : 200,
  ...(facts.as === 'title' ? { grow: true } : {}),
  editor: 'text',
  value: (stored) => stored,
  print: (stored) => stored,
  parse: (typed) => {
    const text = typed.trim();
    if (facts.isRequired && text === '') return notEmpty(facts);
    return parseText(text, { maxLength: facts.maxChars ?? undefined });
  },
});

export const numberCell: CellMaker<number | null> = (facts) => ({
  width: 96,
  align: 'end',
  editor: 'number',
  value: (stored) => stored,
  print: (stored) => printedOr(stored, (value) => measureText(value, facts.unit ?? '', 6)),
  edit: (stored) => printNumber(stored, exactDecimals),
  parse: (text) => parseNumber(text, limitsOf(facts)),
});

/** Money is kept in minor units and read in major ones. */
export const moneyNumbers = (currency: string): GridNumbers => ({
  read: (text) => {
    const read = parseMoney(text, currency);
    return read.ok ? read.value : null;
  },
  print: (minor) => exactMoneyText(minor, currency),
});

export const moneyCell: CellMaker<number | null> = (facts, { currency }) => ({
  width: 120,
  align: 'end',
  editor: 'number',
  value: (stored) => stored,
  numbers: moneyNumbers(currency),
  print: (stored) => printedOr(stored, (minor) => exactMoneyText(minor, currency)),
  edit: (stored) => amountText(stored, currency),
  parse: (text) => parseMoney(text, currency, limitsOf(facts)),
});

const percent = (share: number) => `${printPercent(share)}%`;

export const percentCell: CellMaker<number | null> = (facts) => ({
  width: 96,
  align: 'end',
  editor: 'number',
  value: (stored) => stored,
  numbers: {
    read: (text) => {
      const read = parsePercent(text, {});
      return read.ok ? read.value : null;
    },
    print: percent,
  },
  print: (stored) => printedOr(stored, percent),
  parse: (text) => parsePercent(text, limitsOf(facts)),
});

/** A day is typed as people write one; "+2w" counts from the day the workbook is judged on. */
export const dayCell: CellMaker<string | null> = ({ isRequired }, { workbook }) => ({
  width: 112,
  editor: 'date',
  value: (stored) => stored,
  print: (stored) => printedOr(stored, dayText),
  parse: (text) => parseDay(text, { required: isRequired }, dayWorldOf(workbook)),
});

/** A moment is set by what happened then, never typed. */
export const momentCell: CellMaker<string | null> = () => ({
  width: 150,
  value: (stored) => stored,
  print: (stored) => printedOr(stored, momentText),
});

/** One of these, chosen by its label; '' is none where none may be. */
function chosen(facts: FieldFacts, options: readonly GridOption[]): FieldCell<string | null> {
  const labelOfStored = (stored: string) =>
    options.find(({ value }) => value === stored)?.label ?? labelOf(stored);
  return {
    width: 124,
    editor: 'select',
    options: (stored) =>
      stored === null || options.some(({ value }) => value === stored)
        ? options
        : [...options, { value: stored, label: labelOfStored(stored) }],
    value: (stored) => stored,
    print: (stored) => printedOr(stored, labelOfStored),
    edit: (stored) => stored ?? '',
    parse: (text, before) => {
      if (text === '') return facts.isRequired ? notEmpty(facts) : accept(null);
      const known = text === before || options.some(({ value }) => value === text);
      return known ? accept(text) : refuse(recordsWords.notAChoice({ text, field: facts.short }));
    },
  };
}

export const choiceCell: CellMaker<string | null> = (facts) =>
  chosen(
    facts,
    facts.options.map((value) => ({ value, label: facts.optionLabels[value] ?? labelOf(value) })),
  );

const yesOrNo: readonly GridOption[] = [
  { value: 'yes', label: recordsWords.yes },
  { value: 'no', label: recordsWords.no },
];
const word = (stored: boolean) => (stored ? 'yes' : 'no');

export const toggleCell: CellMaker<boolean> = (facts) => ({
  width: 84,
  editor: 'select',
  options: () => yesOrNo,
  value: (stored) => (stored ? recordsWords.yes : recordsWords.no),
  print: (stored) => (stored ? recordsWords.yes : recordsWords.no),
  edit: word,
  parse: (text) => (text === 'yes' || text === 'no' ? accept(text === 'yes') : notEmpty(facts)),
});
