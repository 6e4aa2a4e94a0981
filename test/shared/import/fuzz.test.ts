// Thousands of spoilt tables from one seed: each is read with every row accounted for, or refused in a sentence.
import { expect, test } from 'vitest';
import { parse } from '../../../shared/file/parse.ts';
import { guessMapping } from '../../../shared/import/table/guessMapping.ts';
import { importRisks } from '../../../shared/import/risks/importRisks.ts';
import { openTable } from '../../../shared/import/table/openTable.ts';
import { planImport } from '../../../shared/import/risks/planImport.ts';
import type { Table } from '../../../shared/import/table/readTable.ts';
import { TableRefused } from '../../../shared/import/source/tableRefused.ts';
import {
  eachMutation,
  mutationsOf,
  type Next,
  oneOf,
  random,
  spoilt,
  timeFor,
} from '../../helpers/hostile/fuzz.ts';
import { about, empty } from '../../helpers/workbooks/importedRegister.ts';
import { savedText } from '../../helpers/programs/savedText.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';
import { sheetXml, spreadsheetParts, zipOf } from '../../helpers/hostile/zips.ts';
import { decode } from '../../helpers/hostile/letters.ts';

const rows = [
  [
    'ID',
    'Risk',
    'Description',
    'Likelihood',
    'Impact',
    'Cost',
    'Owner',
    'Mitigation',
    'Due',
    'Status',
    'Site',
  ],
  ['R-1', 'Late', 'A van, "late"', '4', '5', '1,500', 'Ann', 'Second van', '31.03.2026', 'Open', 'Köln'],
  ['R-2', 'Lost', 'First\nthen', 'high', '20%', '10 – 20', 'Bo', '', '2026-04-01', 'Closed', 'Bonn'],
  ['', '=1+1', '', '', '', '', '', '', '', '', ''],
] as const;
const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');

/** What the table becomes; each row of it must be there again, imported or refused, and survive a save. */
function accountFor(table: Table): 'read' {
  const plan = planImport(empty, table, guessMapping(table), about);
  const { rows: counted, imported, refused } = plan.counts;
  expect([plan.rows.length, counted, imported + refused]).toEqual(Array(3).fill(table.rows.length));
  const workbook = importRisks(plan).apply(empty, testMoment());
  expect(workbook.risk.size).toBe(imported);
  const text = savedText({ workbook });
  const again = parse(text);
  if (again.status !== 'ok') throw new Error(JSON.stringify(again).slice(0, 600));
  expect(savedText({ workbook: again.document.workbook })).toBe(text);
  return 'read';
}

/** A refusal is a sentence; anything else that is thrown is a crash. */
async function outcomeOf(bytes: Uint8Array): Promise<'read' | 'refused'> {
  try {
    return accountFor((await openTable(bytes, decode)).table());
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
    expect(error.message).toMatch(/^[A-Z][^]+\.$/);
    return 'refused';
  }
}

async function countOutcomes(target: 'csv' | 'spreadsheets', make: () => Uint8Array) {
  const seen = { read: 0, refused: 0 };
  await eachMutation(target, async (i) => {
    const bytes = make();
    try {
      seen[await outcomeOf(bytes)]++;
    } catch (error) {
      throw new Error(`Mutation ${i}: ${Buffer.from(bytes).toString('latin1').slice(0, 2_000)}`, {
        cause: error,
      });
    }
  });
  console.log(`${mutationsOf(target)} spoilt tables (${target}):`, seen);
  return seen;
}

const ofText = mutationsOf('csv');
test(`${ofText} spoilt CSV files`, { timeout: timeFor(ofText) }, async () => {
  const next = random(1);
  const tokens = [
    '"',
    ';',
    ',',
    '\t',
    '\n',
    '\r\n',
    '""',
    '=',
    "'",
    '%',
    '\u0000',
    '\ufeff',
    '\ud83d',
    '1e999',
    '-',
    '€',
  ];
  const seen = await countOutcomes('csv', () => new Uint8Array(spoilt(Buffer.from(csv), tokens, next)));
  expect(seen.read).toBeGreaterThan(ofText * 0.5);
});

const xmlTokens =
  `< > / " ' = &amp; &#0; &#x10ffff; &lt; <c> </c> <row> </row> <v> <f> <is> <t> t="s" t="b" t="e" s="1" r="A1"
  r="XFD1048576" r="A0" r="-1" <![CDATA[ ]]> <!-- --> <!DOCTYPE <mergeCell ref="A1:B9"/> 1e999 -0 _x0000_ __proto__`.split(
    /\s+/,
  );

/** A spreadsheet with one of its parts spoilt inside, else with its own bytes spoilt. */
function spoiltSpreadsheet(next: Next): Uint8Array {
  const parts = spreadsheetParts([{ name: 'A', xml: sheetXml(rows, ['A2:A3']) }]);
  if (next(3) === 0) return new Uint8Array(spoilt(Buffer.from(zipOf(parts)), xmlTokens, next));
  const target = next(2) === 0 ? parts.at(-1) : oneOf(parts, next);
  return zipOf(
    parts.map((part) =>
      part === target ? { ...part, content: spoilt(Buffer.from(part.content), xmlTokens, next) } : part,
    ),
  );
}

const ofSheets = mutationsOf('spreadsheets');
test(`${ofSheets} spoilt spreadsheets`, { timeout: timeFor(ofSheets) }, async () => {
  const next = random(2);
  const seen = await countOutcomes('spreadsheets', () => spoiltSpreadsheet(next));
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(ofSheets * 0.1);
});
