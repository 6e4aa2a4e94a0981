// What documents say of risks: the heat map, the gravest beside it, and the register.
import { moneyText, percentText } from '../../text/format.ts';
import {
  codeOf,
  counted,
  type Level,
  levelWord,
  listed,
  listedBriefly,
  nameOf,
  type Named,
} from '../../words.ts';

/** So many codes fit a line or two; the register has them all. */
const codesInNote = 12;

export const riskWords = {
  heading: 'What could cost us most',
  eyebrow: 'Risk',
  columns: {
    risk: 'Risk',
    gravest: 'Gravest first',
    title: 'What may happen',
    untreated: ({ currency }: { currency: string }) => `Untreated exposure, ${currency}`,
    planned: ({ currency }: { currency: string }) => `Planned exposure, ${currency}`,
  },
  none: 'No risks yet: nobody has asked what could go wrong.',
  more: ({ count }: { count: number }) => `${count} more in the register at the end.`,
  register: 'Register: the other risks',
  groups: {
    needsNumbers: 'High or extreme, needs numbers',
    threats: 'Threats by exposure',
    opportunities: 'Opportunities',
    closed: 'Closed',
  },
  needsNumbers: 'needs numbers',
  opportunity: 'opportunity',
  noResponse: 'no response yet',
  noneYet: 'none yet',
};

export const heatMapWords = {
  views: {
    inherent: 'without treatments',
    now: 'with the treatments done so far',
    planned: 'with all planned treatments',
  },
  /** What the grid can and cannot say (RSK-06). */
  roughly: 'Score orders risks only roughly: two in one cell may differ widely. Compare their exposure.',
  label: ({ view, count }: { view: string; count: number }) =>
    `Risk heat map, ${view}: ${counted(count, 'threat')} by likelihood and impact`,
  cell: (it: { band: number; impact: number; level: Level; count: number }) =>
    `Likelihood ${it.band}, impact ${it.impact}: ${levelWord(it.level)}, ${counted(it.count, 'risk')}`,
  likelihood: 'Likelihood',
  impact: 'Impact (the largest of cost, time, value, compliance, reputation)',
  over: ({ share }: { share: number }) => `over ${percentText(share)}`,
  to: ({ share }: { share: number }) => `to ${percentText(share)}`,
  /** The widest name of a band there may be. */
  widest: 'over 99.5%',
  exposure: ({ view, total, unknown }: { view: string; total: string; unknown: readonly string[] }) =>
    `Expected exposure ${view}: ${total}${unknown.length === 0 ? '' : `, without ${listedBriefly(unknown, codesInNote)} (unknown)`}.`,
  note: ({ about, codes }: { about: string; codes: readonly string[] }) =>
    `${about}: ${listedBriefly(codes, codesInNote)}.`,
  about: {
    lifted: 'At least high, as their compliance impact is 5',
    opportunities: 'Opportunities, listed apart',
    unscored: 'Not on the grid, likelihood or impact unknown',
    closed: 'Closed',
  },
  risk: (it: {
    risk: Named;
    band: number | null;
    impact: number | null;
    level: Level | null;
    exposure: number | null;
    currency: string;
  }) =>
    `${nameOf(it.risk)}: likelihood ${it.band}, impact ${it.impact}, ${levelWord(it.level)}, ${it.exposure === null ? 'exposure unknown' : `exposure ${moneyText(it.exposure, it.currency)}`}`,
  watched: ({ said, alarm }: { said: string; alarm: string }) => `${said}, watched by ${alarm}`,
  watchedNote: ({ risk, alarm }: { risk: Named; alarm: string }) => `${codeOf(risk)} is watched by ${alarm}.`,
  rest: ({ codes }: { codes: readonly string[] }) => `And ${listed(codes)}`,
};
