// `npm run build`: the app in `dist/`.
import { fillDist } from './app/builtApp.ts';

await fillDist();
