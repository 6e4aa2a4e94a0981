// What every part of the form of a share copy is given.
import type { ShareChoice } from '../../../../shared/schema/shareChoice.ts';

export interface ChoicesProps {
  readonly choice: ShareChoice;
  readonly onChange: (choice: ShareChoice) => void;
}
