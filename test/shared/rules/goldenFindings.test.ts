// Whole findings, with their sentence and what each offers to do, and all figures, kept as golden files.
import { expect, test } from 'vitest';
import { findAll } from '../../../shared/rules/catalogue.ts';
import { figures } from '../../../shared/rules/figures.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { draft, inherited, review, workshop } from '../../helpers/workbooks/examples.ts';
import { expectGolden } from '../../helpers/pictures/golden.ts';
import { troubledWorkbook } from '../../helpers/workbooks/troubledWorkbook.ts';
import { variedWorkbook } from '../../helpers/workbooks/variedWorkbook.ts';

const findingsOf = (workbook: Workbook): readonly string[] =>
  findAll(workbook).open.flatMap(({ rule, severity, subjects, message, fix }) => {
    const about = subjects.map(({ kind, id, code }) => code ?? `${kind} ${id}`).join(' ');
    return [`${rule} ${severity} ${about}: ${message}`, `  ${JSON.stringify(fix)}`];
  });

/** As far as a figure can be told apart: none is judged finer. */
const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(10)) : value;

test.each<readonly [string, Workbook]>([
  ['inherited', inherited],
  ['draft', draft],
  ['workshop', workshop],
  ['review', review],
  ['varied', variedWorkbook],
  ['troubled', troubledWorkbook],
])('of the workbook “%s” they are as kept', (name, workbook) => {
  expectGolden(`findings/${name}.txt`, `${findingsOf(workbook).join('\n')}\n`);
  expectGolden(`findings/${name}.json`, `${JSON.stringify(figures(workbook), rounded, 1)}\n`);
});

/** A level said of a risk. */
const level = /\bis (low|moderate|high|extreme)\b/;

test('a level in the sentence of a finding names the view it is one of', () => {
  const said = [troubledWorkbook, variedWorkbook]
    .flatMap((workbook) => findAll(workbook).open.map(({ message }) => message))
    .filter((message) => level.test(message));
  expect(said.length).toBeGreaterThan(2);
  expect(said.filter((message) => !/\bis \w+ (inherent|now|planned)\b/.test(message))).toEqual([]);
});
