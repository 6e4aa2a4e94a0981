// Registers made by other people become risks, row by row, with nothing lost on the way.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, diff, invert } from '../../../shared/changes.ts';
import { guessMapping, type Mapping } from '../../../shared/import/guessMapping.ts';
import { importRisks } from '../../../shared/import/importRisks.ts';
import { type ImportPlan, planImport } from '../../../shared/import/planImport.ts';
import { readTable, type Table } from '../../../shared/import/readTable.ts';
import { riskFields } from '../../../shared/import/riskFields.ts';
import { scales } from '../../../shared/import/scales.ts';
import type { Risk } from '../../../shared/schema/kinds.ts';
import { byCode, type Workbook } from '../../../shared/schema/workbook.ts';
import { build, testMoment } from '../../helpers/workbooks.ts';

const empty = build(() => undefined);
/** One for all imports, as ids are never used twice. */
const moment = testMoment();
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const lines = (...rows: string[]): Uint8Array => utf8(rows.join('\n'));

interface Imported {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly plan: ImportPlan;
  readonly workbook: Workbook;
  readonly risks: readonly Risk[];
}
function imported(bytes: Uint8Array, before: Workbook = empty): Imported {
  const table = readTable(bytes);
  const mapping = guessMapping(table);
  const plan = planImport(before, table, mapping);
  const workbook = importRisks(plan).apply(before, moment);
  return { table, mapping, plan, workbook, risks: [...workbook.risk.values()].toSorted(byCode) };
}
const fieldsOf = ({ mapping }: Imported): string[] => mapping.columns.map(({ field }) => field);
const roleTitle = (workbook: Workbook, id: Risk['ownerRole']): string | undefined =>
  id === null ? undefined : workbook.role.get(id)?.title;

describe('a German register from a spreadsheet (semicolons, Windows-1252)', () => {
  const text = [
    'Risikoregister Projekt Nordlicht;;;;;;;;;',
    'Nr.;Risikobezeichnung;Ursache;Folgen;Bereich;Eintrittswahrscheinlichkeit;Auswirkung;Schadenshöhe;Maßnahme;Verantwortlich;Frist;Status;Standort',
    '1;Lieferverzug Schränke;Nur ein Lieferant;Start verschiebt sich;Einkauf;hoch;mittel;12.500 €;"Zweiten Lieferanten\nqualifizieren";Frau Ölmann;31.03.2026;offen;Köln',
    '2;Ausfall der Kühlung;Alter der Anlage;Ware verdirbt;Technik;gering;sehr hoch;1.200.000,50 €;Wartung vorziehen;Herr Groß;15.4.26;in Bearbeitung;Bonn',
  ].join('\r\n');
  const result = imported(new Uint8Array(Buffer.from(text.replaceAll('€', '\u0080'), 'latin1')));

  test('is understood without help', () => {
    expect(result.table).toMatchObject({ encoding: 'Windows-1252', separator: ';', headerLine: 2 });
    expect(fieldsOf(result)).toEqual(
      'code title cause effect category probability impactCost cost treatment owner treatmentDue state line'.split(
        ' ',
      ),
    );
  });

  test('becomes risks with figures, money, roles and treatments', () => {
    const [first, second] = result.risks;
    expect(first).toMatchObject({
      code: 'R-1',
      title: 'Lieferverzug Schränke',
      cause: 'Nur ein Lieferant',
      effect: 'Start verschiebt sich',
      category: 'vendor',
      tags: ['Einkauf'],
      probabilityBand: 4,
      probability: null,
      impacts: { cost: 3, time: null },
      cost: { low: 1_250_000, likely: 1_250_000, high: 1_250_000, shape: 'fixed' },
    });
    expect(second?.cost?.likely).toBe(120_000_050);
    expect(roleTitle(result.workbook, first?.ownerRole ?? null)).toBe('Frau Ölmann');
    const treatment = [...result.workbook.treatment.values()].find(({ risk }) => risk === first?.id);
    expect(treatment).toMatchObject({ title: 'Zweiten Lieferanten qualifizieren', due: '2026-03-31' });
    expect(treatment?.notes).toBe('Zweiten Lieferanten\nqualifizieren');
  });

  test('keeps what has no field as lines of the notes', () => {
    expect(result.risks[0]?.notes).toContain('Standort: Köln');
  });
});

test('a French register in UTF-16 with tabs', () => {
  const text = [
    'N°\tIntitulé\tDescription\tProbabilité\tGravité\tPropriétaire\tMesures\tÉchéance\tStatut',
    '1\tRetard\tLe fournisseur livre trop tard\tprobable\ttrès élevée\tMme Noël\tRelancer chaque semaine\t31/03/2026\tOuvert',
    "2\tPanne\tL'atelier s'arrête\tpeu probable\tmoyenne\tMme Noël\tContrat d'entretien\t15/04/2026\tClôturé",
  ].join('\r\n');
  const result = imported(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')));
  expect(result.table).toMatchObject({ encoding: 'UTF-16 LE', separator: '\t' });
  expect(result.risks).toMatchObject([
    {
      title: 'Retard',
      event: 'Le fournisseur livre trop tard',
      probabilityBand: 4,
      impacts: { cost: 5 },
      state: 'draft',
    },
    { title: 'Panne', probabilityBand: 2, impacts: { cost: 3 }, state: 'closed' },
  ]);
  expect(result.workbook.role.size).toBe(1);
});

test('a Spanish register with scores on another scale', () => {
  const result = imported(
    lines(
      'Código,Riesgo,Probabilidad (1-10),Impacto (1-10),Puntuación,Responsable',
      'RG-07,Falta de datos,7,9,63,Compras',
    ),
  );
  expect(result.risks[0]).toMatchObject({ code: 'R-7', probabilityBand: 4, impacts: { cost: 5 } });
  expect(result.plan.rows[0]?.problems).toEqual([]);
  expect(result.risks[0]?.notes).toContain('Puntuación: 63');
});

describe('likelihood in percent', () => {
  const result = imported(
    lines('Risk,Probability,Severity', 'One,35 %,4', 'Two,< 5%,2', 'Three,about 90 percent,1', 'Four,soon,5'),
  );

  test('stays the share it is and sets the band', () => {
    expect(result.risks.map(({ probability, probabilityBand }) => [probability, probabilityBand])).toEqual([
      [0.35, 3],
      [0.05, 1],
      [0.9, 5],
      [null, null],
    ]);
  });

  test('what cannot be read is kept and said', () => {
    const row = result.plan.rows[3];
    expect(row).toMatchObject({ line: 5, status: 'warning' });
    expect(row?.problems[0]).toContain('"soon" is not a likelihood');
    expect(result.risks[3]?.notes).toBe('Probability: soon');
  });
});

describe('what a column holds can overrule its name', () => {
  test('an impact in sentences is an effect, a treatment in one word a response', () => {
    const result = imported(
      lines(
        'ID,Risk,Likelihood,Impact,Treatment,Actions',
        '1,Late,3,"Opening moves, customers leave",Mitigate,Second source',
        '2,Lost,2,Nobody trusts us,Accept,',
      ),
    );
    expect(fieldsOf(result)).toEqual(['code', 'title', 'probability', 'effect', 'response', 'treatment']);
    expect(result.risks.map(({ response }) => response)).toEqual(['reduce', 'accept']);
  });

  test('an impact in money is a cost', () => {
    const result = imported(lines('Risk,Likelihood,Impact', 'Late,3,"50,000"', 'Lost,2,"10,000 - 20,000"'));
    expect(result.risks[1]?.cost).toEqual({
      low: 1_000_000,
      likely: 1_500_000,
      high: 2_000_000,
      shape: 'pert',
    });
  });

  test('one impact a dimension, and figures after treatment', () => {
    const result = imported(
      lines(
        'Risk,Likelihood,Cost impact,Schedule impact,Residual likelihood,Residual impact,Mitigation,Mitigation cost',
        'Late,5,2,4,2,3,Second source,"1,500"',
      ),
    );
    expect(result.risks[0]?.impacts).toMatchObject({ cost: 2, time: 4, value: null });
    expect([...result.workbook.treatment.values()]).toMatchObject([
      {
        title: 'Second source',
        cost: 150_000,
        probabilityBandAfter: 2,
        impactsAfter: { cost: 2, time: 3, value: null },
      },
    ]);
  });

  test('a second column of one meaning is kept in the notes', () => {
    const result = imported(lines('Title,Inherent likelihood,Current likelihood', 'Late,4,2'));
    expect(result.risks[0]).toMatchObject({ probabilityBand: 4, notes: 'Current likelihood: 2' });
  });
});

describe('rows that are refused or changed', () => {
  test('a row without title and description is refused with its line and its reason', () => {
    const { plan, risks } = imported(lines('ID,Title,Owner', '1,Late,Ann', '2,,Bo', '3,Lost,Cy'));
    expect(plan.rows[1]).toMatchObject({
      line: 3,
      status: 'refused',
      problems: ['There is neither a title nor a description.'],
    });
    expect(plan.counts).toEqual({ rows: 3, imported: 2, added: 2, updated: 0, refused: 1, warnings: 0 });
    expect(risks.map(({ code }) => code)).toEqual(['R-1', 'R-3']);
  });

  test('a title that is too long is shortened, its full text is the event', () => {
    const long = 'The supplier of the cold shelves cannot deliver before summer '.repeat(4).trim();
    const { plan, risks } = imported(lines('ID,Title', `1,${long}`));
    expect(risks[0]?.title.length).toBeLessThanOrEqual(120);
    expect(risks[0]?.title.endsWith('…')).toBe(true);
    expect(risks[0]?.event).toBe(long);
    expect(plan.rows[0]?.status).toBe('warning');
  });

  test('a description that is too long is shortened, the notes hold all of it', () => {
    const long = 'very '.repeat(500).trim();
    const { risks } = imported(lines('Title,Description', `Late,${long}`));
    expect(risks[0]?.event.length).toBeLessThanOrEqual(2_000);
    expect(risks[0]?.notes).toBe(`event: ${long}`);
  });

  test('a description alone gives the title', () => {
    const { risks } = imported(lines('No,Description', '1,The van breaks down'));
    expect(risks[0]).toMatchObject({ title: 'The van breaks down', event: 'The van breaks down' });
  });

  test('cells that look like formulas are text', () => {
    const { risks } = imported(lines('Title,Description', '=HYPERLINK("http://x"),"=1+1"', '@SUM(A1),-2+3'));
    expect(risks.map(({ title, event }) => [title, event])).toEqual([
      ['=HYPERLINK("http://x")', '=1+1'],
      ['@SUM(A1)', '-2+3'],
    ]);
  });

  test('accepting needs more than a word, and an open risk all its parts', () => {
    const { risks, plan } = imported(
      lines(
        'Title,Cause,Description,Effect,Status',
        'A,c,d,e,Open',
        'B,c,d,e,Accepted',
        'C,,d,,Open',
        'D,,,,Closed',
      ),
    );
    expect(risks.map(({ state }) => state)).toEqual(['open', 'open', 'draft', 'closed']);
    expect(plan.rows.map(({ status }) => status)).toEqual(['ok', 'warning', 'warning', 'ok']);
    expect(risks[2]?.notes).toBe('Status: Open');
  });

  test('a score that is not likelihood × impact is named and kept, one that is needs no note', () => {
    const { risks, plan } = imported(lines('Title,Likelihood,Impact,Score', 'A,4,4,16', 'B,4,4,20'));
    expect(plan.rows.map(({ problems }) => problems.length)).toEqual([0, 1]);
    expect(risks.map(({ notes }) => notes)).toEqual(['', 'Score: 20']);
  });
});

describe('a register that is imported again', () => {
  const first = lines(
    'Risk ID,Title,Likelihood,Impact,Status,Mitigation,Room',
    'RK01,Late,4,3,,Call,A',
    'RK02,Lost,2,2,,,B',
  );
  const before = imported(first).workbook;

  test('changes nothing when nothing is new', () => {
    const { plan, workbook } = imported(first, before);
    expect(plan.counts).toMatchObject({ added: 0, updated: 2 });
    expect(diff(before, workbook)).toEqual([]);
  });

  test('changes what is new and leaves what it does not speak of', () => {
    const own = build(
      (wb) => wb.add('risk', 'R-1', { cause: 'Ours', notes: 'Said by Ann\nRisk ID: RK01\nRoom: A' }),
      before,
    );
    const { risks, workbook } = imported(lines('Risk ID,Title,Likelihood,Room', 'RK01,Too late,,C'), own);
    expect(risks).toHaveLength(2);
    expect(risks[0]).toMatchObject({ title: 'Too late', cause: 'Ours', probabilityBand: 4 });
    expect(risks[0]?.notes).toBe('Said by Ann\nRisk ID: RK01\nRoom: C');
    expect(workbook.treatment.size).toBe(1);
  });

  test('our own codes are matched as they are', () => {
    const { plan } = imported(lines('Code,Title', 'R-2,Lost for good', 'R-9,New'), before);
    expect(plan.rows.map(({ updates, code }) => [updates !== null, code])).toEqual([
      [true, 'R-2'],
      [false, 'R-9'],
    ]);
  });

  test('a number that was used before is not used again', () => {
    const { plan } = imported(lines('No,Title', '1,Other', '2,Another', '9,Third'), before);
    expect(plan.rows.map(({ code }) => code)).toEqual(['R-10', 'R-11', 'R-9']);
  });

  test('two rows of one number both become risks', () => {
    const { plan } = imported(lines('ID,Title', 'A1,Late', 'A1,Lost'));
    expect(plan.rows.map(({ code, status }) => [code, status])).toEqual([
      ['R-1', 'ok'],
      ['R-2', 'warning'],
    ]);
  });
});

test('owners that are there already are not added again', () => {
  const before = build((wb) => wb.add('role', 'buyer', { title: 'Head of Purchasing' }));
  const { workbook, risks } = imported(lines('Title,Owner', 'Late,head of  purchasing', 'Lost,Ann'), before);
  expect(workbook.role.size).toBe(2);
  expect(risks[0]?.ownerRole).toBe('buyer');
});

describe('always', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '1',
      '5',
      '7',
      '35 %',
      'high',
      'Open',
      'Accepted',
      '31.3.2026',
      '=1+1',
      'R-1',
      'Reduce',
      '12,5',
    ),
    fc.string({ maxLength: 12 }),
    fc.string({ minLength: 100, maxLength: 200 }),
  );
  const anyTable = fc.integer({ min: 1, max: 8 }).chain((width) =>
    fc.record({
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }),
      columns: fc.array(
        fc.record({ field: fc.constantFrom(...riskFields), scale: fc.constantFrom(...scales, null) }),
        { minLength: width, maxLength: width },
      ),
    }),
  );

  test('rows in are rows imported plus rows refused with a reason, however the columns are mapped', () => {
    fc.assert(
      fc.property(anyTable, ({ rows, columns }) => {
        const header = columns.map((_, i) => `Column ${i + 1}`);
        const table: Table = {
          encoding: 'UTF-8',
          separator: ',',
          above: [],
          header,
          headerLine: 1,
          rows: rows.map((cells, i) => ({ line: i + 2, cells })),
        };
        const mapping: Mapping = {
          kind: 'risks',
          columns: columns.map((column, i) => ({
            ...column,
            header: header[i] ?? '',
            dateOrder: 'dayFirst',
          })),
        };
        const plan = planImport(empty, table, mapping);
        const after = importRisks(plan).apply(empty, moment);
        expect(plan.counts.rows).toBe(rows.length);
        expect(plan.counts.imported + plan.counts.refused).toBe(rows.length);
        expect(after.risk.size).toBe(plan.counts.added);
        expect([...after.risk.values()].map(({ code }) => code)).toEqual(
          plan.rows.flatMap((row) => row.code ?? []),
        );
        expect(
          plan.rows.filter(({ status, problems }) => status === 'refused' && problems.length === 0),
        ).toEqual([]);
        expect(apply(after, invert(diff(empty, after)))).toEqual(empty);
      }),
      { numRuns: 300 },
    );
  });

  test('every cell of an unknown column is found again in the notes', () => {
    const words = fc.stringMatching(/^[a-z][a-z ]{0,20}[a-z]$/);
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 10 }), (cells) => {
        const { risks } = imported(lines('Title,Zq', ...cells.map((text, i) => `Risk ${i},${text}`)));
        expect(risks.map(({ notes }) => notes)).toEqual(cells.map((text) => `Zq: ${text}`));
      }),
      { numRuns: 50 },
    );
  });
});

test('10,000 rows are read, planned and imported within a second', () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, i) => `RK${i},Risk ${i},Owner ${i % 40},${1 + (i % 5)},3,"Act, ${i}"`,
  );
  const bytes = lines('ID,Title,Owner,Likelihood,Impact,Mitigation', ...rows);
  const timesMs = [1, 2, 3].map(() => {
    const start = performance.now();
    expect(imported(bytes).plan.counts.imported).toBe(10_000);
    return performance.now() - start;
  });
  expect(Math.min(...timesMs)).toBeLessThan(1_000);
});
