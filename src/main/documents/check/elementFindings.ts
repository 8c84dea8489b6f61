import type { FindingText } from './fileFindings.ts';

/** Faults of the elements a document consists of. Words in braces are filled in. */
export const elementFindings = {
  linkWithoutPlace: {
    rule: 'links',
    message: 'a Link without annotation',
    text: 'Ein Link lässt sich nicht anklicken.',
  },
  linkOffPages: {
    rule: 'links',
    message: 'a Link whose annotation is on no page',
    text: 'Ein Link steht in der Gliederung, liegt aber auf keiner Seite.',
  },
  notALink: {
    rule: 'links',
    message: 'an annotation that is no link',
    text: 'Auf der Seite liegt eine Anmerkung, die kein Link ist. Vorleseprogramme können sie nicht einordnen.',
  },
  linkPlaces: {
    rule: 'links',
    message: 'a link with {count} places in the tree',
    text: 'Der Link „{contents}“ steht nicht genau einmal in der Lesereihenfolge.',
  },
  linkOwner: {
    rule: 'links',
    message: 'a link under {type}',
    text: 'Der Link „{contents}“ ist nicht als Link gekennzeichnet.',
  },
  linkPage: {
    rule: 'links',
    message: 'a link whose element names another page',
    text: 'Der Link „{contents}“ ist einer falschen Seite zugeordnet.',
  },
  linkParent: {
    rule: 'links',
    message: 'StructParent of a link leads elsewhere',
    text: 'Der Link „{contents}“ führt in der Gliederung an eine falsche Stelle.',
  },
  linkWithoutText: {
    rule: 'links',
    message: 'a link without Contents',
    text: 'Ein Link hat keinen Text, der vorgelesen werden kann.',
  },
  linkNotPrinted: {
    rule: 'links',
    message: 'a link that is not printed',
    text: 'Der Link „{contents}“ ist nicht für den Druck freigegeben; der Standard verlangt es.',
  },
  linkAddress: {
    rule: 'links',
    message: 'an address that is not ASCII: {address}',
    text: 'Die Adresse „{address}“ enthält Zeichen, die in Links nicht erlaubt sind.',
  },
  linkNowhere: {
    rule: 'links',
    message: 'a link that leads nowhere',
    text: 'Der Link „{contents}“ hat kein Ziel.',
  },
  referenceNowhere: {
    rule: 'links',
    message: 'a Reference without a Link',
    text: 'Ein Verweis führt nirgendwohin.',
  },
  headingSkipped: {
    rule: 'headings',
    message: 'H{level} "{title}" after H{before}',
    text: 'Vor der Überschrift „{title}“ (Ebene {level}) fehlt eine Überschrift der Ebene darüber.',
  },
  headingFirst: {
    rule: 'headings',
    message: 'H{level} "{title}" is the first heading',
    text: 'Die erste Überschrift „{title}“ hat Ebene {level}; sie muss Ebene 1 haben.',
  },
  bookmarkCount: {
    rule: 'bookmarks',
    message: '{found} bookmarks for {expected} headings',
    text: 'Es gibt {expected} Überschriften, aber {found} Lesezeichen.',
  },
  bookmarkLevel: {
    rule: 'bookmarks',
    message: '"{title}" stands on level {found}, not {expected}',
    text: 'Das Lesezeichen „{title}“ steht auf Ebene {found} statt {expected}.',
  },
  bookmarkTitle: {
    rule: 'bookmarks',
    message: 'bookmark "{found}" for heading "{title}"',
    text: 'Das Lesezeichen „{found}“ heißt anders als seine Überschrift „{title}“.',
  },
  bookmarkPage: {
    rule: 'bookmarks',
    message: 'bookmark "{title}" leads to page {found}, not {expected}',
    text: 'Das Lesezeichen „{title}“ führt nicht auf die Seite der Überschrift.',
  },
  tableParts: {
    rule: 'tables',
    message: '{type} in {parent}',
    text: 'Die Tabelle ist nicht aus Zeilen und Zellen aufgebaut ({type} in {parent}).',
  },
  tableWithoutBody: {
    rule: 'tables',
    message: 'a table header without a body',
    text: 'Die Tabelle hat nur Kopfzeilen.',
  },
  tableWithoutHeader: {
    rule: 'tables',
    message: 'a table without header cells',
    text: 'Die Tabelle hat keine Kopfzellen. Beim Vorlesen fehlt, wozu eine Zelle gehört.',
  },
  cellTooLow: {
    rule: 'tables',
    message: 'a cell reaches below its table',
    text: 'Eine Zelle reicht über das Ende der Tabelle hinaus.',
  },
  rowLength: {
    rule: 'tables',
    message: 'a row of {found} cells in a table of {expected} columns',
    text: 'Eine Zeile hat {found} Zellen, die Tabelle aber {expected} Spalten.',
  },
  headerWithoutScope: {
    rule: 'tables',
    message: 'TH without Scope or Headers',
    text: 'Eine Kopfzelle sagt nicht, ob sie für ihre Zeile oder ihre Spalte gilt.',
  },
  headersUnknown: {
    rule: 'tables',
    message: 'Headers names "{id}", which is no header cell of the table',
    text: 'Eine Zelle beruft sich auf eine Kopfzelle, die es in der Tabelle nicht gibt.',
  },
  listParts: {
    rule: 'lists',
    message: '{type} in {parent}',
    text: 'Die Liste enthält etwas, das kein Eintrag ist ({type} in {parent}).',
  },
  listItemParts: {
    rule: 'lists',
    message: 'LI consists of "{kids}"',
    text: 'Ein Listeneintrag besteht nicht aus Aufzählungszeichen und Text.',
  },
  figureWithoutAlt: {
    rule: 'figures',
    message: 'Figure without Alt',
    text: 'Einem Bild fehlt der Alternativtext.',
  },
  figureWithoutBox: {
    rule: 'figures',
    message: 'Figure without BBox',
    text: 'Bei einem Bild fehlt die Angabe, wo es auf der Seite steht.',
  },
  figureOffPage: {
    rule: 'figures',
    message: 'the BBox of a Figure leaves the page',
    text: 'Ein Bild ragt über den Rand der Seite hinaus.',
  },
  noTree: {
    rule: 'elements',
    message: 'the file has no structure tree',
    text: 'Die Datei ist nicht gegliedert. Vorleseprogramme raten Reihenfolge und Überschriften.',
  },
  rootNotDocument: {
    rule: 'elements',
    message: 'the tree must have one Document',
    text: 'Die Gliederung hat nicht genau einen Anfang.',
  },
  unknownElement: {
    rule: 'elements',
    message: 'unknown element {type}',
    text: 'Die Gliederung verwendet eine unbekannte Bezeichnung: „{type}“.',
  },
  emptyElement: {
    rule: 'elements',
    message: '{type} is empty',
    text: 'Die Gliederung enthält ein leeres Element ({type}).',
  },
  misplacedElement: {
    rule: 'elements',
    message: '{type} in {parent}',
    text: 'Ein Element steht am falschen Platz ({type} in {parent}).',
  },
  directContent: {
    rule: 'elements',
    message: '{type} holds content directly',
    text: 'Ein Text steht außerhalb von Einträgen oder Zellen ({type}).',
  },
  noteWithoutId: {
    rule: 'elements',
    message: 'Note without an ID of its own ("{id}")',
    text: 'Eine Fußnote hat keine eigene Kennung.',
  },
  idNotListed: {
    rule: 'elements',
    message: 'ID "{id}" is not in the IDTree',
    text: 'Eine Kennung ist nicht im Verzeichnis der Datei eingetragen.',
  },
} as const satisfies Record<string, FindingText>;
