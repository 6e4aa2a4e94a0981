// The one way in which a file says that it is no table we can read.

/** Thrown when a file is no table; its message is a sentence for the person. */
export class TableRefused extends Error {}
