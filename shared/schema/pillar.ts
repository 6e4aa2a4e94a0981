// One of the seven fixed pillars of strategy, rated by four statements (code L-1 to L-7).
import { coded, ratings, text, whole } from './field.ts';

export const pillarSchema = coded({
  number: whole(1, 7),
  ratings: ratings(4),
  evidence: text(),
  gaps: text(),
});
