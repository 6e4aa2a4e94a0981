// A file that was dropped or chosen, with its bytes.

/** Null when the file has gone or may not be read. */
export async function readChosen(
  file: File,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return null;
  }
}
