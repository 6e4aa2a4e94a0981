// One slide: a heading that is a question, and what answers it.
import { presentWords } from '../../../shared/messages/screens/present.ts';
import { dayText } from '../../../shared/text/format.ts';
import { logoLabel } from '../../../shared/layout/page/logo.ts';
import { pictureUrl } from '../../../shared/picture/picture.ts';
import { factsOf, logoOf } from '../../../shared/schema/workbook.ts';
import { SceneSvg } from '../../painters/SceneSvg.tsx';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { StateMark } from '../../ui/marks/StateMark.tsx';
import { StageMark } from '../../ui/marks/StageMark.tsx';
import type { Slide } from './slides.ts';
import { Picture } from '../../ui/page/Picture.tsx';
import classes from './PresentView.module.css';

/** So few lines leave room for whole sentences under each. */
const roomyLines = 3;

export function SlideView({ slide }: { readonly slide: Slide }) {
  if (slide.id === 'title') return <TitleSlide />;
  return (
    <main className={classes.slide} aria-labelledby="slide-heading">
      {slide.tone ? <StageMark stage={slide.tone} size={28} /> : null}
      <h1 id="slide-heading" className={classes.heading} tabIndex={-1} data-focus-home>
        {slide.heading}
        {slide.part > 0 ? (
          <span className={classes.part}> {presentWords.part({ part: slide.part })}</span>
        ) : null}
      </h1>
      {slide.picture ? (
        <Picture>
          <SceneSvg scene={slide.picture} />
        </Picture>
      ) : null}
      <ul className={classes.lines} data-roomy={slide.lines.length <= roomyLines || undefined}>
        {slide.lines.map(({ kind, id, code, text, detail, look }) => (
          <li key={`${kind}:${id}`} data-tone={slide.tone ?? 'plain'}>
            <span className={classes.code}>{code}</span>
            <div>
              <p className={classes.text}>{text}</p>
              {detail === '' ? null : <p className={classes.detail}>{detail}</p>}
            </div>
            {look === null ? null : <StateMark look={look} size={24} begins />}
          </li>
        ))}
      </ul>
    </main>
  );
}

function TitleSlide() {
  const workbook = useWorkbook();
  const { title, clientLabel, asOf } = factsOf(workbook);
  const picture = logoOf(workbook)?.picture;
  return (
    <main className={classes.title} aria-labelledby="slide-heading">
      {picture ? (
        <img className={classes.logo} src={pictureUrl(picture)} alt={logoLabel(clientLabel)} />
      ) : null}
      <h1 id="slide-heading" className={classes.titleHeading} tabIndex={-1} data-focus-home>
        {title}
      </h1>
      <p className={classes.detail}>{[clientLabel, dayText(asOf)].filter(Boolean).join(' · ')}</p>
    </main>
  );
}
