// The frame of a drawing: it is as wide as the page, and scrolls sideways where that would be too narrow to read.
import type { ReactNode, Ref } from 'react';
import classes from './page.module.css';

interface PictureProps {
  readonly ref?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

export const Picture = ({ ref, children }: PictureProps) => (
  <div className={classes.picture} ref={ref}>
    {children}
  </div>
);

/** A logo on white, as it will be printed. */
export const Plate = (image: {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}) => (
  <div className={classes.plate}>
    <img {...image} alt={image.alt} />
  </div>
);
