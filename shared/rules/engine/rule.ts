// A rule as a row of the catalogue: its code, how grave it is, what it reads and how it looks. What it says stands in messages.
import type { Kind, RecordOf } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { derived } from './derived.ts';
import { type Finding, type Fix, type Severity, type Subject, subjectOf } from './finding.ts';

/** What every code of the catalogue says of itself. */
interface Row {
  readonly code: string;
  /** In one sentence without jargon; of a rule, what must not be so. */
  readonly statement: string;
  /** Where the wording leaves room: how the product reads it. */
  readonly reading: string | null;
}

/** A rule that yields findings. `severity` is the gravest it can give. */
export interface Rule extends Row {
  readonly severity: Severity;
  /** Why it matters and what mends it, in one sentence. */
  readonly fix: string;
  /** What the big-bang index takes when it finds something. */
  readonly points?: number | undefined;
  readonly find: (workbook: Workbook) => readonly Finding[];
}

/** A code of the catalogue that computes or governs something and yields no finding of its own. */
export interface Formula extends Row {
  /** Where the code lives, as `file.ts exportName`, for the reader of the rule page. */
  readonly where: string;
}

/** The records a finding is about, by kind in the order in which they are named. */
type About = { readonly [K in Kind]?: RecordOf<K> | readonly RecordOf<K>[] } | readonly Subject[];

/** Makes a finding of the rule it is given by; as grave as the rule unless `severity` says otherwise. */
export type Say = (about: About, message: string, fix: Fix, severity?: Severity) => Finding;

const isListed = (about: About): about is readonly Subject[] => Array.isArray(about);
const subjectsOf = (about: About): readonly Subject[] =>
  isListed(about)
    ? about
    : Object.entries(about).flatMap(([kind, records]) =>
        [records].flat().map((record) => subjectOf(kind as Kind, record)),
      );

interface FormulaWords {
  readonly statement: string;
  readonly reading?: string;
}
/** The sentences of a rule. A statement that names limits takes them from the row. */
interface RuleWords extends Omit<FormulaWords, 'statement'> {
  readonly statement: string | ((limits: never) => string);
  readonly fix: string;
}
type Limits<Words> = Words extends { readonly statement: (limits: infer L) => string }
  ? { readonly limits: L }
  : { readonly limits?: undefined };

type RuleParts<Words> = Pick<Rule, 'severity' | 'points'> &
  Limits<Words> & {
    /** The kinds `find` reads; its findings are reused while these are unchanged. Formulas read `facts` for asOf. */
    readonly reads: readonly Kind[];
    readonly find: (workbook: Workbook, say: Say, words: Words) => Finding | readonly Finding[];
  };

/** A row that finds something; what it says stands under its code in `messages`. */
export function rule<Code extends string, Messages extends Readonly<Record<Code, RuleWords>>>(
  code: Code,
  messages: Messages,
  { severity, points, reads, find, limits }: RuleParts<Messages[Code]>,
): Rule {
  const words = messages[code];
  const { statement, fix, reading = null } = words;
  const say: Say = (about, message, mend, grave = severity) => ({
    rule: code,
    severity: grave,
    subjects: subjectsOf(about),
    message,
    fix: mend,
  });
  return {
    code,
    severity,
    statement: typeof statement === 'string' ? statement : statement(limits as never),
    fix,
    reading,
    points,
    find: derived(reads, (workbook) => [find(workbook, say, words)].flat()),
  };
}

/** A row that computes or governs something, in `where`. */
export function formula<Code extends string>(
  code: Code,
  messages: Readonly<Record<Code, FormulaWords>>,
  where: string,
): Formula {
  const { statement, reading = null } = messages[code];
  return { code, statement, reading, where };
}
