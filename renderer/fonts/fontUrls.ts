// Where the two font files lie once built, for the worker that writes the PDF; fonts.css shows them on screen.

import regular from './NotoSans-Regular.ttf?url';
import bold from './NotoSans-SemiBold.ttf?url';

export const fontUrls = { regular, bold } as const;
