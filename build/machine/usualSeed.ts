// One seed for all property tests, those that run in a page too.

/** What property tests draw their cases from, unless somebody hunts for others. */
export const usualSeed = 2026;
