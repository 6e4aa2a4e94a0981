// The pages as they will be printed: always light, fetched and painted only when they come near the view.
import { useIntersection } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { roadmapWords } from '../../../shared/messages/screens/roadmap.ts';
import type { Page } from '../../../shared/scene/marks.ts';
import { SceneSvg } from '../../painters/SceneSvg.tsx';
import type { PdfJob } from './pdfJob.ts';
import type { LaidOut } from './useEdition.ts';
import classes from './Roadmap.module.css';

interface PageListProps {
  /** Null while the first layout is under way: the desk is there, but empty. */
  readonly shown: { readonly job: PdfJob; readonly edition: LaidOut } | null;
  readonly size: 'page' | 'thumbnail';
}

/** A region that scrolls by keyboard, holding every page. */
export function PageList({ shown, size }: PageListProps) {
  const label = size === 'page' ? roadmapWords.preview : roadmapWords.smallPreview;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className={classes.desk} data-size={size} aria-label={label} tabIndex={0}>
      {shown === null ? null : (
        <ol className={classes.pages} data-size={size} aria-label={roadmapWords.pages}>
          {Array.from({ length: shown.edition.pages }, (_, index) => (
            <PageView key={index} job={shown.job} edition={shown.edition} index={index} />
          ))}
        </ol>
      )}
    </section>
  );
}

interface PageViewProps {
  readonly job: PdfJob;
  readonly edition: LaidOut;
  readonly index: number;
}

function PageView({ job, edition, index }: PageViewProps) {
  const { ref, entry } = useIntersection({ rootMargin: '600px' });
  const isNear = entry?.isIntersecting ?? false;
  const page = usePage(job, index, edition.version, isNear);
  const { width, height, pages } = edition;
  const label = roadmapWords.page({ number: index + 1, pages });
  return (
    <li className={classes.page} ref={ref} style={{ aspectRatio: `${width} / ${height}` }}>
      {page === null || !isNear ? (
        <span className={classes.pageWait}>{label}</span>
      ) : (
        <SceneSvg scene={{ ...page, label }} theme="light" className={classes.paper ?? ''} />
      )}
    </li>
  );
}

/** The page of the latest layout; the one before stays until it is there, so that nothing flickers. */
function usePage(job: PdfJob, index: number, version: number, isNear: boolean): Page | null {
  const [page, setPage] = useState<Page | null>(null);
  useEffect(() => {
    if (!isNear) return;
    let isWanted = true;
    const show = (next: Page | null): void => {
      if (isWanted) setPage(next);
    };
    // A page that is gone with a newer layout is asked for again under that layout.
    job.page(index).then(show, () => show(null));
    return () => {
      isWanted = false;
    };
  }, [job, index, version, isNear]);
  return page;
}
