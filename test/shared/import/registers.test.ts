// Registers made by other people are understood without help: four languages, their encodings, scales and columns.
import { describe, expect, test } from 'vitest';
import type { Risk } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { imported, type Imported, lines } from '../../helpers/workbooks/importedRegister.ts';

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
      'code title cause effect category probability impactCost cost treatment owner treatmentDue state notesLine'.split(
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
    lines(
      'Risk,Probability,Severity',
      'One,35 %,4',
      'Two,< 5%,2',
      'Three,about 90 percent,1',
      'Four,soon,5',
      'Five,> 80 %,1',
    ),
  );

  test('stays the share it is and sets the band', () => {
    expect(result.risks.map(({ probability, probabilityBand }) => [probability, probabilityBand])).toEqual([
      [0.35, 3],
      [0.05, 1],
      [0.9, 5],
      [null, null],
      [0.9, 5],
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

  test('likelihood and impact named twice are those before and those after treatment', () => {
    const result = imported(
      lines('ID,Risk,Likelihood,Impact,Mitigation,Likelihood,Impact', '1,Late,4,5,Second source,2,3'),
    );
    expect(result.risks[0]).toMatchObject({ probabilityBand: 4, impacts: { cost: 5 } });
    expect([...result.workbook.treatment.values()]).toMatchObject([
      { title: 'Second source', probabilityBandAfter: 2, impactsAfter: { cost: 3 } },
    ]);
  });

  test('a consequence in figures is an impact', () => {
    const result = imported(lines('Risk,Likelihood,Consequence', 'Late,3,4', 'Lost,2,5'));
    expect(fieldsOf(result)).toEqual(['title', 'probability', 'impactCost']);
  });

  test('threats and opportunities are told apart though some cells say neither', () => {
    const result = imported(
      lines('ID,Name,Threat / Opportunity', '1,Cheap steel,Opportunity', '2,Fire,T', '3,Odd,both?'),
    );
    expect(result.risks.map(({ kind }) => kind)).toEqual(['opportunity', 'threat', 'threat']);
    expect(result.risks[2]?.notes).toContain('Threat / Opportunity: both?');
  });

  test('money is counted in the unit the header names', () => {
    const result = imported(
      lines(
        'Risk,Cost impact (k€),Mitigation,Mitigation cost in TEUR',
        'Late,20-40,Call,3',
        'Lost,5k,Call,1',
      ),
    );
    expect(result.risks[0]?.cost).toMatchObject({ low: 2_000_000, high: 4_000_000 });
    expect(result.risks[1]?.cost).toMatchObject({ low: 500_000 });
    expect([...result.workbook.treatment.values()][0]).toMatchObject({ cost: 300_000 });
  });
});

describe('rows that are no risks', () => {
  test('a header printed again and a line of totals are refused by name, and every row is counted', () => {
    const { plan } = imported(
      lines(
        'ID,Risk,Likelihood,Impact,Exposure',
        '1,Late,3,4,"10,000"',
        'ID,Risk,Likelihood,Impact,Exposure',
        '2,Total failure,2,2,',
        ',Total,,,"10,000"',
      ),
    );
    expect(plan.counts).toMatchObject({ rows: 4, imported: 2, refused: 2 });
    expect(plan.rows.map(({ line, problems }) => [line, ...problems])).toEqual([
      [2],
      [3, 'This row repeats the header.'],
      [4],
      [5, 'This row holds totals, not a risk.'],
    ]);
  });

  test('a score that is no number is kept, and a date that is none is kept once', () => {
    const { risks } = imported(lines('Risk,Score,Due date', 'Late,4x3,31.02.2026'));
    expect(risks[0]?.notes).toBe('Due date: 31.02.2026\nScore: 4x3');
  });
});
