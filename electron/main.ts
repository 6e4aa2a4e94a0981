// Where the desktop app starts: what must come before Electron is ready, one instance, and the files it was given.
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { scheme } from './locks/address.ts';
import { watchFaults } from './app/faults.ts';
import { answerCommand, commandIn } from './app/headless.ts';
import { filesInHandOver, filesInWords, isOurFile } from './files/launchFiles.ts';
import { type Shell, startShell } from './app/shell.ts';

/** Files to open, and starts of the app, that came before there was a shell to tell. */
function receive(first: readonly string[]): (shell: Shell) => void {
  let shell: Shell | null = null;
  const early = [...first];
  const open = (paths: readonly string[]): void => {
    if (shell === null) early.push(...paths);
    else for (const path of paths) shell.openOutside(path);
  };
  // On macOS the system names files this way, often before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (isOurFile(path)) open([path]);
  });
  app.on('second-instance', (_event, _words, _folder, handOver) => {
    const paths = filesInHandOver(handOver);
    open(paths);
    if (paths.length === 0) shell?.show();
  });
  return (started) => {
    shell = started;
    open(early.splice(0));
  };
}

async function run(files: readonly string[]): Promise<void> {
  const faults = watchFaults(join(app.getPath('userData'), 'logs', 'faults.log'));
  const giveTo = receive(files);
  await app.whenReady();
  try {
    giveTo(await startShell(faults));
  } catch (error) {
    await faults.report(error);
    app.exit(1);
  }
}

/** What only counts before Electron is ready; then this start of the app, unless another one is running. */
function openWindows(): void {
  app.enableSandbox();
  // As in the installer's settings: Windows then knows the windows of one app, and its place in the task bar.
  if (process.platform === 'win32') app.setAppUserModelId('com.throughline.desktop');
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  // Below the lock of the session: no name of the network leads anywhere.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');

  const files = filesInWords(process.argv.slice(1), process.cwd());
  if (app.requestSingleInstanceLock({ files })) void run(files);
  else app.quit();
}

// Unpackaged, the first word is the folder of the app.
const command = commandIn(process.argv.slice(app.isPackaged ? 1 : 2));
if (command === null) openWindows();
else
  answerCommand(command).then(
    (code) => app.exit(code),
    (error: unknown) => {
      console.error(error);
      app.exit(2);
    },
  );
