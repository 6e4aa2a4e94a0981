// What a migration takes and gives.

/** A file as plain JSON, before anything in it is believed. */
export type RawFile = Readonly<Record<string, unknown>>;
