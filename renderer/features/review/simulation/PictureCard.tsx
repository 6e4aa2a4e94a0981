// Pictures as cards side by side, each drawn for the width that it has.
import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Card } from '../../../ui/page/Card.tsx';
import classes from './simulation.module.css';

/** No picture grows wider: its lines would only get flatter. */
const mostWidth = 720;

interface RoomProps {
  readonly children: (width: number) => ReactNode;
}

/** Room that follows the width there is: one point a pixel. */
export function Room({ children, most = mostWidth }: RoomProps & { readonly most?: number }) {
  const { ref, width } = useElementSize();
  return <div ref={ref}>{width < 120 ? null : children(Math.min(Math.floor(width), most))}</div>;
}

/** As many pictures side by side as can be read. */
export const PictureCards = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.pictures}>{children}</div>
);

interface PictureCardProps extends RoomProps {
  readonly title: string;
  /** Which figure it shows, where there is a choice. */
  readonly aside?: ReactNode;
}

export const PictureCard = ({ title, aside, children }: PictureCardProps) => (
  <Card title={title} order={2} aside={aside}>
    <Room>{children}</Room>
  </Card>
);
