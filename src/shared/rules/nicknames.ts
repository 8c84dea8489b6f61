/** First names with their short forms and other spellings, folded. What stands before the colon is the full name. */
const lines = `
achim: joachim
alexander: alex sascha
alexandra: alex sandra
andreas: andi andy
annemarie: annemie
antonia: toni
anton: toni
barbara: baerbel babsi
benjamin: ben benni
bernhard: bernd
birgit: biggi
carsten: karsten
charlotte: lotte
christian: chris
christiane: chris christel
christina: chris tina kristina
christoph: christof kristof
claudia: klaudia
claus: klaus
cornelia: conny nele
daniel: dani
daniela: dani
detlef: detlev
eduard: edi
elisabeth: elli lisa liesel betty lisbeth elsbeth
eric: erik
franziska: franzi
friedrich: fritz
gabriele: gabi gaby gabriela
georg: schorsch
gerhard: gerd gert
gertrud: trude traudel
guenter: guenther
hannelore: hanne lore
heinrich: heiner heinz
helene: leni lene
hildegard: hilde
ingeborg: inge
jan: jann
joachim: jochen jo
johanna: hanna
johannes: hans hannes johann
josef: joseph jupp sepp
karl: carl
katharina: kathi katja kati
katrin: kathrin catrin
klaus: nikolaus
kurt: curt
magdalena: magda lena leni
maike: meike
maik: mike meik
manfred: manni
marc: mark
margarete: grete gretel margret margarethe greta
martina: tina
matthias: mathias matze
maximilian: max
michael: michi micha
michaela: michi
nikolaus: klaus nico niko
peter: pit
philipp: philip phillip phil
rainer: reiner
ralf: ralph
renate: nate
robert: rob bert
rosemarie: rosi
rudolf: rudi
sebastian: basti
siegfried: sigi siggi
silvia: sylvia
stefan: stephan
stefanie: stephanie steffi
susanne: susi sanne
theodor: theo
theresa: teresa therese resi
thomas: tom tommy
tobias: tobi
ulrich: uli ulli
ulrike: uli ulli ulla
ursula: ulla uschi ursel
valentin: valli
walter: walther
wilhelm: willi willy
wolfgang: wolf
yvonne: ivonne
`;

/** Short form → the full names it may stand for, and the other way round. */
const fullNames = new Map<string, Set<string>>();
const shortForms = new Map<string, Set<string>>();
const note = (map: Map<string, Set<string>>, key: string, value: string) =>
  map.set(key, (map.get(key) ?? new Set()).add(value));
for (const line of lines.trim().split('\n')) {
  const [full = '', shorts = ''] = line.split(': ');
  for (const short of shorts.split(' ')) {
    note(fullNames, short, full);
    note(shortForms, full, short);
  }
}

const haveInCommon = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  [...one].some((name) => other.has(name));

const meanings = (name: string): ReadonlySet<string> => new Set([name, ...(fullNames.get(name) ?? [])]);

/**
 * Whether two folded first names (ä spelled ae) are usual forms of one name: "uli" and "ulrich". Two full names that
 * share a short form ("ulrich", "ulrike") are different.
 */
export function sameFirstName(one: string, other: string): boolean {
  return haveInCommon(meanings(one), meanings(other));
}

/** The name itself, its full names and their short forms, for looking somebody up. */
export function formsOfFirstName(name: string): string[] {
  const full = [...meanings(name)];
  return [...new Set([...full, ...full.flatMap((each) => [...(shortForms.get(each) ?? [])])])];
}
