// Choosing from a short list by its first letter, without opening it.

/**
 * A letter chooses the next option that begins with it, round and round, as in any list of a desktop; null when none
 * does or the key is no letter.
 */
export function nextByLetter<T extends string>(
  options: readonly { readonly value: T; readonly label: string }[],
  value: T | null,
  key: string,
): T | null {
  if (!/^[\p{L}\p{N}]$/u.test(key)) return null;
  const after = options.findIndex((option) => option.value === value) + 1;
  const round = [...options.slice(after), ...options.slice(0, after)];
  return round.find(({ label }) => label.toLowerCase().startsWith(key.toLowerCase()))?.value ?? null;
}
