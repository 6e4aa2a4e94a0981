// Registers saved in the encodings of many countries are read with the letters they were written with, or the doubt is said.
import { describe, expect, test } from 'vitest';
import {
  decoderLabel,
  encodingLabel,
  encodings,
  type Encoding,
} from '../../../../shared/import/source/encodings.ts';
import { guessEncoding } from '../../../../shared/import/source/guessEncoding.ts';
import { readTable } from '../../../../shared/import/table/readTable.ts';
import { decode, encoded } from '../../../helpers/hostile/letters.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf32 = (text: string, isLittle: boolean): Uint8Array => {
  const points = Array.from(text, (char) => char.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(points.length * 4));
  points.forEach((point, i) => view.setUint32(i * 4, point, isLittle));
  return new Uint8Array(view.buffer);
};

const polish = `ID;Nazwa;Prawdopodobieństwo;Wpływ;Właściciel
1;Opóźnienie dostawy części;4;3;Łukasz Żak
2;Awaria serwera i brak kopii;2;5;Paweł Więcek
`;
const czech = `ID;Riziko;Pravděpodobnost;Dopad;Vlastník
1;Zpoždění dodávky;4;3;Jiří Šťastný
2;Výpadek serveru;2;5;Ondřej Dvořák
`;
const hungarian = 'ID;Kockázat;Valószínűség;Hatás\n1;Késik a szállító;4;3\n2;Adatvesztés a kiszolgálón;2;5\n';
const russian = `ID;Риск;Вероятность;Влияние;Владелец
1;Поставщик задерживает детали;4;3;Иванов
2;Отказ сервера без резервной копии;2;5;Петров
`;
const german =
  'Nr;Risiko;Größe;Maßnahme\n1;Verspätung;4;Zweite Quelle prüfen\n2;Ausfall der Kühlung;3;Übergabe\n';
const french = 'N;Risque;Probabilité;Gravité\n1;Retard à l’été;4;3\n2;Panne du système français;2;5\n';
const english = 'ID,Title,Likelihood,Impact\n1,Café closes – “early”,4,3\n2,Lost,2,2\n';
const spanish = 'N;Riesgo;Descripción\n1;Retraso de la señal;Mañana\n2;Avería;La máquina se para\n';
const turkish = 'ID;Risk;Açıklama\n1;Gecikme;Tedarikçi geç teslim eder, ışık söner\n2;Kayıp;Sunucu çöker\n';
const greek = 'ID;Κίνδυνος;Πιθανότητα\n1;Ο προμηθευτής αργεί;4\n2;Απώλεια δεδομένων;2\n';
const japanese = `番号,リスク,発生確率,影響度,担当
1,仕入先の部品が遅れる,4,3,田中
2,サーバー障害でバックアップがない,2,5,鈴木
`;
const korean =
  '번호,위험,가능성,영향,담당자\n1,공급업체 부품이 늦다,4,3,김철수\n2,서버 장애와 백업 없음,2,5,이영희\n';
const simplified = '编号,风险,概率,影响,负责人\n1,供应商零件晚到,4,3,张伟\n2,服务器故障且没有备份,2,5,李娜\n';
const traditional =
  '編號,風險,機率,影響,負責人\n1,供應商零件晚到,4,3,張偉\n2,伺服器故障且沒有備份,2,5,李娜\n';

describe('is recognised and read as it was written:', () => {
  test.each<[Encoding, string, string]>([
    ['Windows-1250', 'Polish', polish],
    ['Windows-1250', 'Czech', czech],
    ['Windows-1250', 'Hungarian', hungarian],
    ['ISO-8859-2', 'Czech', czech],
    ['Windows-1251', 'Russian', russian],
    ['KOI8-R', 'Russian', russian],
    ['Windows-1252', 'German', german],
    ['Windows-1252', 'French', french],
    ['Windows-1252', 'English', english],
    ['Windows-1252', 'Spanish', spanish],
    ['Mac Roman', 'German', german],
    ['Mac Roman', 'French', french],
    ['Mac Roman', 'English', english],
    ['Mac Roman', 'Spanish', spanish],
    ['Windows-1253', 'Greek', greek],
    ['Windows-1254', 'Turkish', turkish],
    ['Shift_JIS', 'Japanese', japanese],
    ['EUC-JP', 'Japanese', japanese],
    ['EUC-KR', 'Korean', korean],
    ['GB18030', 'Chinese', simplified],
    ['Big5', 'Chinese', traditional],
  ])('%s (%s)', (encoding, _language, text) => {
    const bytes = encoded(text, encoding);
    const table = readTable(bytes, decode);
    expect(table.encoding).toBe(encoding);
    expect([table.header, ...table.rows.map(({ cells }) => cells)]).toEqual(
      text
        .trim()
        .split('\n')
        .map((line) => line.split(table.separator ?? '')),
    );
    expect(table.notes).toEqual([]);
  });

  test.each([
    ['with a mark', '\ufeff'],
    ['without one', ''],
  ])('UTF-16 and UTF-32 %s, also in Cyrillic', (_name, mark) => {
    for (const text of [german, russian]) {
      const little = Buffer.from(mark + text, 'utf16le');
      const big = Buffer.from(little).swap16();
      const found = [little, big, utf32(mark + text, true), utf32(mark + text, false)].map((bytes) => {
        const table = readTable(new Uint8Array(bytes), decode);
        return [table.encoding, table.rows[0]?.cells[1]];
      });
      const cell = text.split('\n')[1]?.split(';')[1];
      expect(found.map(([encoding]) => encoding)).toEqual([
        'UTF-16 LE',
        'UTF-16 BE',
        'UTF-32 LE',
        'UTF-32 BE',
      ]);
      expect(new Set(found.map(([, first]) => first))).toEqual(new Set([cell]));
    }
  });

  test('UTF-32 beyond the basic plane, with what is no character shown as such', () => {
    const bytes = utf32('a;b\n1;👩‍🚀\n2;x\n', true);
    bytes.set([0xff, 0xff, 0xff, 0x7f], bytes.length - 8);
    const { rows } = readTable(bytes, decode, { encoding: 'UTF-32 LE', headerLine: 1 });
    expect(rows.map(({ cells }) => cells[1])).toEqual(['👩‍🚀', '\ufffd']);
  });
});

describe('a file that mixes encodings', () => {
  const stray = encoded('3;Café fällt aus;2\n', 'Windows-1252');
  const mixed = (...pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));

  test('UTF-8 with a stray row keeps all letters, and names the line', () => {
    const table = readTable(mixed(utf8(german), stray, utf8('4;Übergabe;1\n')), decode);
    expect(table.encoding).toBe('UTF-8');
    expect(table.rows.map(({ cells }) => cells[1])).toEqual([
      'Verspätung',
      'Ausfall der Kühlung',
      'Café fällt aus',
      'Übergabe',
    ]);
    expect(table.notes).toEqual([
      'This file mixes encodings. Line 4 cannot be UTF-8 like the rest, so it is read as Windows-1252: look at the letters there.',
    ]);
  });

  test('Windows-1252 with a few rows of UTF-8 is as much a mixture', () => {
    const rows = ['Größe', 'Höhe', 'Länge', 'Wärme'].map((word) => encoded(`1;${word};2\n`, 'Windows-1252'));
    const table = readTable(mixed(utf8('a;b;c\n'), ...rows, utf8('5;Kälte;1\n')), decode);
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(['Größe', 'Höhe', 'Länge', 'Wärme', 'Kälte']);
    expect(table.notes[0]).toContain('Lines 2, 3, 4 and 5 cannot be UTF-8');
  });

  test('many stray rows are counted', () => {
    const rows = Array.from({ length: 9 }, (_, i) => utf8(`${i};Größe ${i};1\n`));
    const { notes } = readTable(
      mixed(utf8('a;b;c\n'), ...rows, ...Array.from({ length: 8 }, () => stray)),
      decode,
    );
    expect(notes[0]).toContain('Lines 11, 12, 13, 14, 15 and 3 more cannot be UTF-8');
  });
});

describe('the choice', () => {
  test('every encoding that can be chosen is one that Node and Chromium decode, and has a name for people', () => {
    for (const encoding of encodings) {
      const label = decoderLabel(encoding);
      expect(label === null || new TextDecoder(label).encoding).toBeTruthy();
      expect(encodingLabel(encoding)).toMatch(/^\S.* \(.+\)$/);
    }
    expect(new Set(encodings).size).toBeGreaterThan(12);
  });

  test('overrules what was found', () => {
    const bytes = encoded(russian, 'KOI8-R');
    const { header } = readTable(bytes, decode, { encoding: 'Windows-1251' });
    expect(header[1]).toBe(decode(encoded('Риск', 'KOI8-R'), 'windows-1251'));
    expect(header[1]).not.toBe('Риск');
  });

  test('plain letters are UTF-8, whatever they were saved in', () => {
    expect(guessEncoding(utf8('ID,Title\n1,Late\n'), decode)).toBe('UTF-8');
  });
});
