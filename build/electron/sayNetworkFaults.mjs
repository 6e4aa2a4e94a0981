// Loaded before Electron's own installer, which says "fetch failed" and keeps to itself why: this says why.
import { subscribe } from 'node:diagnostics_channel';

const channels = ['undici:client:connectError', 'undici:request:error'];

for (const channel of channels) {
  subscribe(channel, ({ error }) => {
    const { code = '', message = '' } = error ?? {};
    process.stderr.write(`network fault: ${code} ${message}\n`);
  });
}
