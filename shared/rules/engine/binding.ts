// The rules nobody can waive: each stands for a stopping rule, a gate or a signature, and is settled by a decision alone.

/** Codes of findings that cannot be waived; a waiver of one in a file silences nothing. */
export const bindingRules: ReadonlySet<string> = new Set([
  'KIL-01',
  'KIL-03',
  'KIL-04',
  'KIL-05',
  'GAT-02',
  'GAT-03',
  'GAT-04',
  'SIG-01',
]);
