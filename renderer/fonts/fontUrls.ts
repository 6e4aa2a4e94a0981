// Where the two font files lie once built, for the worker that writes the PDF; fonts.css shows them on screen.

import regular from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';
import bold from '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf?url';

export const fontUrls = { regular, bold } as const;
