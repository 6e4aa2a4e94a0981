// The words by which a statement says that a number moves from here to there.
export const statedPatterns = {
  /** What is done to the number is no part of what it is called. */
  verb: /^(?:we )?(?:want to |will |shall |should )?(?:bring|cut|drive|drop|get|grow|halve|improve|increase|lift|lower|move|push|raise|reduce|shrink|take)s?(?: down| up)?(?: (?:the|our))? |^(?:the|our) /i,
  from: / from (?=[-−+€$£¥]?\d)/i,
  to: / ?(?:\b(?:down |up )?to |→ ?|[-–]> ?)(?=[-−+€$£¥]?\d)/i,
  by: /\b(?:by|until|before|till) /i,
  end: /[.;](?: |$)|,? (?:and|so|because|while|without) /i,
} as const;
