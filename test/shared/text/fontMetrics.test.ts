// Holds the generated widths against the font files and against what the PDF writer reads from them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsPDF } from 'jspdf';
import { expect, test } from 'vitest';
import { generateFontMetrics } from '../../../build/generate/generateFontMetrics.ts';
import { advanceOf, hasGlyph } from '../../../shared/text/glyphs.ts';
import { baselineIn, capHeight, lineHeight, textWidth } from '../../../shared/text/measureText.ts';
import { bundledFonts } from '../../helpers/pictures/bundledFonts.ts';

const source = join(import.meta.dirname, '../../../shared/text/fontMetrics.generated.ts');

const weights = ['regular', 'bold'] as const;

const printedCodes = Array.from({ length: 0x10000 }, (_, code) => code).filter(hasGlyph);

test('the generated table is what the font files give today', () => {
  expect(readFileSync(source, 'utf8')).toBe(generateFontMetrics());
});

test('the table is small enough to ship and covers the scripts we promise', () => {
  expect(readFileSync(source).length).toBeLessThan(60_000);
  const promised = 'AZaz09ÄÖÜßéèñçøåæœŠšŽžČčĐđŁłŻżŐőŰűİıĞğŞşΑΩαωάέΰАЯаяЁёЇїҐґЊњơưệỗ€£¥₽₺–—…•×÷±';
  expect(Array.from(promised).filter((character) => !hasGlyph(character.codePointAt(0) ?? 0))).toEqual([]);
});

test('every character has the width the PDF writer gives it', () => {
  const doc = new jsPDF({ unit: 'pt' });
  for (const weight of weights) {
    doc.addFileToVFS(`${weight}.ttf`, Buffer.from(bundledFonts[weight]).toString('latin1'));
    doc.addFont(`${weight}.ttf`, weight, 'normal');
    doc.setFont(weight, 'normal');
    const differing = printedCodes.filter((code) => {
      const units = doc.getStringUnitWidth(String.fromCodePoint(code)) * 1000;
      return Math.abs(units - advanceOf(code, weight)) > 0.001;
    });
    expect(differing.map((code) => code.toString(16))).toEqual([]);
  }
  expect(printedCodes.length).toBeGreaterThan(2000);
});

test('a width is the sum of its characters and grows with the size', () => {
  expect(textWidth('', 10, 'regular')).toBe(0);
  expect(textWidth('Ab', 10, 'regular')).toBeCloseTo(
    textWidth('A', 10, 'regular') + textWidth('b', 10, 'regular'),
  );
  expect(textWidth('Throughline', 20, 'bold')).toBeCloseTo(2 * textWidth('Throughline', 10, 'bold'));
  expect(textWidth('Throughline', 10, 'bold')).toBeGreaterThan(textWidth('Throughline', 10, 'regular'));
});

test('figures all have one width, so that numbers stand beneath each other', () => {
  for (const weight of weights) {
    expect(new Set(Array.from('0123456789', (figure) => textWidth(figure, 10, weight))).size).toBe(1);
  }
});

test('capitals stand in the middle of their line', () => {
  const above = baselineIn(10) - capHeight(10);
  const below = lineHeight(10) - baselineIn(10);
  expect(above).toBeCloseTo(below);
});
