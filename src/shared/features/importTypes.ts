import { z } from 'zod';

/** What kind of file a table was read from; decided by its bytes, never by its name. */
export const TableKind = z.enum(['xlsx', 'xls', 'ods', 'csv', 'vcard']);
export type TableKind = z.infer<typeof TableKind>;

/** Encodings of text files (CSV, vCard). `cp850` (old MS-DOS programs) is never guessed, only chosen. */
export const TableEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850']);
export type TableEncoding = z.infer<typeof TableEncoding>;

/** German names of the encodings for the choice beside the preview. */
export const encodingLabels: Record<TableEncoding, string> = {
  'utf-8': 'UTF-8 (heute üblich)',
  'windows-1252': 'Windows (ältere Excel-Listen)',
  'utf-16le': 'Unicode-Text aus Excel',
  'utf-16be': 'Unicode-Text (andere Programme)',
  cp850: 'MS-DOS (sehr alte Programme)',
};

/** What the user may settle where the detection was wrong; everything left out is detected. */
export const ReadTableOptions = z.object({
  encoding: TableEncoding.optional(),
  /** One character; CSV only. */
  delimiter: z.string().length(1).optional(),
  /** Name of the sheet to read. */
  sheet: z.string().optional(),
  /** Row of the column titles as Excel counts (1 is the first row); 0: the list has no titles. */
  headerRow: z.number().int().min(0).optional(),
});
export type ReadTableOptions = z.infer<typeof ReadTableOptions>;

/** `error`: the row cannot be taken over as it is. `hint`: taken over, but please look. */
export const ProblemSeverity = z.enum(['error', 'hint']);
export type ProblemSeverity = z.infer<typeof ProblemSeverity>;

export const ProblemCode = z.enum([
  // of the file
  'duplicateHeader',
  'noHeader',
  'raggedRow',
  'strayQuote',
  'noDelimiter',
  'mixedEncoding',
  'encodingDoubt',
  'controlCharacters',
  'errorCell',
  'formulaWithoutValue',
  'lostDigits',
  'longText',
  'totalsRow',
  'hiddenRows',
  'hiddenColumns',
  'farCells',
  'otherSheets',
  'noRows',
  'brokenCard',
  'ibanColumn',
  'swappedColumns',
  // of a person's row
  'noName',
  'nameGuessed',
  'nobodyNamed',
  'severalPersons',
  'salutationUnknown',
  'lostZero',
  'postalCodeInvalid',
  'phoneInvalid',
  'emailInvalid',
  'channelUnknown',
  'channelUnreachable',
  'formatUnknown',
  'votingRightUnknown',
  'roleUnknown',
  'languageUnknown',
  'languageGuessed',
  'wordLeftOut',
  'remarkLeftOut',
  'deputyLeftOut',
  'dittoFilled',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** Something the user should know about a cell, a row or the whole file. */
export const TableProblem = z.object({
  /** Row as Excel counts; missing where the whole file is meant. */
  row: z.number().int().optional(),
  /** Column from 0; "A" is 0. */
  column: z.number().int().optional(),
  code: ProblemCode,
  severity: ProblemSeverity,
  /** German: what is the matter and what to do. */
  message: z.string(),
  /** What stands in the cell. */
  value: z.string().optional(),
  /** What is used instead of the value, where the program corrected it. */
  suggestion: z.string().optional(),
});
export type TableProblem = z.infer<typeof TableProblem>;

export const TableColumn = z.object({
  /** Column from 0 and place in `TableRow.cells`. */
  index: z.number().int(),
  /** Unique title; untitled columns are called "Spalte C". */
  title: z.string(),
  /** Up to three different values for the mapping dialog. */
  samples: z.array(z.string()),
});
export type TableColumn = z.infer<typeof TableColumn>;

export const TableRow = z.object({
  /** Row as Excel counts (1 is the first row of the sheet); of a vCard file the number of the card. */
  number: z.number().int(),
  /** Cleaned texts (NFC, no-break spaces as blanks, trimmed), one per column of the file. */
  cells: z.array(z.string()),
});
export type TableRow = z.infer<typeof TableRow>;

/** A table as it was read, before anybody said what its columns mean. Plain data: crosses threads and the boundary. */
export const ParsedTable = z.object({
  kind: TableKind,
  fileName: z.string(),
  sheets: z.array(z.object({ name: z.string(), rows: z.number().int() })),
  /** The sheet that was read; empty for text files. */
  sheet: z.string(),
  /** Null for spreadsheets. */
  encoding: TableEncoding.nullable(),
  /** Null for spreadsheets and for a CSV of one column. */
  delimiter: z.string().nullable(),
  /** Row of the column titles as Excel counts; 0 where there is none (a vCard file has titles without a row). */
  headerRow: z.number().int(),
  columns: z.array(TableColumn),
  rows: z.array(TableRow),
  problems: z.array(TableProblem),
});
export type ParsedTable = z.infer<typeof ParsedTable>;

/** What a column of a person list can mean. */
export const PersonField = z.enum([
  'salutation',
  'title',
  'firstName',
  'lastName',
  'fullName',
  'nameSuffix',
  'function',
  'organisation',
  'department',
  'street',
  'addition',
  'postalCode',
  'city',
  'postalCodeAndCity',
  'country',
  'phone',
  'mobile',
  'fax',
  'email',
  'channel',
  'format',
  'committee',
  'votingRight',
  'role',
  'tags',
  'languages',
  'note',
]);
export type PersonField = z.infer<typeof PersonField>;

/** Labels of the fields, in the order of the mapping dialog. */
export const personFieldLabels: Record<PersonField, string> = {
  salutation: 'Anrede',
  title: 'Titel',
  firstName: 'Vorname',
  lastName: 'Nachname',
  fullName: 'Name (Vor- und Nachname in einer Spalte)',
  nameSuffix: 'Namenszusatz',
  function: 'Funktion',
  organisation: 'Organisation',
  department: 'Abteilung',
  street: 'Straße und Hausnummer',
  addition: 'Adresszusatz',
  postalCode: 'PLZ',
  city: 'Ort',
  postalCodeAndCity: 'PLZ und Ort in einer Spalte',
  country: 'Land',
  phone: 'Telefon',
  mobile: 'Mobiltelefon',
  fax: 'Fax',
  email: 'E-Mail',
  channel: 'Versandweg',
  format: 'Format',
  committee: 'Gremium',
  votingRight: 'Stimmrecht',
  role: 'Rolle im Gremium',
  tags: 'Schlagwörter',
  languages: 'Sprachen',
  note: 'Bemerkung',
};

/** Which field each column goes to; `field` null: not taken over. */
export const Mapping = z.object({
  /** The program whose export was recognised, else empty. */
  source: z.enum(['outlook', 'google', '']),
  columns: z.array(
    z.object({
      column: z.number().int(),
      field: PersonField.nullable(),
      /** 0 to 1; below 0.7 the dialog should ask to look at it. */
      confidence: z.number().min(0).max(1),
    }),
  ),
});
export type Mapping = z.infer<typeof Mapping>;

export const DraftPhone = z.object({
  kind: z.enum(['phone', 'mobile', 'fax']),
  /** As shown and stored: "0351 123456-78". */
  display: z.string(),
  /** For comparing: "+4935112345678". */
  dial: z.string(),
});
export type DraftPhone = z.infer<typeof DraftPhone>;

/** A person as one row of a list describes her; what the list does not say is empty or null. */
export const PersonDraft = z.object({
  /** Null where the list says nothing that can be read. */
  salutation: z.enum(['Frau', 'Herr', 'neutral']).nullable(),
  title: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  nameSuffix: z.string(),
  function: z.string(),
  organisation: z.string(),
  department: z.string(),
  street: z.string(),
  addition: z.string(),
  postalCode: z.string(),
  city: z.string(),
  /** German name of a foreign country; empty for Germany. */
  country: z.string(),
  phones: z.array(DraftPhone),
  emails: z.array(z.string()),
  channel: z.enum(['post', 'email', 'both']).nullable(),
  format: z.enum(['standard', 'largePrint', 'plainLanguage', 'emailOnly', 'braille']).nullable(),
  committee: z.string(),
  votingRight: z.enum(['voting', 'advisory']).nullable(),
  role: z.enum(['chair', 'coordination', 'moderation', 'minuteTaking']).nullable(),
  /** Names, each once; which of them are new is told by the plan. */
  tags: z.array(z.string()),
  /** BCP 47 codes in the order of the list. */
  languages: z.array(z.string()),
  note: z.string(),
});
export type PersonDraft = z.infer<typeof PersonDraft>;

/** The draft of one row with what is to be said about it. A problem of severity `error` keeps the row out. */
export interface PersonRow {
  draft: PersonDraft;
  problems: TableProblem[];
}

/** Name of a column as Excel shows it: 0 → "A", 26 → "AA". */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
