// What is said of live figures that criteria are judged by.
import { type Named } from '../../../words.ts';

export const systemMetricMessages = {
  forecast: {
    cost: ({ box }: { box: Named }) => `${box.title}, expected cost`,
  },
};
