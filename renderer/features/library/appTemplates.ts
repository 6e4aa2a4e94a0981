// The templates that come with the app, their files read into the script of the dialogs, which starts later.
import { templatesIn } from '../../../shared/templates/templates.ts';

const folder = '../../../shared/templates';
const texts = import.meta.glob<string>('../../../shared/templates/*/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const templates = templatesIn((file) => texts[`${folder}/${file}.yaml`] ?? null);
