// Turns a file a person hands over into a logo: judged by its bytes, then drawn anew, so that only its pixels come in.
import { frameWords } from '../../../shared/messages/screens/frame.ts';
import { toBase64 } from '../../../shared/picture/base64.ts';
import { judgePicture, tooManyBytes } from '../../../shared/picture/chosenPicture.ts';
import { inkedBox, isSeeThrough, type PixelBox } from '../../../shared/picture/inkedBox.ts';
import type { Picture, PictureType } from '../../../shared/picture/picture.ts';
import { storedLimits } from '../../../shared/picture/storedPicture.ts';

/** Either the logo, or the sentence that says why there is none. */
export type LogoRead =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly sentence: string };

/** As many pixels as 40 by 12 mm can show in print. */
const most = { width: 600, height: 240 } as const;
/** Margins are looked for in a copy of at most this many pixels a side. */
const lookSidePx = 1_200;
/** Below this a PNG is always the better choice: no blur around letters. */
const smallPngBytes = 60_000;
const jpegQuality = 0.92;
/** Rare: a see-through photo may be too large as PNG; each try is this much smaller. */
const smallerBy = 0.75;

interface Size {
  readonly width: number;
  readonly height: number;
}
const fitted = ({ width, height }: Size, room: Size): Size => {
  const scale = Math.min(room.width / width, room.height / height, 1);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

interface Drawn {
  readonly canvas: OffscreenCanvas;
  readonly rgba: Uint8ClampedArray;
}

/** That part of the picture at that size. */
function drawn(bitmap: ImageBitmap, part: PixelBox, { width, height }: Size): Drawn {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error(frameWords.cannotDraw);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, part.x, part.y, part.width, part.height, 0, 0, width, height);
  return { canvas, rgba: context.getImageData(0, 0, width, height).data };
}

/** The picture without white or see-through margins, in its own pixels; null when nothing of it shows on paper. */
function partToKeep(bitmap: ImageBitmap): PixelBox | null {
  const whole = { x: 0, y: 0, width: bitmap.width, height: bitmap.height };
  const look = fitted(whole, { width: lookSidePx, height: lookSidePx });
  const box = inkedBox(drawn(bitmap, whole, look).rgba, look.width, look.height);
  if (!box) return null;
  const [byX, byY] = [whole.width / look.width, whole.height / look.height];
  return { x: box.x * byX, y: box.y * byY, width: box.width * byX, height: box.height * byY };
}

async function encoded({ canvas }: Drawn, type: PictureType): Promise<Uint8Array> {
  const blob = await canvas.convertToBlob({ type, quality: jpegQuality });
  return new Uint8Array(await blob.arrayBuffer());
}

const kept = (mime: PictureType, bytes: Uint8Array, { width, height }: Size): Picture => ({
  mime,
  width,
  height,
  data: toBase64(bytes),
});

/** PNG where something shines through or letters would blur; JPEG for photos, where PNG is many times larger. */
async function pictureOfPart(bitmap: ImageBitmap, part: PixelBox): Promise<Picture> {
  let size = fitted(part, most);
  for (;;) {
    const picture = drawn(bitmap, part, size);
    const png = await encoded(picture, 'image/png');
    if (png.length <= smallPngBytes) return kept('image/png', png, size);
    if (!isSeeThrough(picture.rgba)) {
      const jpeg = await encoded(picture, 'image/jpeg');
      return jpeg.length < png.length ? kept('image/jpeg', jpeg, size) : kept('image/png', png, size);
    }
    if (png.length <= storedLimits.bytes) return kept('image/png', png, size);
    size = fitted(size, { width: size.width * smallerBy, height: size.height * smallerBy });
  }
}

/** Null when the file has gone or may not be read. */
const bytesOf = async (file: File): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
};

/** Null when the browser finds the pixels spoilt. */
const decoded = async (bytes: Uint8Array<ArrayBuffer>, type: PictureType): Promise<ImageBitmap | null> => {
  try {
    return await createImageBitmap(new Blob([bytes], { type }));
  } catch {
    return null;
  }
};

const refused = (sentence: string): LogoRead => ({ ok: false, sentence });

/** The file as a logo of at most 600 × 240 pixels, made of nothing but its pixels; refused with a sentence otherwise. */
export async function logoFromFile(file: File): Promise<LogoRead> {
  const { name } = file;
  const tooMany = tooManyBytes(name, file.size);
  if (tooMany !== null) return refused(tooMany);
  const bytes = await bytesOf(file);
  if (!bytes) return refused(frameWords.pictureUnread({ name }));
  const judged = judgePicture(name, bytes);
  if (!judged.ok) return judged;
  const bitmap = await decoded(bytes, judged.mime);
  if (!bitmap) return refused(frameWords.pictureDamaged({ name }));
  try {
    const part = partToKeep(bitmap);
    if (part) return { ok: true, picture: await pictureOfPart(bitmap, part) };
    return refused(frameWords.pictureUnseen({ name }));
  } finally {
    bitmap.close();
  }
}
