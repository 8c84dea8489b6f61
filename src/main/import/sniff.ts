import { AppError } from '../../shared/errors.ts';
import { protectedWorkbook } from './workbook.ts';
import { listZip } from './zip.ts';

export type FileKind = 'xlsx' | 'xls' | 'ods' | 'csv' | 'vcard';

const saveAsXlsx =
  'Öffnen Sie die Datei in Excel und speichern Sie sie mit „Speichern unter“ als „Excel-Arbeitsmappe (*.xlsx)“.';
const refuse = (message: string) => new AppError('badFile', message);

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);
const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
const utf16 = (text: string) => Buffer.from(text, 'utf16le').toString('latin1');

/**
 * Decides by the first bytes what a file is; the ending of its name plays no part, because a CSV is often
 * called .xlsx and a web page .xls.
 * @throws AppError badFile with the way out for every file that is no table Rundtisch reads.
 */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) {
    throw refuse(
      'Die Datei ist leer. Prüfen Sie, ob sie vollständig gespeichert wurde, und wählen Sie sie noch einmal.',
    );
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return sniffOldOffice(bytes);
  // Excel before version 5 wrote its records without a container.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[3] === 0x00) return 'xls';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return sniffZip(bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) {
    throw refuse(
      'Das ist ein PDF. Rundtisch liest Listen aus Excel-, OpenDocument-, CSV- und vCard-Dateien. Bitten Sie um die Liste als Excel-Datei.',
    );
  }
  if (
    startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) ||
    startsWith(bytes, [0xff, 0xd8, 0xff]) ||
    startsWith(bytes, [0x47, 0x49, 0x46, 0x38])
  ) {
    throw refuse('Das ist ein Bild. Bitten Sie um die Liste als Excel-Datei.');
  }
  return sniffText(bytes);
}

/** The old container of Office: a protected new workbook, the binary format before 2007, or no table at all. */
function sniffOldOffice(bytes: Uint8Array): FileKind {
  const text = latin1(bytes);
  if (text.includes(utf16('EncryptedPackage')) || text.includes(utf16('EncryptionInfo')))
    throw protectedWorkbook();
  if (text.includes(utf16('WordDocument'))) {
    throw refuse(
      'Das ist ein Word-Dokument. Kopieren Sie die Tabelle in eine leere Excel-Mappe und speichern Sie diese.',
    );
  }
  if (text.includes(utf16('Workbook')) || text.includes(utf16('Book'))) return 'xls';
  throw refuse(
    'Das ist eine Datei eines älteren Office-Programms und keine Tabelle, oder sie ist unvollständig. Kopieren Sie sie noch einmal, oder bitten Sie um die Liste als Excel-Datei.',
  );
}

function sniffZip(bytes: Uint8Array): FileKind {
  const names = new Set(listZip(bytes).map((entry) => entry.name));
  if (names.has('xl/workbook.bin'))
    throw refuse(`Das ist eine Excel-Datei im Binärformat (.xlsb). ${saveAsXlsx}`);
  if (names.has('word/document.xml'))
    throw refuse(
      'Das ist ein Word-Dokument. Kopieren Sie die Tabelle in eine leere Excel-Mappe und speichern Sie diese.',
    );
  if (names.has('META-INF/manifest.xml') && names.has('content.xml')) return 'ods';
  if (names.has('[Content_Types].xml') && [...names].some((name) => name.startsWith('xl/'))) return 'xlsx';
  if ([...names].some((name) => name.startsWith('Index/'))) {
    throw refuse(
      'Das ist eine Datei aus „Numbers“. Wählen Sie dort „Ablage > Exportieren > Excel“ und nehmen Sie die exportierte Datei.',
    );
  }
  throw refuse(
    'Das ist ein gepacktes Archiv und keine Tabelle. Entpacken Sie es und wählen Sie die Excel- oder CSV-Datei darin.',
  );
}

/** A CSV, a file of cards, or a text that is neither; they have an ASCII beginning, whatever their encoding. */
function sniffText(bytes: Uint8Array): FileKind {
  // UTF-16 shows as letters with NUL between them.
  const head = latin1(bytes.subarray(0, 4096))
    .replace(/^[\xef\xbb\xbf\xfe\xff\s]+/, '')
    .replaceAll('\0', '')
    .toLowerCase();
  if (
    /^(?:<!doctype html|<html|<head|<body|<table|<meta|<!--)/.test(head) ||
    (head.startsWith('<?xml') && head.includes('<html'))
  ) {
    throw refuse(`Das ist eine Internetseite, die nur wie eine Excel-Datei heißt. ${saveAsXlsx}`);
  }
  if (head.startsWith('<?xml') || head.startsWith('<workbook')) {
    throw refuse(`Das ist eine XML-Datei. ${saveAsXlsx}`);
  }
  if (head.startsWith('begin:vcard')) return 'vcard';
  if (head.startsWith('{\\rtf')) {
    throw refuse(
      'Das ist ein Textdokument (RTF). Kopieren Sie die Tabelle in eine leere Excel-Mappe und speichern Sie diese.',
    );
  }
  return 'csv';
}
