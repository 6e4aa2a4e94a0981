// Paints a scene on screen: marks in, SVG out, no decisions of its own.

import { useId } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { pictureUrl } from '../../shared/picture/picture.ts';
import type {
  GroupMark,
  ImageMark,
  Mark,
  PathCommand,
  Scene,
  Stroke,
  TextMark,
} from '../../shared/scene/marks.ts';
import type { Colour } from '../../shared/scene/marks.ts';
import type { Theme } from '../../shared/scene/palette.ts';
import { printable } from '../../shared/text/printable.ts';
import { cssColour } from './colour.ts';
import './scene.css';

/** The screen weights that stand for the two weights of the scene. */
const fontWeights = { regular: 400, bold: 600 } as const;

type Paint = {
  readonly theme: Theme | undefined;
  readonly onSubject: ((subject: string) => void) | undefined;
  readonly inTabOrder: boolean;
  readonly clipPrefix: string;
};

type SceneSvgProps = {
  readonly scene: Scene;
  /** Makes groups with a subject into buttons; called with the subject on click, Enter and Space. */
  readonly onSubject?: (subject: string) => void;
  /** Fixed colours of one theme (a page is always light); without it the colours follow the window. */
  readonly theme?: Theme;
  readonly className?: string;
  /** CSS pixels a point takes; then the picture keeps that size, whatever room there is. */
  readonly scale?: number;
  /** False where the screen itself says which one subject the Tab key reaches. */
  readonly inTabOrder?: boolean;
};

const strokeAttributes = (stroke: Stroke, theme: Theme | undefined): Record<string, string | number> => ({
  stroke: cssColour(stroke.colour, theme),
  strokeWidth: stroke.width,
  ...(stroke.dash === undefined ? {} : { strokeDasharray: stroke.dash.join(' ') }),
});

const paintAttributes = (
  mark: { readonly fill?: Colour; readonly stroke?: Stroke },
  theme: Theme | undefined,
): Record<string, string | number> => ({
  fill: mark.fill === undefined ? 'none' : cssColour(mark.fill, theme),
  ...(mark.stroke === undefined ? {} : strokeAttributes(mark.stroke, theme)),
});

const pathData = (commands: readonly PathCommand[]): string =>
  commands.map((command) => command.join(' ')).join(' ');

const textElement = (mark: TextMark, theme: Theme | undefined): ReactElement => (
  <text
    x={mark.x}
    y={mark.y}
    fontSize={mark.size}
    fontWeight={fontWeights[mark.weight]}
    textAnchor={mark.anchor}
    fill={cssColour(mark.fill, theme)}
    {...(mark.rotate === undefined ? {} : { transform: `rotate(${mark.rotate} ${mark.x} ${mark.y})` })}
  >
    {printable(mark.text)}
  </text>
);

const imageElement = ({ x, y, width, height, picture, label }: ImageMark): ReactElement => (
  <image x={x} y={y} width={width} height={height} href={pictureUrl(picture)} preserveAspectRatio="none">
    <title>{label}</title>
  </image>
);

/** Key and pointer make the same call; groups without a subject stay plain. */
const subjectAttributes = (mark: GroupMark, { onSubject, inTabOrder }: Paint): object => {
  const { subject } = mark;
  if (subject === undefined || onSubject === undefined) return {};
  return {
    role: 'button',
    tabIndex: inTabOrder ? 0 : -1,
    'aria-label': mark.label ?? subject,
    'data-subject': subject,
    className: 'tl-scene-subject',
    onClick: () => onSubject(subject),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onSubject(subject);
    },
  };
};

const groupElement = (mark: GroupMark, paint: Paint, path: string): ReactElement => {
  const { clip } = mark;
  const clipId = `${paint.clipPrefix}-${path}`;
  const move =
    mark.x === undefined && mark.y === undefined ? null : `translate(${mark.x ?? 0} ${mark.y ?? 0})`;
  return (
    <g
      {...(move === null ? {} : { transform: move })}
      {...(clip === undefined ? {} : { clipPath: `url(#${clipId})` })}
      {...subjectAttributes(mark, paint)}
    >
      {mark.label !== undefined && <title>{mark.label}</title>}
      {clip !== undefined && (
        <clipPath id={clipId}>
          <rect x={clip.x} y={clip.y} width={clip.width} height={clip.height} />
        </clipPath>
      )}
      {markElements(mark.marks, paint, path)}
    </g>
  );
};

const markElement = (mark: Mark, paint: Paint, path: string): ReactElement => {
  const { theme } = paint;
  switch (mark.kind) {
    case 'rect':
      return (
        <rect
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
          {...(mark.radius === undefined ? {} : { rx: mark.radius })}
          {...paintAttributes(mark, theme)}
        />
      );
    case 'line':
      return (
        <line x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} {...strokeAttributes(mark.stroke, theme)} />
      );
    case 'circle':
      return <circle cx={mark.x} cy={mark.y} r={mark.radius} {...paintAttributes(mark, theme)} />;
    case 'path':
      return <path d={pathData(mark.commands)} {...paintAttributes(mark, theme)} />;
    case 'text':
      return textElement(mark, theme);
    case 'image':
      return imageElement(mark);
    case 'group':
      return groupElement(mark, paint, path);
  }
};

// A mark has no identity of its own: its place among its neighbours is its key.
const markElements = (marks: readonly Mark[], paint: Paint, path: string): ReactElement[] =>
  marks.map((mark, index) => {
    const place = `${path}-${index}`;
    return <MarkSvg key={place} mark={mark} paint={paint} path={place} />;
  });

const MarkSvg = (props: {
  readonly mark: Mark;
  readonly paint: Paint;
  readonly path: string;
}): ReactElement => markElement(props.mark, props.paint, props.path);

/**
 * The scene as SVG, one CSS pixel a point unless the class sets another size.
 * It is an image with the scene's label; with `onSubject` a figure, since an image may hold no buttons.
 */
export const SceneSvg = (props: SceneSvgProps): ReactElement => {
  const { scene, onSubject, theme, className, scale, inTabOrder = true } = props;
  const paint: Paint = { theme, onSubject, inTabOrder, clipPrefix: useId() };
  const size = { width: scene.width * (scale ?? 1), height: scene.height * (scale ?? 1) };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className={className === undefined ? 'tl-scene' : `tl-scene ${className}`}
      data-fixed={scale === undefined ? undefined : true}
      role={onSubject === undefined ? 'img' : 'figure'}
      aria-label={scene.label}
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      {...size}
    >
      {markElements(scene.marks, paint, 'm')}
    </svg>
  );
};
