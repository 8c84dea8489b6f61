/** Invented people of the region Lindetal, as in the look study. */
export interface SamplePerson {
  id: number;
  name: string;
  organisation: string;
  committees: string;
  dispatch: string;
}

const lines = `Alsfeld, Bernd|Landkreis Lindetal|Steuerung (Stv.)|E-Mail
Aslani, Dr. Farid|Gesundheitsamt Lindetal|Steuerung, Konferenz|E-Mail
Bäumer, Ilse|Pflegedienst Lindenhof|Konferenz|Post
Bredow, Jonas|Geschäftsstelle Gesundheitsregion Lindetal||E-Mail
Çelik, Dr. Deniz|Hausarztpraxis Am Markt|AG Primär|E-Mail
Dorn, Heike|Gehörlosenverein Lindetal|Steuerung (Stv.), Konferenz|E-Mail
Ebeling, Frauke|Apotheke am Lindenplatz|Konferenz, AG Hitze|Post
Fährmann, Rolf|Rentenversicherung, Lindenau|Konferenz|Post
Grewe, Matthias|Caritasverband Lindetal|Steuerung, Konferenz|Post, E-Mail
Hahnefeld, Dr. Sabine|Zahnärztekammer Lindetal|Konferenz|E-Mail
Hollweg, Dr. Maren|Landkreis Lindetal|Steuerung, Konferenz|Post
Ivanova, Mila|Hebammenzentrum Lindenau|AG Primär|E-Mail
Kranich, Ute|Lindetaler Krankenkasse|Steuerung, Konferenz|Post
Lohse, Dr. Kim|Queerer Gesundheitsladen|Konferenz, AG Seele|E-Mail
Mensah, Grace|Frauentreff Oberlinde|Konferenz|Post, E-Mail
Özdemir, Hakan|Kreissportbund Lindetal|AG Hitze|E-Mail
Paulsen, Gisela|Seniorenbeirat Lindetal|Steuerung, Konferenz|Post, Großdruck
Rübsam, Dieter|Unfallkasse, Bezirk Lindetal|Konferenz|
Sommerfeld, Dr. Henrik|KV, Bezirksstelle Lindetal|Steuerung, Konferenz|Post
Yıldırak, Selma|Migrantinnenrat Lindetal|Steuerung, Konferenz|E-Mail
Zielony, Piotr|Lindetaler Krankenkasse|Steuerung (Stv.)|E-Mail`;

export const people: readonly SamplePerson[] = lines.split('\n').map((line, index) => {
  const [name = '', organisation = '', committees = '', dispatch = ''] = line.split('|');
  return { id: index + 1, name, organisation, committees, dispatch };
});

/** A list long enough to be drawn in parts. */
export const manyPeople: readonly SamplePerson[] = Array.from({ length: 10_000 }, (_, index) => {
  const sample = people[index % people.length] as SamplePerson;
  return { ...sample, id: index + 1, name: `${sample.name} ${index + 1}` };
});
