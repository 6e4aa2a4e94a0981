// The five stages of the thought as icons, so colour is never the only sign.
import {
  IconAlertTriangle,
  IconCalendar,
  IconCompass,
  IconTarget,
  IconTool,
  type Icon,
} from '@tabler/icons-react';
import type { Stage } from '../../../shared/schema/stages.ts';

export const stageIcon: Readonly<Record<Stage, Icon>> = {
  why: IconCompass,
  what: IconTarget,
  risks: IconAlertTriangle,
  when: IconCalendar,
  how: IconTool,
};
