// The one place where the parts are joined: host, storage, stores, clock, id maker.
import './fonts/fonts.css';
import { createRoot } from 'react-dom/client';
import { writeAsIn } from '../shared/text/format.ts';
import { App } from './app/App.tsx';
import { createStores } from './app/state/createStores.ts';
import { syncPlace } from './app/state/syncPlace.ts';
import { StoresProvider } from './store/stores.tsx';
import { shareStyleNonce } from './ui/theme/styleNonce.ts';
import { UiProvider } from './ui/theme/UiProvider.tsx';

writeAsIn(navigator.language);
shareStyleNonce();
const { stores, desktop } = createStores();
void stores.library.getState().load();
void syncPlace(stores);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the app.');
createRoot(root).render(
  <StoresProvider stores={stores}>
    <UiProvider>
      <App desktop={desktop} />
    </UiProvider>
  </StoresProvider>,
);
