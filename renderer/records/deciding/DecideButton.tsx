// "Decide…" on a gate or a kill criterion, wherever one is shown.
import { Button } from '@mantine/core';
import { decideWords } from '../../../shared/messages/screens/review/deciding.ts';
import { aboutOf, type Opened } from '../../../shared/edits/signing/openDecision.ts';
import { isDecidable } from '../../../shared/rules/gate/choices.ts';
import { Editable } from '../../ui/readOnly.tsx';
import { useWorkbook } from '../useWorkbook.ts';
import { useDecide } from './useDecide.ts';

interface DecideButtonProps {
  readonly opened: Opened;
  /** The gate or the criterion. */
  readonly of: { readonly code: string | null };
  /** It is what is to be done next. */
  readonly first?: boolean;
}

/** Nothing where there is nothing left to decide. */
export function DecideButton({ opened, of, first = false }: DecideButtonProps) {
  const workbook = useWorkbook();
  const decide = useDecide();
  if (!isDecidable(workbook, aboutOf(opened))) return null;
  return (
    <Editable>
      <Button
        size="compact-sm"
        variant={first ? 'filled' : 'default'}
        aria-label={decideWords.decideOf({ record: of })}
        onClick={() => decide(opened)}
      >
        {decideWords.decide}
      </Button>
    </Editable>
  );
}
