// A register made by somebody else: guessed, corrected, tried out row by row, written as one step.
import { readFile } from 'node:fs/promises';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { openTable } from '../../shared/import/table/openTable.ts';
import { openApp } from '../helpers/browser/browserPage.ts';
import { spreadsheetParts, zipOf } from '../helpers/hostile/zips.ts';
import { openRisks, RisksPage } from './pages/RisksPage.ts';
import { decode, encoded } from '../helpers/hostile/letters.ts';

const register = `Projektrisiken 2026;;;;;
ID;Risiko;Eintrittswahrscheinlichkeit;Auswirkung;Verantwortlich;Maßnahme
R001;Lieferverzug;hoch;mittel;Einkauf;Zweiten Lieferanten suchen
R002;Daten fehlen;gering;sehr hoch;IT;
R003;;gering;gering;;
R004;Personal fällt aus;sehr hoch;gering;HR;Vertretung regeln
`;

test('every row is accounted for, and one undo takes the whole import back', async () => {
  const { page } = await openApp();
  const risks = await openRisks(page, 'Blank', 'Register');
  await page.getByRole('button', { name: 'Import risks' }).click();
  await risks.giveFile('Projektrisiken.csv', Buffer.from(register, 'latin1'));
  const chosen = (name: string) => risks.dialog.getByRole('combobox', { name, exact: true });
  await expect.poll(() => chosen('Letters read as').inputValue()).toBe('Windows-1252 (Western European)');
  await risks.dialog.getByText('Maßnahme').first().waitFor();
  await expect.poll(() => chosen('Separator').inputValue()).toBe('Semicolon ;');
  await expect.poll(() => chosen('Header row').inputValue()).toContain('Line 2');
  await expect.poll(() => chosen('“Eintrittswahrscheinlichkeit” means').inputValue()).toBe('Likelihood');
  await chosen('“Auswirkung” means').click();
  await page.getByRole('option', { name: 'Impact: Time', exact: true }).click();

  await risks.dialog.getByRole('button', { name: 'Check 4 rows' }).click();
  await risks.dialog.getByText('4 rows in the file = 3 risks to import + 1 refused.').waitFor();
  const refused = risks.dialog.getByRole('grid', { name: 'Dry run' }).getByRole('row').nth(1);
  await refused.getByText('There is neither a title nor a description.').waitFor();
  await risks.dialog.getByRole('button', { name: 'Import 3 risks' }).click();

  await risks.message('3 risks imported, 1 refused.').waitFor();
  await expect
    .poll(() => risks.cells('Personal fällt aus'))
    .toEqual(expect.arrayContaining(['5 · 90%', 'HR']));
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await page.getByRole('heading', { name: 'What could cost us most?', exact: true }).waitFor();
});

test('from the library a register becomes a workbook of its own, kept over a reload', async () => {
  const { page } = await openApp();
  const risks = new RisksPage(page);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await risks.giveFile(
    'Harbour register.csv',
    'Title,Probability,Impact,Cost\nQuay floods,4,5,"£4,500"\nCrane fails,2,3,£300\n',
  );
  await risks.dialog.getByRole('button', { name: 'Check 2 rows' }).click();
  const title = risks.dialog.getByRole('textbox', { name: 'Title of the new workbook' });
  await expect.poll(() => title.inputValue()).toBe('Harbour register');
  await risks.dialog.getByRole('button', { name: 'Import 2 risks' }).click();
  await page.getByRole('banner').getByText('Harbour register').waitFor();
  await risks.saved();
  await page.reload();
  await risks.row('Quay floods').getByText('Extreme').waitFor();
  // It counts in the currency of the register.
  await expect.poll(async () => (await risks.cells('Quay floods')).join(' ')).toContain('GBP ');
});

test('a file that is no table is refused in a sentence', async () => {
  const { page } = await openApp();
  const risks = await openRisks(page, 'Blank', 'Register');
  await page.getByRole('button', { name: 'Import risks' }).click();
  await risks.dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
  await risks.dialog.getByText('This file is empty: there is nothing to import.').waitFor();
});

test('a file is read beside the window, and reading can be given up', async () => {
  const { page } = await openApp();
  const risks = await openRisks(page, 'Blank', 'Register');
  // The reader never comes: for the window, a file that takes for ever.
  await page.route(/tableWorker/, () => undefined);
  await page.getByRole('button', { name: 'Import risks' }).click();
  await risks.dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'huge.csv', mimeType: 'text/csv', buffer: Buffer.from('Risk\nQuay floods\n') });
  const progress = risks.dialog.getByRole('progressbar', { name: 'Reading “huge.csv”' });
  await progress.waitFor();
  await risks.dialog.getByRole('button', { name: 'Cancel' }).first().click();
  await risks.dialog.getByRole('button', { name: 'Choose file…' }).waitFor();
  await progress.waitFor({ state: 'detached' });
});

test('a stranger with the numbers of risks that are here changes them only where the person says so', async () => {
  const { page } = await openApp();
  const risks = await openRisks(page, 'Worked example', 'Register');
  const before = await risks.cells('R-1');
  const stranger = 'ID,Title,Likelihood,Impact\nR-1,Canteen closes early,1,1\n';
  const importStranger = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Import risks' }).click();
    await risks.giveFile('regB.csv', stranger);
  };
  await importStranger();
  await risks.dialog.getByText('1 row has the number of a risk in this workbook.').waitFor();
  await risks.dialog.getByRole('button', { name: 'Check 1 row' }).click();
  await risks.dialog.getByRole('button', { name: 'Import 1 risk', exact: true }).click();
  await risks.message('1 risk imported, 0 refused.').waitFor();
  expect(await risks.cells('R-1')).toEqual(before);

  await importStranger();
  await risks.dialog.getByRole('combobox', { name: 'Risks that are here already' }).click();
  await page.getByRole('option', { name: 'These are our codes: update R-1' }).click();
  await risks.dialog.getByRole('button', { name: 'Check 1 row' }).click();
  const changes = risks.dialog.getByRole('table', { name: 'Changes of risks that are here' });
  const title = changes
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Title', exact: true }) });
  await expect
    .poll(() => title.getByRole('cell').allTextContents())
    .toEqual([before[1], 'Canteen closes early']);
  await risks.dialog.getByRole('button', { name: 'Change 1 risk' }).click();
  await page
    .getByRole('region', { name: 'Messages' })
    .getByText('0 risks imported, 1 risk changed, 0 refused.')
    .waitFor();
});

test('a table that speaks of no risks becomes risks only when it is confirmed', async () => {
  const { page } = await openApp();
  const risks = await openRisks(page, 'Blank', 'Register');
  await page.getByRole('button', { name: 'Import risks' }).click();
  await risks.giveFile('tasks.csv', 'Task,Start,Finish\nDig the pit,2026-01-02,2026-01-05\n');
  const check = risks.dialog.getByRole('button', { name: 'Check 1 row' });
  expect(await check.isDisabled()).toBe(true);
  await risks.dialog.getByRole('checkbox', { name: 'The rows of this table are risks' }).check();
  await check.click();
  await risks.dialog.getByText('1 row in the file = 1 risk to import + 0 refused.').waitFor();
});

test('letters that were taken for others are put right', async () => {
  const { page } = await openApp();
  const risks = await openRisks(page, 'Blank', 'Register');
  await page.getByRole('button', { name: 'Import risks' }).click();
  await risks.giveFile('risks.csv', Buffer.from(encoded('ID;Риск;Impact\n1;Срыв поставки;4\n', 'KOI8-R')));
  const letters = risks.dialog.getByRole('combobox', { name: 'Letters read as' });
  await expect.poll(() => letters.inputValue()).toBe('KOI8-R (Russian)');
  await risks.dialog.getByText('Срыв поставки').first().waitFor();
  await letters.click();
  await page.getByRole('option', { name: 'Windows-1251 (Cyrillic)' }).click();
  await risks.dialog
    .getByText(decode(encoded('Срыв', 'KOI8-R'), 'windows-1251'))
    .first()
    .waitFor();
});

/** A spreadsheet with a cover, and the registers of two sites. */
const spreadsheet = async (): Promise<Buffer> => {
  const header = ['ID', 'Risk', 'Likelihood', 'Impact', 'Owner', 'Review by'];
  const due = new Date('2026-05-31T00:00:00Z');
  const columns = header.map((name) => (name === 'Review by' ? { numFmt: 'dd.mm.yyyy' } : {}));
  const sheets = [
    { name: 'Cover', rows: [['Risks of both sites']] },
    { name: 'Berlin', columns, rows: [header, ['R-1', 'Quay floods', 4, 5, 'Ann', due]] },
    {
      name: 'Rome',
      columns,
      rows: [header, ['R-1', 'Crane fails', 2, 3, 'Bo', due], ['R-2', 'Lost key', 1, 1, 'Bo', due]],
    },
  ];
  return Buffer.from(await writeXlsx({ sheets }));
};

test('a spreadsheet comes in from the sheet that is chosen', async () => {
  const { page } = await openApp();
  const risks = await openRisks(page, 'Blank', 'Register');
  await page.getByRole('button', { name: 'Import risks' }).click();
  await risks.giveFile('Sites.xlsx', await spreadsheet());
  const sheet = risks.dialog.getByRole('combobox', { name: 'Sheet', exact: true });
  await expect.poll(() => sheet.inputValue()).toBe('Berlin');
  await sheet.click();
  await page.getByRole('option', { name: 'Rome', exact: true }).click();
  await risks.dialog.getByRole('button', { name: 'Check 2 rows' }).click();
  await risks.dialog.getByRole('button', { name: 'Import 2 risks' }).click();
  await risks.message('2 risks imported, 0 refused.').waitFor();
  await expect.poll(() => risks.cells('Crane fails')).toEqual(expect.arrayContaining(['2 · 12%', 'Bo']));
});

test('a spreadsheet with macros is refused in a sentence, and nothing is imported', async () => {
  const { page } = await openApp();
  const risks = await openRisks(page, 'Blank', 'Register');
  await page.getByRole('button', { name: 'Import risks' }).click();
  const macros = zipOf([...spreadsheetParts(), { name: 'xl/vbaProject.bin', content: 'x' }]);
  await risks.dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'macros.xlsx', mimeType: 'text/csv', buffer: Buffer.from(macros) });
  await risks.dialog.getByText('This spreadsheet holds macros').waitFor();
  await risks.dialog.getByText('Nothing was imported.').waitFor();
});

test.each(['Spreadsheet (.xlsx)', 'CSV'])(
  'the register goes out as %s and holds what the screen shows',
  async (format) => {
    const { page } = await openApp();
    const risks = await openRisks(page, 'Worked example', 'Register');
    await page.getByRole('button', { name: 'Export tables…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export tables' });
    await dialog.getByRole('radio', { name: format }).check();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Export risk register' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^Quillmere.* risk register\.(xlsx|csv)$/);
    await dialog.getByText('is written.').waitFor();
    const { table } = await openTable(new Uint8Array(await readFile(await file.path())), decode);
    const titles = table().rows.map(({ cells }) => cells[1] ?? '');
    await dialog.getByRole('button', { name: 'Close' }).first().click();
    for (const title of titles.slice(0, 5)) await risks.row(title).first().waitFor();
    expect(titles.length).toBeGreaterThan(5);
  },
);
