// `npm run build`: the app in `dist/`.
import { fillDist } from './builtApp.ts';

await fillDist();
