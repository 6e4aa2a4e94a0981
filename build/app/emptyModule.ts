// Stands in for the parts of jsPDF that read web pages and pictures: we draw every mark ourselves, pictures too.

/** What jsPDF would read a PNG with. */
export function decode(): never {
  throw new Error('Pictures are put into a document by shared/pdf/pictures.ts.');
}
