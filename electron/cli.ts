// The command line of a checkout: `npm run -s throughline -- <command>`. Plain Node, no window.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { answer } from './cli/answer.ts';

const { resolve } = createRequire(import.meta.url);
const fontBytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(resolve(`@expo-google-fonts/noto-sans/${name}`)));

process.exitCode = answer(process.argv.slice(2), {
  fonts: () => ({
    regular: fontBytes('400Regular/NotoSans_400Regular.ttf'),
    bold: fontBytes('600SemiBold/NotoSans_600SemiBold.ttf'),
  }),
});
