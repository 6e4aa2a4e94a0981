// What stays at home in words, most telling first.
import { stayWords } from '../messages/screens/share.ts';
import type { HomeCounts } from './homeCounts.ts';
import { stayReasons } from './staying.ts';

/** "3 archived items", "the notes of 12 items": one for each thing of which there is any. */
export function homeWords({ records, ...fields }: HomeCounts): readonly string[] {
  const ofRecords = stayReasons.map((reason) => [reason, records[reason] ?? 0] as const);
  const ofFields = (['notes', 'names', 'goalposts', 'amounts', 'replaced'] as const).map(
    (name) => [name, fields[name]] as const,
  );
  return [...ofRecords, ...ofFields].flatMap(([name, count]) =>
    count > 0 ? [stayWords[name]({ count })] : [],
  );
}

/** The same as whole sentences. */
export function homeSentences(counts: HomeCounts): readonly string[] {
  const words = homeWords(counts);
  return words.length === 0 ? [stayWords.nothing] : words.map((what) => stayWords.stays({ what }));
}
