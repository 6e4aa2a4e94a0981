// What of a workbook a share copy holds: chosen before it is written, and kept in it, so that a later merge knows.
import { z } from 'zod';
import { type DeepReadonly, hidden, limits, shapeOf } from './field.ts';

/** `ratios`: every amount is a share of the largest one, in no currency. */
export const moneyInCopies = ['kept', 'ratios', 'removed'] as const;

/** A code name fits wherever the name of a client stood. */
export const codeNameChars = 40;

const names = () => z.array(z.string().max(64)).max(limits.recordsOfOneKind);

/**
 * `codeName` stands for the client; empty: the client is named. `notes`, `names` (of persons), `goalposts` (the log of
 * moved criteria) and `logo` go along or stay. `leftKinds` stay at home whole; with `useCases` only what belongs to
 * them goes along, null: to all.
 */
export const shareChoiceSchema = () =>
  shapeOf({
    codeName: hidden(z.string().max(codeNameChars)),
    notes: hidden(z.boolean()),
    names: hidden(z.boolean()),
    goalposts: hidden(z.boolean()),
    logo: hidden(z.boolean()),
    money: hidden(z.enum(moneyInCopies)),
    leftKinds: hidden(names()),
    useCases: hidden(names().nullable()),
  });

export type ShareChoice = DeepReadonly<z.infer<ReturnType<typeof shareChoiceSchema>>>;
