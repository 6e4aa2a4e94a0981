// The templates that come with the app: files of their own beside the scripts, read when somebody first asks for them.
import { libraryWords } from '../../../shared/messages/screens/library.ts';
import { type Template, templatesIn } from '../../../shared/templates/templates.ts';

const folder = '../../../shared/templates/';
const addresses = import.meta.glob<string>('../../../shared/templates/*/*.yaml', {
  query: '?url',
  import: 'default',
  eager: true,
});

async function readText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(libraryWords.answered({ status: response.status }));
  return response.text();
}

async function readTemplates(): Promise<readonly Template[]> {
  const texts = new Map<string, string>();
  const read = Object.entries(addresses).map(async ([path, address]) =>
    texts.set(path.slice(folder.length, -'.yaml'.length), await readText(address)),
  );
  await Promise.all(read);
  return templatesIn((file) => texts.get(file) ?? null);
}

let reading: Promise<readonly Template[]> | null = null;

/** The templates, read once; none when a file of the app cannot be read, which the dialog says. */
export const appTemplates = (): Promise<readonly Template[]> => (reading ??= readTemplates().catch(() => []));
