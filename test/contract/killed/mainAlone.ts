// Starts the built main script without any browser, and asks it as a page of its own would.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Answer, ArgsOf, CallName, ValueOf } from '../../../shared/bridge.ts';
import { electronStandIn, type StandIn } from '../host/electronStandIn.ts';
import { type Complaints, pack, unpack } from '../host/modelled.ts';
import { type EmptyPage, emptyPage } from '../host/noPages.ts';
import { runMain } from '../host/runMain.ts';

export interface MainAlone extends StandIn<EmptyPage> {
  readonly documents: string;
  readonly ask: <Name extends CallName>(name: Name, ...args: ArgsOf<Name>) => Promise<Answer<ValueOf<Name>>>;
  readonly complaints: Complaints;
}

/** `installed` holds `main/` and `renderer/`; `folder` is what the app keeps its data below. */
export async function startMain(installed: string, folder: string): Promise<MainAlone> {
  const [userData, documents] = [join(folder, 'userData'), join(folder, 'documents')];
  for (const path of [userData, documents]) mkdirSync(path, { recursive: true });
  const complaints: Complaints = [];
  const displays = [{ x: 0, y: 0, width: 1440, height: 900 }];
  const standIn = electronStandIn({ userData, documents, isFirst: true, displays }, complaints, emptyPage);
  const main = { argv: ['/opt/throughline'], platform: 'linux', folder: documents } as const;
  runMain(join(installed, 'main/main.cjs'), standIn.electron, main, complaints);
  standIn.app.becomeReady();
  while (!standIn.windows[0]?.driver.url()) await turn();
  const [window] = standIn.windows;
  return {
    ...standIn,
    documents,
    complaints,
    ask: async <Name extends CallName>(name: Name, ...args: ArgsOf<Name>) =>
      unpack((await window?.driver.invoke(name, pack(args))) ?? 'null') as Answer<ValueOf<Name>>,
  };
}
