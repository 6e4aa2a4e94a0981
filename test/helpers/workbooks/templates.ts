// The templates that come with the app, for tests: their files as they lie in the checkout.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Moment } from '../../../shared/edits/edit.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { exampleIn, type ExampleMoment, templatesIn } from '../../../shared/templates/templates.ts';

const folder = join(import.meta.dirname, '../../../shared/templates');

/** The text of a template file, or null when there is none. */
export function templateSource(file: string): string | null {
  const path = join(folder, `${file}.yaml`);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

export const templates = templatesIn(templateSource);

/** The worked example as it stood at one of its moments. */
export const workedExample = (at: ExampleMoment, moment: Moment): Workbook =>
  exampleIn(templateSource, at, moment);
