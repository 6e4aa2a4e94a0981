// The face of an outcome or a state: sign, word and colour together, the same sign that pictures and documents draw.
import { type LookName, looks } from '../../../shared/looks.ts';
import { signPath, signSquare } from '../../../shared/scene/signs.ts';
import classes from './marks.module.css';
import { spoken } from './StageMark.tsx';

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** The tone that goes by another name than the colour in pictures. */
const toneOf = { risk: 'risks', muted: 'plain' } as const;

interface StateMarkProps {
  readonly look: LookName;
  /** What is said in place of the word of its face. */
  readonly word?: string | undefined;
  /** Edge of the sign in pixels. */
  readonly size?: number;
  /** A word of its own is the first of its line. */
  readonly begins?: boolean;
  /** The word is spoken only; use that where it stands nearby. */
  readonly quiet?: boolean;
}

/** Sign, word and colour of a state; larger where it is what the screen is about. */
export function StateMark({ look, word, size = 16, begins = false, quiet = false }: StateMarkProps) {
  const { colour, sign, word: own } = looks[look];
  const said = begins ? capital(word ?? own) : (word ?? own);
  const tone = colour in toneOf ? toneOf[colour as keyof typeof toneOf] : colour;
  return (
    <span className={classes.mark} data-tone={tone} data-look={look}>
      <svg
        width={size}
        height={size}
        viewBox={`0 0 ${signSquare.edge} ${signSquare.edge}`}
        className={classes.sign}
        {...spoken(quiet ? said : null)}
      >
        <path d={signPath(sign).flat().join(' ')} strokeWidth={signSquare.stroke} />
      </svg>
      {quiet ? null : <span className={classes.state}>{said}</span>}
    </span>
  );
}
