/**
 * Own list for generated passphrases: a first and a second half make one German compound ("Birkenturm"). Only letters
 * that every keyboard and every printer has, nothing that is easily misheard on the telephone.
 */
const firstText = `
Abend Adler Ahorn Akten Alpen Ampel Anker Apfel April Atlas Bach Balkon Bambus Banken Basar Bauern Baum Berg Bernstein Besen
Biber Bienen Birken Birnen Blatt Blech Blitz Blumen Boden Bohnen Boot Brief Bronze Brot Buchen Burg Bunt Dachs Dampf Daunen
Deich Delfin Diesel Distel Donner Dorf Drachen Dreh Eichen Eimer Eisen Elster Enten Erbsen Erd Erlen Esel Fabel Faden Falken
Farben Farn Feder Feigen Feld Felsen Fenster Ferien Feuer Fichten Filz Finken Fisch Flieder Flug Fluss Foto Forst Frost Funken
Galerie Garten Gassen Gebirgs Geigen Gersten Gipfel Giraffen Glas Glocken Gold Granit Gras Gurken Hafen Hafer Hagel Hallen
Hammer Harfen Hasel Hasen Haupt Hecken Hefe Heide Herbst Himbeer Himmel Hirsch Hobel Hof Holz Honig Hopfen Horn Igel Insel
Jacken Jahres Januar Jasmin Johannis Kabel Kaffee Kamin Kanal Karotten Karten Kastanien Kegel Kerzen Kessel Kiefern Kiesel
Kino Kirsch Klang Klee Knopf Kohl Koffer Kompass Korb Korn Kranich Kreide Kristall Kuchen Kupfer Lachs Lampen Land Laternen
Laub Lavendel Leder Lehm Leinen Lerchen Licht Linden Linsen Lotsen Luchs Magnet Mais Malz Mandel Marmor Markt Mast Mauer Meer
Melonen Mohn Mond Moor Moos Morgen Mosaik Mosel Murmel Museums Nacht Nadel Nebel Nelken Nest Netz Nord Nuss Ofen Oliven Orangen
Orgel Ost Otter Papier Pappel Park Perlen Pfeffer Pfirsich Pilz Pinsel Planken Pudel Puppen Quellen Quitten Raben Rasen Rauch
Regen Reh Reise Ring Roggen Rosen Rosinen Ruder Rund Saat Salbei Salz Samt Sand Schach Schatten Schiefer Schilf Schinken Schnee
Segel Seiden Senf Sessel Silber Sommer Sonnen Spargel Specht Spiegel Stahl Steg Stein Stern Storch Strand Stroh Tal Tannen Tau
Teich Tee Teller Theater Tinten Tisch Ton Torf Trauben Treppen Tulpen Turm Ufer Uhren Ulmen Vogel Wachs Wagen Wald Wal Wasser
Weiden Wein Weizen Wellen West Wetter Wiesen Wind Winter Wolken Wolle Wunder Wurzel Zebra Zedern Ziegel Zimt Zinn Zirkus Zitronen
Zucker Zwiebel`;

const secondText = `
abend acker ahorn allee ampel anker apfel arche atlas bach bahn balken ball band bank becher beet bein beere berg besen bild birne
blatt blick blume boden bogen bohne boot brille brief brise brot bruder brunnen buch bucht bude burg busch dach dackel damm deckel
dieb docht dorf dose drache draht duft ecke eimer engel ente erbse esel eule fabel fabrik faden fahne falke falter farbe fass feder
feier feige feld fels fenster fest feuer figur fink finger fisch flagge flasche fleck flieger flocke floh flug fluss form forscher
frosch fuchs funke furche gabel galerie gans garten gasse gast gebirge geige geist gipfel glanz glas glocke graben gras griff grille
grotte gurke gut hafen hahn halle halm hammer hand harfe hase haube haus hecht hecke heft heim held hemd henkel herd herz hirte hof
horn hose hummel hund hut igel insel jacke kabel kabine kachel kahn kaiser kalender kamel kamera kamin kamm kanal kante kappe karte
kasten kater katze kegel kelch keller kerze kessel kette kiste klang klee knauf knopf koch koffer kogel komet koog korb korn kraft
kranich kranz kreis krone krug kuchen kugel kuppel kurve laden lampe land laterne laube laus lehrer leiter lerche licht lied linde
linie lotse luchs magnet maler mantel markt maske mast matte mauer maus meer meise messer mond moor morgen motor mulde murmel mut
muschel nadel nagel napf nebel nest netz nische nudel nuss ofen ohr orgel otter paket palast papier pappel park perle pfad pfau
pfeife pferd pilz pinsel planet platte platz plan pokal pudel puppe quelle rabe rad rahmen rand rasen raum regal regen reh reise
reiter rest ring rock rolle rose ruder ruf saal sack saft salat salz samen sand schal schaukel scheibe schiff schirm schlange
schloss schmied schnecke schrank schuh schule see segel seil sessel sieb sonne spatz specht spiegel spiel stange stadt stall stein
steg stern stiefel stier stift stock storch strand strauch stube stuhl sturm tafel tal tanne tanz tasche tasse tau taube teich
teller teppich tier tisch ton topf tor traum treppe trommel truhe tuch tulpe turm ufer uhr vase vogel wagen wald wand wanne wasser
weg weide weiher welle welt wiese wind winkel wirt wolke wolle wurzel zahn zaun zebra zeder zelt ziegel zimmer zirkel zopf zug zweig`;

const list = (text: string): readonly string[] => [...new Set(text.trim().split(/\s+/))];

/** First halves of compounds, with a capital letter. */
export const firstHalves = list(firstText);
/** Second halves, without. */
export const secondHalves = list(secondText);
