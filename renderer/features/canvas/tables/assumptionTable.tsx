// The table of assumptions: what is taken for true, by when it is tested, and whether that day has passed.
import { stateOf } from '../../../../shared/rules/state/stateOf.ts';
import { labelOf } from '../../../../shared/words.ts';
import type { KindTable } from '../../../records/grid/kindTable.ts';
import { StateMark } from '../../../ui/marks/StateMark.tsx';
import { assumptionForm } from '../inspector/forms.ts';

export const assumptionTable: KindTable<'assumption'> = {
  kind: 'assumption',
  form: assumptionForm,
  essentials: ['code', 'title', 'statement', 'confidence', 'test', 'testBy', 'state', 'about'],
  looks: ({ workbook }) => ({
    state: {
      render: (assumption) => {
        const state = stateOf(workbook, 'assumption', assumption);
        if (!state) return null;
        return state.look ? (
          <StateMark look={state.look} word={state.word} size={14} begins />
        ) : (
          labelOf(state.word)
        );
      },
    },
  }),
  reads: ['facts'],
};
