// A register made by somebody else: guessed, corrected, tried out row by row, written as one step.
import { expect, test } from 'vitest';
import { openApp } from '../helpers/browserPage.ts';
import { openRisks, RisksPage } from './pages/RisksPage.ts';

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
  expect(await chosen('Encoding').inputValue()).toBe('Windows-1252');
  expect(await chosen('Separator').inputValue()).toBe('Semicolon ;');
  expect(await chosen('Header row').inputValue()).toContain('Line 2');
  expect(await chosen('“Eintrittswahrscheinlichkeit” means').inputValue()).toBe('Probability');
  await chosen('“Auswirkung” means').click();
  await page.getByRole('option', { name: 'Impact on time', exact: true }).click();

  await risks.dialog.getByRole('button', { name: 'Check 4 rows' }).click();
  await risks.dialog.getByText('4 rows in the file = 3 risks to import + 1 refused.').waitFor();
  const refused = risks.dialog.getByRole('grid', { name: 'Dry run' }).getByRole('row').nth(1);
  expect(await refused.textContent()).toContain('There is neither a title nor a description.');
  await risks.dialog.getByRole('button', { name: 'Import 3 risks' }).click();

  await page.getByText('3 risks imported, 1 refused.').waitFor();
  expect(await risks.cells('Personal fällt aus')).toEqual(expect.arrayContaining(['5 · 90%', 'HR']));
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await page.getByRole('heading', { name: 'What could cost us most?', exact: true }).waitFor();
});

test('from the library a register becomes a workbook of its own, kept over a reload', async () => {
  const { page } = await openApp();
  const risks = new RisksPage(page);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await risks.giveFile(
    'Harbour register.csv',
    'Title,Probability,Impact\nQuay floods,4,5\nCrane fails,2,3\n',
  );
  await risks.dialog.getByRole('button', { name: 'Check 2 rows' }).click();
  const title = risks.dialog.getByRole('textbox', { name: 'Title of the new workbook' });
  expect(await title.inputValue()).toBe('Harbour register');
  await risks.dialog.getByRole('button', { name: 'Import 2 risks' }).click();
  await page.getByRole('banner').getByText('Harbour register').waitFor();
  await risks.saved();
  await page.reload();
  await risks.row('Quay floods').getByText('Extreme').waitFor();
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
