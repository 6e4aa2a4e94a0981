// What is said of an answer to a prompt that stands elsewhere in the workbook: the answer itself, in a few words.
import { dayText, measureText, moneyText, numberText, signOf } from '../../text/format.ts';
import { counted, listed, listedBriefly, type Named, nameOf, wordOf, workingDays } from '../../words.ts';

const dot = (text: string): string => text.trim().replace(/[.;,]$/, '');

export const standingMessages = {
  moves: ({ from, to, unit, by }: { from: number; to: number; unit: string; by: string }) =>
    `from ${measureText(from, signOf(unit))} to ${measureText(to, unit)} by ${dayText(by)}`,
  owned: ({ owner }: { owner: string }) => `${owner} owns it`,
  doingNothing: ({ minor, currency }: { minor: number; currency: string }) =>
    `${moneyText(minor, currency)} a year`,
  ruleEnough: ({ enough }: { enough: boolean }) =>
    enough ? 'a fixed rule can do it' : 'a fixed rule cannot do it',
  form: ({ form, title }: { form: string; title: string }) => `${wordOf(form)}: ${title}`,
  decision: ({ decisionChanged, often }: { decisionChanged: string; often: number }) =>
    `${dot(decisionChanged)}, ${numberText(often)} times a month`,
  now: ({ value, unit, on }: { value: number; unit: string; on: string }) =>
    `${measureText(value, unit)} on ${dayText(on)}`,
  moved: ({ metrics }: { metrics: readonly Named[] }) => `should move ${listed(metrics.map(nameOf))}`,
  story: ({ cause, event, effect }: { cause: string; event: string; effect: string }) =>
    [cause, event, effect].map(dot).join('; '),
  late: ({ by, cost, currency }: { by: string; cost: number; currency: string }) =>
    `needed by ${dayText(by)}, ${moneyText(cost, currency)} for each working day after it`,
  limit: ({ limitWD }: { limitWD: number }) => workingDays(limitWD),
  needs: ({ names }: { names: readonly string[] }) => listed([...names]),
  alsoOn: ({ labels }: { labels: readonly string[] }) => `also on ${listed([...labels])}`,
  estimate: ({ low, likely, high }: { low: number; likely: number; high: number }) =>
    `${numberText(low)}, ${numberText(likely)} or ${workingDays(high)}`,
  decided: ({ outcome }: { outcome: string }) => wordOf(outcome),
  answers: ({ count }: { count: number }) => counted(count, 'answer'),
  builds: 'builds',
  stages: ({ stages }: { stages: readonly string[] }) => stages.map(wordOf).join(', '),
  components: ({ titles }: { titles: readonly string[] }) => listedBriefly([...titles], 3),
};
