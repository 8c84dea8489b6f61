import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString } from 'pdf-lib';
import type { PdfFile } from './pdfFile.ts';

/**
 * The page a destination leads to, as the reference of its dictionary: an array, the name of one, or a dictionary
 * around one. Undefined where it leads nowhere.
 */
export function pageOfDestination(file: PdfFile, destination: PDFObject | undefined): string | undefined {
  let value = file.resolve(destination);
  if (value instanceof PDFName) value = file.get(file.dict(file.catalog, 'Dests'), value.decodeText());
  else if (value instanceof PDFString || value instanceof PDFHexString)
    value = file.resolve(
      file.nameTree(file.dict(file.dict(file.catalog, 'Names'), 'Dests')).get(value.decodeText()),
    );
  if (value instanceof PDFDict) value = file.get(value, 'D');
  const page = value instanceof PDFArray ? value.asArray()[0] : undefined;
  return page instanceof PDFRef ? page.toString() : undefined;
}

/** The destination of a link or bookmark: its own, or that of its GoTo action. */
export const destinationOf = (file: PdfFile, dict: PDFDict): PDFObject | undefined =>
  file.get(dict, 'Dest') ??
  (file.name(file.dict(dict, 'A'), 'S') === 'GoTo' ? file.get(file.dict(dict, 'A'), 'D') : undefined);
