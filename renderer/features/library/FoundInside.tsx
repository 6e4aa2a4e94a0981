// What was found inside the workbooks, a list for each; a line opens the workbook at the record.
import { useEffect, useState } from 'react';
import { libraryWords } from '../../../shared/messages/screens/library.ts';
import { cards } from '../../../shared/schema/cards.ts';
import type { Found } from '../../../shared/search/find.ts';
import { labelOf } from '../../../shared/words.ts';
import type { FoundInWorkbook, SearchNews } from '../../store/librarySearch.ts';
import { openWorkbook } from '../../store/openWorkbook.ts';
import { useLibrary, useStores } from '../../store/stores.tsx';
import { StageMark } from '../../ui/marks/StageMark.tsx';
import { Muted } from '../../ui/page/Muted.tsx';
import { PickRow, Rows } from '../../ui/page/Rows.tsx';
import { Section } from '../../ui/page/Section.tsx';

/** As many of one workbook as can be looked over; the others are counted. */
const mostShown = 8;

const nothingYet: SearchNews = { results: [], looked: 0, all: 0, unread: [] };

/** Looks again at every word; what was found before is dropped. */
function useFound(query: string): SearchNews {
  const workbooks = useLibrary((state) => state.workbooks);
  const inside = useLibrary((state) => state.inside);
  const [news, setNews] = useState(nothingYet);
  useEffect(() => {
    const ended = new AbortController();
    void inside.find(workbooks, query, setNews, ended.signal);
    return () => ended.abort();
  }, [workbooks, inside, query]);
  return news;
}

export function FoundInside({ query }: { readonly query: string }) {
  const { results, looked, all, unread } = useFound(query);
  const count = results.reduce((sum, { found }) => sum + found.length, 0);
  return (
    <Section title={libraryWords.foundInside} order={2} count={count}>
      <div role="status">
        <Muted>
          {looked < all ? libraryWords.looking({ looked, all }) : libraryWords.lookedAt({ count, all })}
        </Muted>
      </div>
      {unread.length === 0 ? null : <Muted>{libraryWords.notLookedAt({ titles: unread })}</Muted>}
      {results.map((result) => (
        <InOne key={result.id} {...result} />
      ))}
    </Section>
  );
}

function InOne({ id, title, found }: FoundInWorkbook) {
  const stores = useStores();
  const open = ({ place: { opens } }: Found) => {
    const { home, madeAt = home } = cards[opens.kind];
    void openWorkbook(stores, id, { ...madeAt, record: opens });
  };
  return (
    <Section title={title} count={found.length}>
      <Rows label={libraryWords.foundIn({ title })}>
        {found.slice(0, mostShown).map((one) => (
          <li key={`${one.place.opens.kind}:${one.place.opens.id}`}>
            <FoundRow found={one} onPick={() => open(one)} />
          </li>
        ))}
      </Rows>
      {found.length > mostShown ? (
        <Muted small>{libraryWords.moreFound({ count: found.length - mostShown })}</Muted>
      ) : null}
    </Section>
  );
}

function FoundRow({
  found: { place, line },
  onPick,
}: {
  readonly found: Found;
  readonly onPick: () => void;
}) {
  const { stage, one } = cards[place.opens.kind];
  const isTitle = place.opens.field === 'title';
  const words = line.map(({ text, isFound }, i) => (isFound ? <mark key={i}>{text}</mark> : text));
  return (
    <PickRow
      mark={stage ? <StageMark stage={stage} word={false} /> : null}
      name={
        <>
          <Muted as="span">{place.code ?? labelOf(one)}</Muted> {isTitle ? words : place.title}
        </>
      }
      note={
        isTitle ? undefined : (
          <>
            {place.label}: {words}
          </>
        )
      }
      onPick={onPick}
    />
  );
}
