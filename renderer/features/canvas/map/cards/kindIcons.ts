// The sign of each kind on the canvas: no two kinds of a column look alike.
import {
  IconArrowsSplit2,
  IconChartDots,
  IconFlag3,
  IconHourglass,
  IconNote,
  IconPackage,
  IconServer2,
  IconShieldHalf,
  IconStack2,
  IconTargetArrow,
  IconTrendingUp,
  IconTriangle,
  type TablerIcon,
} from '@tabler/icons-react';
import type { CanvasKind } from '../../../../../shared/rules/thread/canvasLinks.ts';

export const kindIcon: Readonly<Record<CanvasKind, TablerIcon>> = {
  goal: IconTargetArrow,
  metric: IconTrendingUp,
  useCase: IconFlag3,
  dataProduct: IconPackage,
  risk: IconTriangle,
  killCriterion: IconShieldHalf,
  alternative: IconArrowsSplit2,
  slice: IconStack2,
  timeBox: IconHourglass,
  techItem: IconServer2,
  capability: IconChartDots,
  card: IconNote,
};
