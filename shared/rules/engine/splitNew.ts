// Born quiet: what is found about a record that is still being filled is kept apart from what counts.
import type { Finding, Subject } from './finding.ts';

export interface SplitFindings {
  readonly counted: readonly Finding[];
  /** Of records that were made just now: they count once the person has left them. */
  readonly fresh: readonly Finding[];
}

/** A finding belongs to the record where it can be mended, the first it is about. Each half keeps its order. */
export function splitNew(findings: readonly Finding[], isNew: (subject: Subject) => boolean): SplitFindings {
  const isFresh = ({ subjects: [first] }: Finding): boolean => first !== undefined && isNew(first);
  return {
    counted: findings.filter((finding) => !isFresh(finding)),
    fresh: findings.filter(isFresh),
  };
}
