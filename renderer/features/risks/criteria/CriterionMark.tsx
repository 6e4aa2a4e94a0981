// The state of a kill criterion as icon, word and colour together.
import { criterionStates } from '../../../../shared/messages/screens/risks/criteria.ts';
import {
  IconAlertTriangle,
  IconArchive,
  IconCircleCheck,
  IconClockExclamation,
  IconGavel,
  IconHandStop,
  type Icon,
  IconPencil,
  IconShieldCheck,
} from '@tabler/icons-react';
import type { CriterionState } from '../../../../shared/rules/criterion/criterionState.ts';
import classes from './Criteria.module.css';

const icons: Readonly<Record<CriterionState, Icon>> = {
  draft: IconPencil,
  armed: IconShieldCheck,
  warning: IconAlertTriangle,
  tripped: IconHandStop,
  overdue: IconClockExclamation,
  cleared: IconCircleCheck,
  decided: IconGavel,
  retired: IconArchive,
};

/** The colour of a state that asks for attention or rests; the others stay quiet. */
const tones: Partial<Readonly<Record<CriterionState, 'info' | 'warning' | 'error' | 'done'>>> = {
  armed: 'info',
  warning: 'warning',
  tripped: 'error',
  overdue: 'error',
  cleared: 'done',
  decided: 'done',
};

export function CriterionMark({ state }: { readonly state: CriterionState }) {
  const Sign = icons[state];
  return (
    <span className={classes.state} data-tone={tones[state] ?? 'plain'}>
      <Sign size={16} stroke={1.75} aria-hidden />
      {criterionStates[state]}
    </span>
  );
}
