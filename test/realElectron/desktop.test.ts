// The specs of the desktop app in Electron itself.
import { desktopSpecs } from '../desktop/desktopSpecs.ts';
import { startElectron } from './electronApp.ts';

desktopSpecs(() => startElectron());
