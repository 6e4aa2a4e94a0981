// Compares text with a stored file, so that a change of a picture is seen before it is kept.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Scene } from '../../../shared/scene/marks.ts';

const folder = join(import.meta.dirname, '../../golden');

/** Compares with the stored file; UPDATE_GOLDEN=1 stores anew, to be looked at before it is committed. */
export const expectGolden = (file: string, text: string): void => {
  const path = join(folder, file);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path), `${file} is missing`).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
};

/** Hundredths of a point are the same to every eye, and to every machine. */
const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 100) / 100 : value;

/** The scene as it is stored: one mark's parts a line, lengths in hundredths of a point. */
export const sceneText = (scene: Scene): string => `${JSON.stringify(scene, rounded, 1)}\n`;
