// What findings, fixes and figures of systemMetric say.
import { type Named } from '../../words.ts';

export const systemMetricMessages = {
  forecast: {
    cost: ({ box }: { box: Named }) => `${box.title}, expected cost`,
  },
};
