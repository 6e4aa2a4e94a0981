// CHK: scores, blockers and the advice that follows from answers.
import { describe, expect, test } from 'vitest';
import { checklistContents, itemsOf } from '../../../../shared/content/checklists.ts';
import { blockersInScope, blockersOf } from '../../../../shared/rules/checklist/checklistBlockers.ts';
import { checklistRules } from '../../../../shared/rules/checklist/checklists.ts';
import { checklistScore, unknownItems } from '../../../../shared/rules/checklist/checklistScore.ts';
import { scopeOfChecklist } from '../../../../shared/rules/checklist/checklistSubjects.ts';
import { wholeWorkbook } from '../../../../shared/rules/scope/scopes.ts';
import type { Checklist } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { answered } from '../../../helpers/workbooks/checklists.ts';
import { brief, findingsOf } from '../../../helpers/workbooks/findings.ts';
import { build, type Builder, type PlainFields } from '../../../helpers/workbooks/workbooks.ts';

const aboutU1 = { kind: 'useCase', id: 'U-1' } as const;
type Fields = PlainFields<'checklist'>;

/** One selected use case and a checklist Q-1 about it. */
const withList = (fields: Fields, more: (wb: Builder) => void = () => {}): Workbook =>
  build((wb) => {
    wb.add('useCase', 'U-1', { state: 'selected', approach: 'simpleModel' });
    wb.add('checklist', 'Q-1', { subject: aboutU1, ...fields });
    more(wb);
  });
const listIn = (workbook: Workbook, code = 'Q-1'): Checklist => {
  const found = [...workbook.checklist.values()].find((one) => one.code === code);
  if (!found) throw new Error(`No ${code}`);
  return found;
};
const findings = (code: string, workbook: Workbook) => findingsOf(checklistRules, code, workbook);

test('the twelve templates have items with keys of their own, and these are the blockers', () => {
  for (const { items } of Object.values(checklistContents))
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  const blockers = Object.values(checklistContents).flatMap(({ items }) =>
    items.filter(({ blocker }) => blocker).map(({ key }) => key),
  );
  expect(blockers).toEqual([
    'access',
    'exists',
    'experimentLimit',
    'residency',
    'transfer',
    'modelTypes',
    'lossMoves',
    'approval',
    'tracked',
    'reproducible',
  ]);
  expect(itemsOf('dataReadiness')).toHaveLength(14);
});

describe('CHK-01 the score', () => {
  const score = (fields: Fields) => checklistScore(listIn(withList(fields)));

  test('counts yes whole, partly half, and leaves n/a out', () => {
    const items = answered('automationMaturity', 'yes', {
      delivery: { answer: 'partly' },
      training: { answer: 'no' },
      monitoring: { answer: 'n/a' },
    });
    expect(score({ template: 'automationMaturity', items })).toBe(50);
  });

  test('counts unknown as no and lists it, touched or not', () => {
    const list = listIn(
      withList({ template: 'automationMaturity', items: { integration: { answer: 'unknown' } } }),
    );
    expect(checklistScore(list)).toBe(0);
    expect(unknownItems(list).map(({ key }) => key)).toEqual([
      'integration',
      'delivery',
      'training',
      'monitoring',
    ]);
  });

  test('boundary: nothing applies, or nothing is asked, is no score at all', () => {
    const template = 'automationMaturity';
    expect(score({ template, items: answered(template, 'n/a') })).toBeNull();
    expect(score({ template: 'buildOrBuy' })).toBeNull();
  });
});

describe('CHK-02 blockers', () => {
  const keys = (fields: Fields) => {
    const workbook = withList(fields);
    return blockersOf(workbook, listIn(workbook)).map(({ key, answer }) => `${key} ${answer}`);
  };
  const template = 'dataReadiness';

  test('fire on no and on unknown', () => {
    expect(keys({ template })).toEqual(['access unknown', 'exists unknown']);
    expect(keys({ template, items: answered(template, 'yes', { access: { answer: 'no' } }) })).toEqual([
      'access no',
    ]);
  });

  test('boundary: partly and n/a do not block, nor does a no that is no blocker', () => {
    const items = answered(template, 'no', { access: { answer: 'partly' }, exists: { answer: 'n/a' } });
    expect(keys({ template, items })).toEqual([]);
  });

  test('hold the gates of the use case, of the workbook once it is chosen, and of nothing else', () => {
    const u1 = { scope: 'useCase', useCase: 'U-1' } as never;
    const u2 = { scope: 'useCase', useCase: 'U-2' } as never;
    const count = (state: 'candidate' | 'selected' | 'parked') => {
      const workbook = build((wb) => {
        wb.add('useCase', 'U-1', { state });
        wb.add('useCase', 'U-2', {});
        wb.add('checklist', 'Q-1', { template, subject: aboutU1 });
      });
      return [u1, u2, wholeWorkbook].map((scope) => blockersInScope(workbook, scope).length);
    };
    expect(count('selected')).toEqual([2, 0, 2]);
    expect(count('candidate')).toEqual([2, 0, 0]);
    expect(count('parked')).toEqual([0, 0, 0]);
  });

  test('reach the use case through its slice, time box, data product or model', () => {
    const workbook = withList({}, (wb) => {
      wb.add('dataProduct', 'P-1', {});
      wb.add('useCase', 'U-1', { dataProduct: 'P-1' });
      wb.add('slice', 'S-1', { useCase: 'U-1' });
      wb.add('timeBox', 'T-1', { slice: 'S-1' });
      wb.add('modelRecord', 'N-1', { useCase: 'U-1' });
    });
    const scope = (kind: string, id: string) => scopeOfChecklist(workbook, { subject: { kind, id } });
    expect(scope('timeBox', 'T-1')).toEqual({ scope: 'slice', slice: 'S-1' });
    expect(scope('slice', 'S-1')).toEqual({ scope: 'slice', slice: 'S-1' });
    expect(scope('dataProduct', 'P-1')).toEqual({ scope: 'useCase', useCase: 'U-1' });
    expect(scope('modelRecord', 'N-1')).toEqual({ scope: 'useCase', useCase: 'U-1' });
    expect(scope('goal', 'G-1')).toEqual({ scope: 'workbook' });
  });
});

describe('CHK-03 data first', () => {
  const template = 'dataReadiness';
  const withYes = (yes: number, partly = 0) => {
    const keys = itemsOf(template).map(({ key }) => key);
    const items = Object.fromEntries(
      keys.map((key, i) => [key, { answer: i < yes ? 'yes' : i < yes + partly ? 'partly' : 'no' } as const]),
    );
    return withList({ template, items });
  };

  test('fires below 60 and names the score', () => {
    const found = findings('CHK-03', withYes(8));
    expect(brief(found)).toEqual(['info Q-1']);
    expect(found[0]?.message).toContain('57.1');
  });

  test('boundary: silent at 60, fires just below', () => {
    const tenItems = { retired: 4, keys: itemsOf(template).map(({ key }) => key) };
    const of = (yes: number, partly: number) =>
      withList({
        template,
        items: Object.fromEntries(
          tenItems.keys.map((key, i) => [
            key,
            {
              answer:
                i >= 10 ? ('n/a' as const) : i < yes ? 'yes' : i < yes + partly ? 'partly' : ('no' as const),
            },
          ]),
        ),
      });
    expect(findings('CHK-03', of(6, 0))).toEqual([]);
    expect(findings('CHK-03', of(5, 1))).toHaveLength(1);
  });

  test('silent for the same answers under another template, and when nothing applies', () => {
    expect(findings('CHK-03', withList({ template: 'lifecycle' }))).toEqual([]);
    expect(findings('CHK-03', withList({ template, items: answered(template, 'n/a') }))).toEqual([]);
  });
});

describe('CHK-04 model complexity', () => {
  const template = 'modelComplexity';
  const high = { answer: 'yes', effort: 'high' } as const;
  const rated = (count: number, approach: 'simpleModel' | 'complexModel' = 'complexModel') =>
    withList(
      {
        template,
        items: answered(
          template,
          'yes',
          Object.fromEntries(
            itemsOf(template)
              .slice(0, count)
              .map(({ key }) => [key, high]),
          ),
        ),
      },
      (wb) => wb.add('useCase', 'U-1', { approach }),
    );

  test('three items of high effort suggest a split or the rung below', () => {
    const [found] = findings('CHK-04', rated(3));
    expect(found?.message).toContain('split U-1 or take a lower rung (simple model)');
    expect(findings('CHK-04', rated(4, 'simpleModel'))[0]?.message).toContain('(rules)');
  });

  test('boundary: two are borne', () => {
    expect(findings('CHK-04', rated(2))).toEqual([]);
  });

  test('silent when effort is medium', () => {
    const medium = { answer: 'yes', effort: 'medium' } as const;
    const items = Object.fromEntries(itemsOf(template).map(({ key }) => [key, medium]));
    expect(findings('CHK-04', withList({ template, items }))).toEqual([]);
  });
});

describe('CHK-05 regulation asks for drafts', () => {
  const template = 'regulation';
  const withConsent = (item: object) =>
    withList(
      { template, region: 'North', items: answered(template, 'yes', { consent: item as never }) },
      (wb) => {
        wb.add('risk', 'R-1', {});
        wb.add('timeBox', 'T-1', {});
      },
    );

  test('fires for a no without risk and governance box', () => {
    const found = findings('CHK-05', withConsent({ answer: 'no' }));
    expect(brief(found)).toEqual(['info Q-1']);
    expect(found[0]?.message).toBe(
      'North: consent does not cover the use, and neither risk nor time for it is in the plan.',
    );
  });

  test('boundary: one of the two is not enough, both are', () => {
    expect(findings('CHK-05', withConsent({ answer: 'no', risk: 'R-1' }))).toHaveLength(1);
    expect(findings('CHK-05', withConsent({ answer: 'no', risk: 'R-1', timeBox: 'T-1' }))).toEqual([]);
  });

  test('silent for yes, partly and unknown', () => {
    for (const answer of ['yes', 'partly', 'unknown'])
      expect(findings('CHK-05', withConsent({ answer }))).toEqual([]);
  });
});

describe('CHK-06 regions that may not share data', () => {
  const template = 'regulation';
  const regions = (north: 'yes' | 'no', south: 'yes' | 'no', more: (wb: Builder) => void = () => {}) =>
    build((wb) => {
      wb.add('useCase', 'U-1', { state: 'selected' });
      wb.add('slice', 'S-1', { useCase: 'U-1' });
      const list = (code: string, region: string, answer: 'yes' | 'no') =>
        wb.add('checklist', code, {
          template,
          region,
          subject: aboutU1,
          items: answered(template, 'yes', { transfer: { answer } }),
        });
      list('Q-1', 'North', north);
      list('Q-2', 'South', south);
      more(wb);
    });

  test('fires when either forbids the transfer and no environments are named', () => {
    expect(brief(findings('CHK-06', regions('no', 'yes')))).toEqual(['warning Q-1 Q-2']);
    expect(brief(findings('CHK-06', regions('yes', 'no')))).toEqual(['warning Q-1 Q-2']);
  });

  test('silent when both allow it, for one region alone, and for different use cases', () => {
    expect(findings('CHK-06', regions('yes', 'yes'))).toEqual([]);
    expect(
      findings(
        'CHK-06',
        regions('no', 'no', (wb) => wb.add('checklist', 'Q-2', { region: 'North' })),
      ),
    ).toEqual([]);
    const apart = regions('no', 'no', (wb) => {
      wb.add('useCase', 'U-2', {});
      wb.add('checklist', 'Q-2', { subject: { kind: 'useCase', id: 'U-2' } });
    });
    expect(findings('CHK-06', apart)).toEqual([]);
  });

  test('boundary: one environment named is not enough, both are', () => {
    const named = (...components: string[]) =>
      regions('no', 'yes', (wb) => wb.add('slice', 'S-1', { components }));
    expect(findings('CHK-06', named('Environment North'))[0]?.message).toContain('“Environment South”');
    expect(findings('CHK-06', named('Environment North', 'Environment South'))).toEqual([]);
  });
});

describe('CHK-07 the strategy page', () => {
  const template = 'strategyPage';
  const page = (others: Parameters<typeof answered>[2]) => {
    const full = Object.fromEntries(
      itemsOf(template).map(({ key }) => [key, { answer: 'yes', evidence: 'Written' } as const]),
    );
    return withList({ template, subject: null, items: { ...full, ...others } });
  };

  test('fires and names the empty parts, however they are answered', () => {
    const found = findings(
      'CHK-07',
      page({ budget: { answer: 'yes', evidence: ' ' }, timeline: { answer: 'no' } }),
    );
    expect(brief(found)).toEqual(['warning Q-1']);
    expect(found[0]?.message).toContain('“Cost and budget” and “The timeline”');
  });

  test('silent when every part says something', () => {
    expect(findings('CHK-07', page({}))).toEqual([]);
  });

  test('boundary: a part left out on purpose is not empty', () => {
    expect(findings('CHK-07', page({ published: { answer: 'n/a' } }))).toEqual([]);
  });
});
