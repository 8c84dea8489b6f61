import type { Rule } from './findings.ts';

export interface FindingText {
  rule: Rule;
  /** For developers. */
  message: string;
  /** For the people who made the document: what is wrong and what follows from it. */
  text: string;
}

/** Faults of the file, its pages and fonts. Words in braces are filled in. */
export const fileFindings = {
  notMarked: {
    rule: 'catalog',
    message: 'MarkInfo.Marked is not true',
    text: 'Die Datei sagt nicht, dass sie gegliedert ist. Vorleseprogramme raten dann die Reihenfolge.',
  },
  noLanguage: {
    rule: 'catalog',
    message: 'no Lang',
    text: 'Die Sprache des Dokuments fehlt. Vorleseprogramme wissen nicht, wie sie es aussprechen sollen.',
  },
  badLanguage: {
    rule: 'catalog',
    message: '"{lang}" is no language tag',
    text: '„{lang}“ ist kein gültiges Sprachkürzel. Der Text wird womöglich falsch ausgesprochen.',
  },
  titleHidden: {
    rule: 'catalog',
    message: 'DisplayDocTitle is not true',
    text: 'In der Titelleiste erscheint der Dateiname statt des Titels.',
  },
  tabOrder: {
    rule: 'catalog',
    message: 'Tabs is not S',
    text: 'Die Tabulatortaste folgt auf dieser Seite nicht der Lesereihenfolge.',
  },
  noTitle: { rule: 'catalog', message: 'no Title', text: 'Das Dokument hat keinen Titel.' },
  metadataBroken: {
    rule: 'metadata',
    message: 'XMP is not well-formed: {fault}',
    text: 'Die Angaben über die Datei (Titel, Verfasser, Standard) fehlen oder sind beschädigt.',
  },
  titleDiffers: {
    rule: 'metadata',
    message: 'XMP title "{found}" is not "{title}"',
    text: 'Der Titel steht zweimal in der Datei und lautet verschieden: „{title}“ und „{found}“.',
  },
  claimMissing: {
    rule: 'metadata',
    message: 'XMP does not claim {standard}',
    text: 'Die Datei nennt den Standard {standard} nicht.',
  },
  paintedOutside: {
    rule: 'content',
    message: '"{operator}" paints outside all marks',
    text: 'Auf der Seite ist etwas zu sehen, das weder zum Text gehört noch als Schmuck gekennzeichnet ist.',
  },
  markInArtifact: {
    rule: 'content',
    message: '{tag} inside an artifact',
    text: 'Ein Teil des Textes liegt in einem Bereich, der als Schmuck gilt, und wird nicht vorgelesen.',
  },
  artifactInMark: {
    rule: 'content',
    message: 'artifact inside tagged content',
    text: 'Mitten im Text liegt ein Bereich, der als Schmuck gilt.',
  },
  markInMark: {
    rule: 'content',
    message: 'mark {id} inside another mark',
    text: 'Zwei Textteile sind ineinander verschachtelt. Manche Programme lesen sie doppelt oder gar nicht.',
  },
  markTwice: {
    rule: 'content',
    message: 'MCID {id} is used twice',
    text: 'Zwei Textteile der Seite tragen dieselbe Nummer. Einer davon wird nicht vorgelesen.',
  },
  markNotClosed: {
    rule: 'content',
    message: 'a mark is not closed',
    text: 'Ein Textteil der Seite hat kein Ende.',
  },
  markNotOpened: {
    rule: 'content',
    message: 'EMC without BDC',
    text: 'Ein Textteil der Seite hat keinen Anfang.',
  },
  statesUnbalanced: {
    rule: 'content',
    message: 'q and Q are not balanced',
    text: 'Die Zeichenbefehle der Seite sind unvollständig. Manche Programme zeigen sie falsch an.',
  },
  stateAcrossMark: {
    rule: 'content',
    message: 'a mark is closed in another graphics state than it was opened in',
    text: 'Zeichenbefehle und Textteile der Seite überschneiden sich. Manche Programme lesen hier falsch.',
  },
  markOwnedTwice: {
    rule: 'parentTree',
    message: 'mark {mark} hangs in the tree twice',
    text: 'Ein Textteil kommt in der Lesereihenfolge zweimal vor.',
  },
  markGone: {
    rule: 'parentTree',
    message: '{type} points to mark {mark}, which is not on the page',
    text: 'In der Lesereihenfolge steht ein Textteil, den es auf der Seite nicht gibt.',
  },
  markUnowned: {
    rule: 'parentTree',
    message: 'mark {mark} is not in the tree',
    text: 'Ein Text der Seite fehlt in der Lesereihenfolge und wird nicht vorgelesen: „{excerpt}“.',
  },
  markOwnerDiffers: {
    rule: 'parentTree',
    message: 'ParentTree names another owner for mark {mark}',
    text: 'Ein Text ist zwei verschiedenen Stellen der Lesereihenfolge zugeordnet: „{excerpt}“.',
  },
  markCountDiffers: {
    rule: 'parentTree',
    message: 'ParentTree and page differ in the number of marks',
    text: 'Die Seite und ihr Verzeichnis haben verschieden viele Textteile.',
  },
  parentDiffers: {
    rule: 'parentTree',
    message: '{type} names another parent than the one it hangs under',
    text: 'Ein Element steht in der Gliederung an zwei Stellen ({type}).',
  },
  furnitureRead: {
    rule: 'furniture',
    message: '"{excerpt}" repeats on the edge of the pages and is in the tree',
    text: 'Eine Kopf- oder Fußzeile wird auf jeder Seite mitten im Text vorgelesen: „{excerpt}“.',
  },
  fontNotEmbedded: {
    rule: 'fonts',
    message: 'font {font} is not embedded',
    text: 'Die Schrift {font} ist nicht in der Datei enthalten.',
  },
  fontWithoutText: {
    rule: 'fonts',
    message: 'font {font} has no ToUnicode',
    text: 'Die Zeichen der Schrift {font} lassen sich nicht vorlesen.',
  },
  characterWithoutText: {
    rule: 'fonts',
    message: 'a character without meaning near "{excerpt}"',
    text: 'Ein Zeichen lässt sich nicht vorlesen, bei „{excerpt}“.',
  },
} as const satisfies Record<string, FindingText>;
