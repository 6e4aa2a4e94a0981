// What stays at home, each thing with how many there are.
import { shareTabWords, stayWords } from '../../../../shared/messages/screens/share.ts';
import type { HomeCounts } from '../../../../shared/sharing/homeCounts.ts';
import { homeWords } from '../../../../shared/sharing/homeSentences.ts';
import { capital } from '../../../../shared/words.ts';
import { Muted } from '../../../ui/page/Muted.tsx';
import { Lines } from '../../../ui/page/Rows.tsx';
import { Section } from '../../../ui/page/Section.tsx';

export function StaysList({ counts }: { readonly counts: HomeCounts }) {
  const words = homeWords(counts);
  return (
    <Section order={2} title={shareTabWords.stays}>
      {words.length === 0 ? (
        <Muted>{stayWords.nothing}</Muted>
      ) : (
        <Lines dense label={shareTabWords.stays}>
          {words.map((word) => (
            <li key={word}>{capital(word)}</li>
          ))}
        </Lines>
      )}
      <Muted>{shareTabWords.always}</Muted>
    </Section>
  );
}
