// A rule as a row of the catalogue: its code, what it states, what it reads and how it looks.
import type { Kind } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { derived } from './derived.ts';
import type { Finding, Severity } from './finding.ts';

/** A rule that yields findings. `severity` is the gravest it can give. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** What must not be so, in one sentence without jargon. */
  readonly statement: string;
  /** Why it matters and what mends it, in one sentence. */
  readonly fix: string;
  readonly find: (workbook: Workbook) => readonly Finding[];
}

type RuleParts = Omit<Rule, 'find'> & {
  /** The kinds `find` reads; its findings are reused while these are unchanged. Formulas read `facts` for asOf. */
  readonly reads: readonly Kind[];
  readonly find: (workbook: Workbook) => readonly Finding[];
};

export const rule = ({ reads, find, ...row }: RuleParts): Rule => ({ ...row, find: derived(reads, find) });

/** A code of the catalogue that computes or governs something and yields no finding of its own. */
export interface Formula {
  readonly code: string;
  readonly statement: string;
  /** Where the code lives, as `file.ts exportName`, for the reader of the rule page. */
  readonly where: string;
}
