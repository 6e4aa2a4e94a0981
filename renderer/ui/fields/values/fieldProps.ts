// The one form every field of the kit has, so that inspectors read the same everywhere.
import type { ReactNode } from 'react';

export interface FieldProps<T> {
  readonly label: string;
  readonly value: T;
  /** Called with each good value: on a pause in typing, on leaving the field, and when the field goes away. */
  readonly onCommit: (value: T) => void;
  readonly description?: ReactNode;
  /** A sentence from outside (a finding, a refused edit); the field's own sentence comes first. */
  readonly error?: string | undefined;
  /** Locks this field alone; what stands around it may lock it too (ReadOnlyScope). */
  readonly readOnly?: boolean | undefined;
  readonly placeholder?: string | undefined;
}
