// Registers that could be taken for what they do not say: figures are no titles, a word in passing ends no risk, a doubt is said.
import { describe, expect, test } from 'vitest';
import { currencyOf } from '../../../shared/import/table/currencyOf.ts';
import { scaleDoubts } from '../../../shared/import/table/guessMapping.ts';
import { readNumber } from '../../../shared/import/table/readNumber.ts';
import { readRiskState, readTreatmentState } from '../../../shared/import/words/riskWords.ts';
import { imported, type Imported, lines } from '../../helpers/workbooks/importedRegister.ts';

const fieldsOf = ({ mapping }: Imported): string[] => mapping.columns.map(({ field }) => field);
const scalesOf = ({ mapping }: Imported) => mapping.columns.flatMap(({ scale }) => scale ?? []);
const titlesOf = ({ risks }: Imported): string[] => risks.map(({ title }) => title);

describe('the title', () => {
  test('is no score, though the column of scores is called "Risk"', () => {
    const result = imported(
      lines(
        'ID,Hazard description,Likelihood,Impact,Risk',
        '1,Quay floods at spring tide,3,5,15',
        '2,Crane fails in a storm,4,5,20',
      ),
    );
    expect(titlesOf(result)).toEqual(['Quay floods at spring tide', 'Crane fails in a storm']);
    expect(fieldsOf(result)).toEqual(['code', 'event', 'probability', 'impactCost', 'score']);
    expect(result.plan.counts.warnings).toBe(0);
  });

  test('is no amount of money, and the money is kept as what is at stake', () => {
    const result = imported(
      lines(
        'Position;Initial risk;Probability',
        'Steel price rises;4.500.000 EUR;35 %',
        'Frost;80.000 EUR;10 %',
      ),
    );
    expect(titlesOf(result)).toEqual(['Steel price rises', 'Frost']);
    expect(result.risks.map(({ cost }) => cost?.likely)).toEqual([450_000_000, 8_000_000]);
  });

  test('is what is dangerous, not who is in danger', () => {
    const result = imported(
      lines('Hazard,Persons at risk,Risk', 'Slippery floor,Staff,12', 'Hot oil,Cook,16'),
    );
    expect(titlesOf(result)).toEqual(['Slippery floor', 'Hot oil']);
    expect(fieldsOf(result)).toEqual(['event', 'notesLine', 'score']);
  });

  test('is no level', () => {
    const result = imported(lines('Item,Risk,Owner', 'Server room floods,High,Ann', 'Badge lost,Low,Bo'));
    expect(titlesOf(result)).toEqual(['Server room floods', 'Badge lost']);
    expect(fieldsOf(result)).toContain('level');
  });

  test('is the first of the longer texts in a language we do not know, not what is done at greater length', () => {
    const result = imported(
      lines(
        'Lp;Zdarzenie;Data;Sposób postępowania',
        '1;Dostawca nie dostarczy stali;2026-03-01;Podpisać umowę z drugim dostawcą i utrzymywać zapas na miesiąc',
        '2;Awaria serwera w biurze;2026-04-01;Codzienna kopia zapasowa poza siedzibą i próba odtworzenia co kwartał',
      ),
    );
    expect(titlesOf(result)).toEqual(['Dostawca nie dostarczy stali', 'Awaria serwera w biurze']);
  });

  test('in Portuguese, Italian and Dutch is what the header says', () => {
    const registers = [
      'ID;Risco;Probabilidade;Impacto;Plano de mitigação;Responsável',
      'ID;Rischio;Probabilità;Impatto;Piano di mitigazione;Responsabile',
      'ID;Risico;Kans;Impact;Beheersmaatregelen;Eigenaar',
    ];
    for (const header of registers) {
      const result = imported(
        lines(header, '1;Te laat;4;3;Een tweede leverancier zoeken, en wel meteen;Ana'),
      );
      expect(fieldsOf(result)).toEqual(['code', 'title', 'probability', 'impactCost', 'treatment', 'owner']);
    }
  });
});

describe('states', () => {
  test.each([
    ['Closed', 'closed'],
    ['Closed 2026-01-03', 'closed'],
    ['Closed (12/03/2026)', 'closed'],
    ['Mitigated by design', null],
    ['Not closed', null],
    ['Not yet resolved', null],
    ['To be accepted by the board', null],
    ['Will be closed when the wall stands', null],
    ['No issue so far', null],
    ['In progress since May', 'treating'],
    ['Nicht offen', null],
  ])('%j is %j', (cell, state) => {
    expect(readRiskState(cell)).toBe(state);
  });

  test('a treatment that is not done is not', () => {
    expect([
      readTreatmentState('Not done'),
      readTreatmentState('Done 3.4.2026'),
      readTreatmentState('Nearly done'),
    ]).toEqual([null, 'done', null]);
  });

  test('"Mitigated by design" leaves the gravest risk alive, and says that it is kept', () => {
    const { risks, plan } = imported(
      lines('Risk,Likelihood,Impact,Status', 'Dam breaks,5,5,Mitigated by design'),
    );
    expect(risks[0]).toMatchObject({ state: 'draft', notes: 'Status: Mitigated by design' });
    expect(plan.rows[0]?.problems.join()).toContain('"Mitigated by design" is not a state we know');
  });

  test('a high risk that is closed outright is closed, with a note to look at it', () => {
    const { risks, plan } = imported(
      lines('Risk,Likelihood,Impact,Status', 'Dam breaks,5,5,Closed', 'Frost,1,2,Closed'),
    );
    expect(risks.map(({ state }) => state)).toEqual(['closed', 'closed']);
    expect(plan.rows.map(({ problems }) => problems)).toEqual([
      ['Status: Closed: it is closed, though likelihood × impact is 25: look whether it is over'],
      [],
    ]);
  });
});

describe('figures', () => {
  test('in brackets are below nought, and no cost', () => {
    expect(['(1,234)', '(€ 1.234,50)', '€ (7)', '(1', '1)', '(-1)', '(soon)'].map(readNumber)).toEqual([
      -1234,
      -1234.5,
      -7,
      null,
      null,
      null,
      null,
    ]);
    const { risks, plan } = imported(lines('Risk,Likelihood,Cost', 'Late,3,"(1,234)"'));
    expect(risks[0]).toMatchObject({ cost: null, notes: 'Cost: (1,234)' });
    expect(plan.rows[0]?.problems.join()).toContain('is not an amount of nought or more');
  });

  test('of days are days and no judgement, whether the header says so or only the figures', () => {
    const rows = ['Late,3,8', 'Lost,2,16', 'Gone,1,30'];
    for (const header of ['Risk,Likelihood,Impact (days)', 'Risk,Likelihood,Schedule impact']) {
      const { risks } = imported(lines(header, ...rows));
      expect(risks.map(({ days, impacts }) => [days?.likely, impacts.time, impacts.cost])).toEqual([
        [8, null, null],
        [16, null, null],
        [30, null, null],
      ]);
    }
  });
});

describe('short names', () => {
  test('S, O and D of failure modes are severity and occurrence, and only together', () => {
    const rows = ['Weld cracks,8,4,5,160', 'Paint peels,5,3,6,90'];
    const failures = imported(lines('Failure mode,S,O,D,RPN', ...rows));
    expect(fieldsOf(failures)).toEqual(['title', 'impactCost', 'probability', 'notesLine', 'score']);
    expect(fieldsOf(imported(lines('Failure mode,S,O,T,RPN', ...rows)))).toEqual([
      'title',
      'notesLine',
      'notesLine',
      'notesLine',
      'score',
    ]);
  });

  test('before and after treatment are told apart', () => {
    const result = imported(
      lines(
        'ID,Risk,Pre L,Pre I,Mitigation,Post L,Post I',
        '1,Fire,4,5,Sprinkler,2,4',
        '2,Flood,3,3,Pump,1,3',
      ),
    );
    expect(fieldsOf(result)).toEqual([
      'code',
      'title',
      'probability',
      'impactCost',
      'treatment',
      'probabilityAfter',
      'impactAfter',
    ]);
  });
});

describe('scales', () => {
  test.each([
    ['Impact', ['1 (highest)', '3', '5 (lowest)'], [5, 3, 1]],
    ['Impact (1 = highest)', ['1', '2', '5'], [5, 4, 1]],
    ['Severity', ['1 - Critical', '2 - Major', '4 - Minor'], [5, 4, 2]],
    ['Impact', ['1 = high', '2', '3 = low'], [5, 3, 1]],
    ['Schwere (1 = sehr hoch)', ['1', '4'], [5, 2]],
    ['Impact', ['1 (lowest)', '3', '5 (highest)'], [1, 3, 5]],
    ['Impact (1 = low, 5 = high)', ['1', '3', '5'], [1, 3, 5]],
  ])('%s %j', (header, cells, steps) => {
    const result = imported(
      lines(`Risk,${header.replaceAll(',', '')}`, ...cells.map((cell, i) => `Risk ${i},${cell}`)),
    );
    expect(result.risks.map(({ impacts }) => impacts.cost)).toEqual(steps);
    const isDown = (steps[0] ?? 0) > (steps.at(-1) ?? 0);
    expect(scaleDoubts(result.mapping).length > 0).toBe(isDown);
  });

  const threes = (count: number): string[] =>
    Array.from({ length: count }, (_, i) => `Risk ${i},${1 + (i % 3)},${3 - (i % 3)}`);

  test('of three are the same with nine rows and with ten, and the doubt is said', () => {
    for (const count of [3, 9, 10, 40]) {
      const result = imported(lines('Risk,Likelihood,Impact', ...threes(count)));
      expect(scalesOf(result)).toEqual(['1-3', '1-3']);
      expect(scaleDoubts(result.mapping)).toHaveLength(2);
    }
  });

  test('a 4 in one column says that the other is of five steps too', () => {
    const result = imported(lines('Risk,Likelihood,Impact', ...threes(9), 'More,4,2'));
    expect(scalesOf(result)).toEqual(['1-5', '1-5']);
    expect(scaleDoubts(result.mapping)).toEqual([]);
  });

  test('that the header names are not doubted', () => {
    const result = imported(lines('Risk,Likelihood (1-3),Impact (1-3)', ...threes(9)));
    expect(scalesOf(result)).toEqual(['1-3', '1-3']);
    expect(scaleDoubts(result.mapping)).toEqual([]);
  });
});

describe('money', () => {
  const register = (header: string, ...amounts: string[]) =>
    imported(
      lines(`Title;Likelihood;Impact;${header}`, ...amounts.map((amount, i) => `Risk ${i};4;5;${amount}`)),
    );

  test('of another currency is kept as it is and said, never taken for ours', () => {
    const { risks, plan } = register('Cost', 'USD 4,500', '£300', '$20', 'CHF 7', '€ 9', '11 EUR', '13');
    expect(risks.map(({ cost }) => cost?.likely ?? null)).toEqual([
      null,
      null,
      null,
      null,
      900,
      1_100,
      1_300,
    ]);
    expect(risks[0]?.notes).toBe('Cost: USD 4,500');
    expect(plan.rows[1]?.problems).toEqual([
      'Cost: "£300" is not an amount in EUR, the currency of this workbook, so it is kept in the notes',
    ]);
  });

  test('of a column that counts in another currency is kept too, unless the cell says ours', () => {
    const { risks } = register('Cost (USD)', '4,500', '€ 300');
    expect(risks.map(({ cost }) => cost?.likely ?? null)).toEqual([null, 30_000]);
  });

  test('of one currency says what a workbook made of it counts in; of several, or of none, it says nothing', () => {
    const said = (header: string, ...amounts: string[]) => {
      const { table, mapping } = register(header, ...amounts);
      return currencyOf(table, mapping);
    };
    expect(said('Cost ($)', '4,500', '$300')).toBe('USD');
    expect(said('Cost', '£300', '20')).toBe('GBP');
    expect(said('Cost', '£300', '€20')).toBeNull();
    expect(said('Cost', '300')).toBeNull();
  });

  test('below nought is said to be that', () => {
    const { plan } = register('Cost', '-500');
    expect(plan.rows[0]?.problems).toEqual([
      'Cost: "-500" is not an amount of nought or more, so it is kept in the notes',
    ]);
  });
});

test('a likelihood that fits no scale is not left in the notes without a word', () => {
  const { mapping } = imported(lines('Title,Likelihood,Impact', 'A,2,2', 'B,-1,2', 'C,-2,4', 'D,-3,2'));
  expect(fieldsOf({ mapping } as Imported)).toEqual(['title', 'notesLine', 'impactCost']);
  expect(scaleDoubts(mapping)).toEqual([
    '“Likelihood” is kept in the notes: no likelihood or impact is read from it.',
  ]);
});
