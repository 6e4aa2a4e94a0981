// Stands in for the parts of jsPDF that read web pages and pictures: we draw every mark ourselves, and have no pictures.

/** What jsPDF would read a PNG with. */
export function decode(): never {
  throw new Error('Pictures cannot be put into a document.');
}
