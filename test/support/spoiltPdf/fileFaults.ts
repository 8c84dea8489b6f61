import { PDFArray, PDFDict, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import { dicts, element, type Fault, lookup, metadata, operators, remove, set } from './spoil.ts';

const footer = '/Artifact <</Type /Pagination /Subtype /Footer>> BDC';

/** Faults of the file, its pages and fonts. */
export const fileFaults: Fault[] = [
  ['not marked as tagged', 'notMarked', (file) => remove(lookup(file, file.catalog, 'MarkInfo'), 'Marked')],
  ['no language', 'noLanguage', (file) => remove(file.catalog, 'Lang')],
  ['a language nobody speaks', 'badLanguage', (file) => set(file.catalog, 'Lang', PDFString.of('deutsch!'))],
  [
    'a passage in a language nobody speaks',
    'badLanguage',
    (file) => set(element(file, 'P'), 'Lang', PDFString.of('x')),
  ],
  ['title not displayed', 'titleHidden', (file) => remove(file.catalog, 'ViewerPreferences')],
  ['tab order not by structure', 'tabOrder', (file) => remove(file.getPage(1).node, 'Tabs')],
  ['no title', 'noTitle', (file) => file.setTitle(' ')],
  ['no metadata', 'metadataBroken', (file) => remove(file.catalog, 'Metadata')],
  [
    'metadata with a bare ampersand',
    'metadataBroken',
    (file) => metadata(file, (xml) => xml.replace('&amp;', '&')),
  ],
  [
    'metadata that do not nest',
    'metadataBroken',
    (file) => metadata(file, (xml) => xml.replace('</rdf:Seq>', '</rdf:Bag>')),
  ],
  [
    'another title in the metadata',
    'titleDiffers',
    (file) => metadata(file, (xml) => xml.replace('Titel', 'Tittel')),
  ],
  [
    'no claim of PDF/UA',
    'claimMissing',
    (file) => metadata(file, (xml) => xml.replace('<pdfuaid:part>1', '<pdfuaid:part>')),
  ],
  [
    'painting outside all marks',
    'paintedOutside',
    (file) => operators(file, (content) => `${content}\n0 0 10 10 re f`),
  ],
  [
    'an inline image outside all marks',
    'paintedOutside',
    (file) =>
      operators(file, (content) => `${content}\nBI /W 1 /H 1 /CS /G /BPC 8 ID (EMC Q\nEI /Artifact BMC EMC`),
  ],
  [
    'a mark that is not closed',
    'markNotClosed',
    (file) => operators(file, (content) => content.replace(/EMC\s*$/, '')),
  ],
  ['an end without a mark', 'markNotOpened', (file) => operators(file, (content) => `${content}\nEMC`)],
  [
    'a mark inside an artifact',
    'markInArtifact',
    (file) => operators(file, (content) => `/Artifact BMC\n${content}\nEMC`),
  ],
  [
    'an artifact inside a mark',
    'artifactInMark',
    (file) => operators(file, (content) => content.replace('EMC', '/Artifact BMC EMC EMC')),
  ],
  [
    'a mark inside another',
    'markInMark',
    (file) => operators(file, (content) => content.replace('EMC', '/Span <</MCID 77>> BDC EMC EMC')),
  ],
  [
    'a mark inside another, named in the resources',
    'markInMark',
    (file) => {
      const properties = file.context.obj({ Named: { MCID: 77 } });
      set(file.getPage(0).node.lookup(PDFName.of('Resources'), PDFDict), 'Properties', properties);
      operators(file, (content) => content.replace('EMC', '/Span /Named BDC EMC EMC'));
    },
  ],
  [
    'an MCID twice',
    'markTwice',
    (file) => operators(file, (content) => content.replace('/MCID 1>>', '/MCID 0>>')),
  ],
  ['q without Q', 'statesUnbalanced', (file) => operators(file, (content) => `q\n${content}`)],
  ['Q without q', 'statesUnbalanced', (file) => operators(file, (content) => `Q\n${content}`)],
  [
    'a graphics state restored inside a mark',
    'stateAcrossMark',
    (file) => operators(file, (content) => `q\n${content.replace('EMC', 'Q\nEMC')}`),
  ],
  [
    'a mark nobody owns',
    'markUnowned',
    (file) => operators(file, (content) => `${content}\n/P <</MCID 99>> BDC\nEMC`),
  ],
  [
    'a mark that is gone',
    'markGone',
    (file) => operators(file, (content) => content.replace('/MCID 0>>', '/MCID 98>>')),
  ],
  [
    'an element that took its neighbour’s mark',
    'markOwnedTwice',
    (file) => set(element(file, 'H2'), 'K', PDFNumber.of(0)),
  ],
  [
    'a wrong owner in the ParentTree',
    'markOwnerDiffers',
    (file) => {
      const owners = ownersOf(file, 0);
      owners.set(0, owners.get(3));
    },
  ],
  [
    'an owner without a mark in the ParentTree',
    'markCountDiffers',
    (file) => ownersOf(file, 0).push(ownersOf(file, 0).get(0)),
  ],
  [
    'an element that names another parent',
    'parentDiffers',
    (file) => set(element(file, 'H2'), 'P', element(file, 'LI').get(PDFName.of('P')) ?? PDFNumber.of(0)),
  ],
  [
    'a footer that is read',
    'furnitureRead',
    (file) => {
      for (const page of [0, 1])
        operators(file, (content) => content.replace(footer, '/P <</MCID 66>> BDC'), page);
      const kids = [0, 1].map((page) => ({ Type: 'MCR', Pg: file.getPage(page).ref, MCID: 66 }));
      set(element(file, 'P'), 'K', file.context.obj(kids));
    },
  ],
  [
    'a font that is not embedded',
    'fontNotEmbedded',
    (file) => {
      for (const dict of dicts(file, (one) => one.has(PDFName.of('FontFile2')))) remove(dict, 'FontFile2');
    },
  ],
  [
    'a font without ToUnicode',
    'fontWithoutText',
    (file) => {
      for (const dict of dicts(file, (one) => one.has(PDFName.of('ToUnicode')))) remove(dict, 'ToUnicode');
    },
  ],
  [
    'a missing glyph',
    'characterWithoutText',
    (file) => operators(file, (content) => content.replace(/\[<..../, '[<0000')),
  ],
  [
    'a missing glyph in a form',
    'characterWithoutText',
    (file) => {
      const resources = file.getPage(0).node.lookup(PDFName.of('Resources'), PDFDict);
      const text = file.context.stream('BT /F1 9 Tf (\\000\\000) Tj ET', { Subtype: 'Form' });
      set(resources, 'XObject', file.context.obj({ Stamp: file.context.register(text) }));
      operators(file, (content) => `${content}\n/Artifact BMC /Stamp Do EMC`);
    },
  ],
];

function ownersOf(file: Parameters<Fault[2]>[0], page: number): PDFArray {
  const [tree] = dicts(file, (dict) => dict.has(PDFName.of('Nums')));
  const owners = tree?.lookup(PDFName.of('Nums'), PDFArray).lookup(page * 2 + 1, PDFArray);
  if (!owners) throw new Error('no ParentTree');
  return owners;
}
