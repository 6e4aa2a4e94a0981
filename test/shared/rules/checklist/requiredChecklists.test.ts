// Checklists a go depends on: what nobody has made or touched holds the gate as an honest no does.
import { describe, expect, test } from 'vitest';
import { doingOf } from '../../../../shared/edits/named/namedEdits.ts';
import { performEdit } from '../../../../shared/edits/perform.ts';
import { reviewScope } from '../../../../shared/rules/gate/gates.ts';
import { scopeOfUseCase, wholeWorkbook } from '../../../../shared/rules/scope/scopes.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { answered } from '../../../helpers/workbooks/checklists.ts';
import { broken, findingsOf } from '../../../helpers/workbooks/healthyWorkbook.ts';
import { type Builder, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const ofU1 = scopeOfUseCase('U-1' as Id<'useCase'>);
const ofS1 = { scope: 'slice', slice: 'S-1' as Id<'slice'> } as const;
const about = { kind: 'useCase', id: 'U-1' } as const;
/** U-1 wants a model, and nobody has made a checklist of it. */
const bare = (change: (wb: Builder) => void = () => undefined) =>
  broken((wb) => {
    wb.add('checklist', 'Q-20', { archived: true });
    change(wb);
  });
const outcomes = (workbook: Workbook) =>
  [ofU1, ofS1, wholeWorkbook].map((scope) => reviewScope(workbook, scope).recommendation.outcome);
const asked = (workbook: Workbook) =>
  findingsOf('CHK-08', workbook).map(({ message }) => /“(.*?)”/.exec(message)?.[1]);

describe('CHK-08 what a go depends on', () => {
  test('a model without data readiness holds its gates, those of its slices and of the whole', () => {
    expect(outcomes(bare())).toEqual(['hold', 'hold', 'hold']);
    expect(reviewScope(bare(), ofU1).recommendation).toMatchObject({
      step: 'b',
      because: 'There is no checklist “Data readiness” of U-1 U-1, and a go depends on it.',
    });
  });

  test.each(['simpleModel', 'complexModel', 'generative', 'boughtModel'] as const)(
    '%s asks for it',
    (approach) => {
      expect(asked(bare((wb) => wb.add('useCase', 'U-1', { approach })))).toEqual(['Data readiness']);
    },
  );

  test.each(['rules', 'processChange', 'noChange', 'undecided'] as const)(
    '%s asks for nothing',
    (approach) => {
      const workbook = bare((wb) => wb.add('useCase', 'U-1', { approach }));
      expect(asked(workbook)).toEqual([]);
      expect(outcomes(workbook)).not.toContain('hold');
    },
  );

  test('an untouched one counts as unanswered, as one with an honest no holds', () => {
    const untouched = bare((wb) => wb.add('checklist', 'Q-1', { subject: about }));
    expect(outcomes(untouched)).toEqual(['hold', 'hold', 'hold']);
    expect(findingsOf('CHK-08', untouched)[0]?.fix).toMatchObject({ id: 'Q-1', field: 'items' });
    const no = answered('dataReadiness', 'yes', { access: { answer: 'no' } });
    const honest = bare((wb) => wb.add('checklist', 'Q-1', { subject: about, items: no }));
    expect(outcomes(honest)).toEqual(['hold', 'hold', 'hold']);
    expect(asked(honest)).toEqual([]);
  });

  test('the fix makes it, and its answers let the gate go', () => {
    const [finding] = findingsOf('CHK-08', bare());
    if (finding?.fix.action !== 'edit') throw new Error('it makes nothing');
    const made = performEdit(doingOf(finding.fix, 'made').edit, bare(), testMoment());
    expect(findingsOf('CHK-08', made)[0]?.fix).toMatchObject({ action: 'open', id: 'made' });
    const items = answered('dataReadiness', 'yes');
    const filled = broken((wb) => wb.add('checklist', 'made', { items }), made);
    expect(outcomes(filled)).toEqual(['go', 'go', 'go']);
  });

  test('a list about another use case answers for nothing', () => {
    const items = answered('dataReadiness', 'yes');
    const workbook = bare((wb) => {
      wb.add('useCase', 'U-2');
      wb.add('checklist', 'Q-1', { subject: { kind: 'useCase', id: 'U-2' }, items });
      wb.add('checklist', 'Q-2', { items });
    });
    expect(asked(workbook)).toEqual(['Data readiness']);
  });

  test('on its way to users a model asks for its stages; untouched stages are no answer', () => {
    const onItsWay = (change: (wb: Builder) => void = () => undefined) =>
      broken((wb) => {
        wb.add('useCase', 'U-1', { plannedLive: '2026-03-02' });
        change(wb);
      });
    expect(asked(onItsWay())).toEqual(['Staged deployment']);
    const stage = { share: 0, minWD: 0, ownerRole: null, rollback: '', limits: [], startedOn: null };
    const left = { promotedOn: null, signOff: null };
    const staged = (rollback: string) =>
      onItsWay((wb) =>
        wb.add('checklist', 'Q-1', {
          template: 'stagedDeployment',
          subject: about,
          stages: [{ ...stage, ...left, stage: 'shadow', rollback }],
        }),
      );
    expect(findingsOf('CHK-08', staged(''))[0]?.fix).toMatchObject({ id: 'Q-1', field: 'stages' });
    expect(asked(staged('One switch'))).toEqual([]);
  });

  test('boundary: what was live before the plan began is not asked how it got there', () => {
    const live = (actualLive: string | null) =>
      broken((wb) => {
        wb.add('settings', 'settings', { startDate: '2026-01-12' });
        wb.add('useCase', 'U-1', { state: 'live', actualLive });
      });
    expect(asked(live('2026-01-11'))).toEqual([]);
    expect(asked(live('2026-01-12'))).toEqual(['Staged deployment']);
    expect(asked(live(null))).toEqual(['Staged deployment']);
  });

  test('from phase 2 on lifecycle and governance are asked for once, and one of each answers for all', () => {
    const two = (change: (wb: Builder) => void = () => undefined) =>
      broken((wb) => {
        wb.add('settings', 'settings', { startDate: '2026-01-12' });
        wb.add('useCase', 'U-1', { state: 'live', actualLive: '2025-06-02' });
        wb.add('useCase', 'U-2', { state: 'live', actualLive: '2025-06-02', approach: 'boughtModel' });
        wb.add('checklist', 'Q-2', {
          subject: { kind: 'useCase', id: 'U-2' },
          items: answered('dataReadiness', 'yes'),
        });
        change(wb);
      });
    expect(asked(two())).toEqual(['Lifecycle', 'Governance']);
    expect(findingsOf('CHK-08', two())[0]?.fix).toMatchObject({ args: { useCase: null } });
    const listed = (answer: 'yes' | 'no') =>
      two((wb) => {
        for (const template of ['lifecycle', 'governance'] as const)
          wb.add('checklist', template, {
            code: `Q-${template.length}`,
            template,
            items: answered(template, answer),
          });
      });
    expect(asked(listed('yes'))).toEqual([]);
    // The blockers of what answers for all hold the gates of each.
    expect(reviewScope(listed('no'), ofU1).recommendation.outcome).toBe('hold');
  });

  test('each region that a model record names asks for its regulation', () => {
    const inNorth = (region: string) =>
      broken((wb) => {
        wb.add('modelRecord', 'N-1', { useCase: 'U-1', jurisdictions: ['North', 'north '] });
        wb.add('checklist', 'Q-1', {
          template: 'regulation',
          subject: about,
          region,
          items: answered('regulation', 'yes'),
        });
      });
    expect(findingsOf('CHK-08', inNorth('South'))).toHaveLength(1);
    expect(findingsOf('CHK-08', inNorth('South'))[0]?.fix).toMatchObject({
      args: { template: 'regulation', region: 'north' },
    });
    expect(findingsOf('CHK-08', inNorth('NORTH'))).toEqual([]);
  });

  test('an idea is not asked yet, and what is parked no more', () => {
    for (const state of ['idea', 'framed', 'parked', 'stopped'] as const)
      expect(asked(bare((wb) => wb.add('useCase', 'U-1', { state })))).toEqual([]);
  });
});
