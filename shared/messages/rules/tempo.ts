// What is said of tempo, rated and measured, and of tools.
import { dayText, numberText } from '../../text/format.ts';
import { nameOf, type Coded, type Named, workingDays, wordOf } from '../../words.ts';

export const tempoMessages = {
  'TMP-01': {
    statement:
      'Tempo is the weighted geometric mean of six effective scores, each at least 1: goals count as they are, the others × (0.5 + 0.5 · goals ÷ 100). A factor scores 25 × the mean of its statements, each the mean of the latest answer of every role by the status date, when at least three of five are rated. Below 40 stalled, below 60 slow, below 80 steady, else fast; unknown while a factor has not enough answers. Weights are used in proportion to their sum; while all are 0 the tempo is unknown.',
    weights: 'tempo weights',
    formula:
      'exp(Σ weight · ln max(effective score, 1)); effective score of goals = its score, of others = score × (0.5 + 0.5 · goals ÷ 100)',
    factor: ({ factor, weight }: { factor: string; weight: number }) => `${factor} (weight ${weight})`,
  },
  'TMP-02': {
    statement:
      'The bottleneck is the factor whose rise to 80 lifts tempo most, the lower score on ties; a factor at 80 or above lifts nothing. The lift of each factor is shown.',
    formula: ({ raisedTo }: { raisedTo: number }) =>
      `tempo with this factor at ${raisedTo} − tempo now; 0 when it is there already`,
    now: 'tempo now',
  },
  'TMP-03': {
    statement: ({ twoStoriesFrom }: { twoStoriesFrom: number }) =>
      `Two levels (contributor, manager, executive) score a tempo factor ${twoStoriesFrom} points or more apart.`,
    fix: 'One level does not know what the other sees; talk about the statements where the answers differ most.',
    found: (it: { factor: string; lowLevel: string; low: number; highLevel: string; high: number }) =>
      `Two stories about ${it.factor.toLowerCase()}: the ${wordOf(it.lowLevel)} level says ${numberText(it.low)}, the ${wordOf(it.highLevel)} level ${numberText(it.high)} of 100, so one of them does not know what the other sees.`,
    mend: 'Compare the answers of the levels',
  },
  'TMP-04': {
    statement:
      'Measured beside rated: median working days from selected to live, share of done boxes that ended within their first limit, median decision latency, releases in each 60 working days since the start.',
    selectedToLive: 'median of working days from selected to live',
    withinLimit: 'done boxes that ended within their limit ÷ done boxes with a limit',
    latency: 'median of working days from a note upward to its answer',
    releases: ({ spanWD }: { spanWD: number }) =>
      `slices released × ${spanWD} ÷ working days since the start`,
    sinceStart: 'working days since the start',
  },
  'TMP-05': {
    statement: ({ auditAgeWD }: { auditAgeWD: number }) =>
      `A technology item carries a flag (each is a finding), or its last audit is more than ${auditAgeWD} working days old; an item never audited is asked for.`,
    fix: 'Tools that do not fit slow everybody down; settle what is flagged, and audit them again.',
    mend: ({ item }: { item: Coded }) => `Note that ${item.code} was audited`,
    faults: {
      incompatible: 'does not work with the tools around it',
      redundant: 'does what another tool does already',
      mixedVersions: 'is used in different versions by different teams',
      manualWouldDo: 'automates what could well be done by hand',
      lockedIn: 'cannot be left without great cost',
    },
    never: ({ item }: { item: Named }) =>
      `${nameOf(item)} has never been audited, so nobody knows whether it still fits.`,
    old: ({ item, lastAudit, age }: { item: Named; lastAudit: string; age: number }) =>
      `${nameOf(item)} was last audited on ${dayText(lastAudit)}, ${workingDays(age)} ago, so it may no longer fit.`,
    flagged: ({ item, fault }: { item: Named; fault: string }) =>
      `${nameOf(item)} ${fault}, which slows the work down.`,
    settle: ({ item }: { item: Coded }) => `Settle what is wrong with ${item.code}`,
  },
};
