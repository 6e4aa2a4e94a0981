// Says in plain words why Electron's program could not be got, from what its installer printed.

/** The first row whose pattern is found gives the reason; `$1` and so on stand for what the pattern caught. */
const reasons: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/ENOSPC/, 'there is not enough space on this computer'],
  [/EACCES|EPERM|EROFS/, 'this computer does not let the project’s folder be written'],
  [/ChecksumMismatch|did not match|NoChecksumFound/i, 'what arrived is not what Electron’s makers published'],
  [/Response code (\d{3}) \(([^)]*)\)/, 'the server answered $1 ($2)'],
  [/ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ENETDOWN/, 'there is no way to the network from here'],
  [/ECONNREFUSED/, 'the server refused the connection'],
  [/CERT_|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL/, 'the server could not prove who it is'],
  [/TIMEOUT|ETIMEDOUT/i, 'the server did not answer'],
  [/ECONNRESET|UND_ERR_SOCKET|EPIPE|terminated|other side closed/, 'the connection broke off'],
  [/fetch failed|network fault/, 'the network does not work'],
  [/invalid|corrupt|end of central directory|extract|unzip|zip/i, 'what arrived could not be unpacked'],
];

/** The reason as half a sentence, without a full stop; what the installer said itself when nothing else is known. */
export function fetchReason(printed: string): string {
  for (const [pattern, reason] of reasons) {
    const found = pattern.exec(printed);
    if (found) return reason.replaceAll(/\$(\d)/g, (_, n: string) => found[Number(n)] ?? '');
  }
  const [line = ''] = printed.split('\n').filter((text) => text.trim() !== '');
  return line === '' ? 'its installer ended without a word' : `its installer said “${line.trim()}”`;
}
