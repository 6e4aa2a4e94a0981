// Runs in the browser: shows scenes with the bundled font, and measures text as the browser sets it.
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../../renderer/fonts/fonts.css';
import { SceneSvg } from '../../../renderer/painters/SceneSvg.tsx';
import type { Scene, TextMark } from '../../../shared/scene/marks.ts';

const show = (scenes: readonly Scene[]): HTMLElement => {
  const place = document.createElement('main');
  document.body.replaceChildren(place);
  const root = createRoot(place);
  flushSync(() =>
    root.render(
      scenes.map((scene) => <SceneSvg key={scene.label} scene={scene} theme="light" className="shown" />),
    ),
  );
  return place;
};

/** Shows the scenes beneath each other, in the light theme. */
export const showScenes = (scenes: readonly Scene[]): void => void show(scenes);

/** The widths of the marks in pixels, as the browser sets them. Fails when a font file cannot be loaded. */
export const measureTexts = async (marks: readonly TextMark[]): Promise<readonly number[]> => {
  const faces = await Promise.all([
    document.fonts.load("400 10px 'Noto Sans'"),
    document.fonts.load("600 10px 'Noto Sans'"),
  ]);
  if (faces.some((loaded) => loaded.length === 0)) throw new Error('A font file is missing.');
  const place = show([{ width: 1000, height: 100, label: 'Texts', marks }]);
  return Array.from(place.querySelectorAll('text'), (text) => text.getComputedTextLength());
};
