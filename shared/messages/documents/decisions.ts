// What documents say of decisions, their conditions, and findings put up with.
import { counted, listed, wordOf } from '../../words.ts';

/** A stop and what is said of it. */
interface Stopped {
  readonly decision: { readonly did: readonly string[] };
  readonly learned: string;
  readonly reusable: string;
  readonly movesOn: string;
}

export const decisionWords = {
  eyebrow: 'Decide',
  asked: {
    heading: 'Decisions asked',
    none: 'None: no decision is waiting for a signature.',
    columns: { decision: 'Decision', title: 'What is asked', outcome: 'Proposed', signed: 'Signed by' },
    title: ({ count }: { count: number }) => `${counted(count, 'decision')} asked of you`,
    line: ({ name, outcome }: { name: string; outcome: string }) => `${name}: ${outcome.toLowerCase()}`,
    more: ({ count }: { count: number }) => `and ${count} more`,
  },
  taken: {
    heading: 'Decisions taken',
    none: 'No decision has been signed yet.',
    columns: {
      decision: 'Decision',
      title: 'What was decided',
      on: 'On',
      signed: 'Signed by',
    },
    /** The advice beside the decision, as the signers saw it (GAT-02). */
    advice: ({ recommended, because }: { recommended: string; because: string }) =>
      `The figures said ${wordOf(recommended)}: ${because}`,
    why: ({ rationale }: { rationale: string }) => `Why: ${rationale}`,
    did: ({ did }: { did: readonly string[] }) => `It did: ${did.join(' · ')}`,
  },
  stopped: {
    heading: 'Stopped',
    columns: { decision: 'Decision', leaves: 'What it leaves', on: 'On', spend: 'Spent until then' },
    unknown: 'unknown',
    leaves: ({ decision, learned, reusable, movesOn }: Stopped): string[] => [
      ...(decision.did.length === 0 ? [] : [`It did: ${decision.did.join(' · ')}`]),
      `Learned: ${learned.trim() || 'nobody has written it yet'}`,
      `Can be used again: ${reusable.trim() || 'nobody has written it yet'}`,
      `People and money go to: ${movesOn.trim() || 'nobody has written it yet'}`,
    ],
  },
  conditions: {
    heading: 'Conditions',
    columns: { of: 'Of', state: 'State' },
    done: 'done',
    overdue: 'overdue',
    open: 'open',
  },
  waived: {
    heading: 'Waived findings',
    columns: { rule: 'Rule', why: 'Why it is put up with', on: 'On', by: 'By' },
    noReason: 'no reason given',
    removed: 'removed',
    lapsed: 'lapsed',
  },
  noOutcome: 'open',
  options: ({ options }: { options: readonly string[] }) =>
    `Options:\n${options.map((option, index) => `${index + 1}  ${option}`).join('\n')}`,
  stillNeeded: ({ signers }: { signers: readonly string[] }) => `still needed: ${listed(signers)}`,
  nobody: 'nobody yet',
  changed: 'changed since signed',
};
