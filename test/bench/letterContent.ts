/** The same one-page letter for every contender. */
export const letterCount = 1000;
export const office = {
  name: 'Gesundheitsregion Lindetal',
  line: 'Geschäftsstelle, Gesundheitsamt Lindetal',
  returnLine: 'Gesundheitsregion Lindetal · Am Markt 1 · 04917 Lindenau-Markt',
};
export const subject = 'Einladung: Sitzung der Steuerungsgruppe am Mittwoch, 9. Dezember 2026, um 16:00 Uhr';
export const paragraphs = [
  'ich lade Sie herzlich zur nächsten Sitzung ein: Mittwoch, 9. Dezember 2026 um 16:00 Uhr, Kreishaus Lindenau-Markt, Lindensaal. Die Unterlagen zu den Beschlüssen liegen bei.',
  'Bitte sagen Sie uns bis zum 2. Dezember 2026, ob Sie kommen oder wer Sie vertritt. Brauchen Sie Unterstützung, um gut teilnehmen zu können? Rufen Sie uns an, wir kümmern uns darum.',
];
export const agenda = [
  'Ladung und Beschlussfähigkeit',
  'Feststellung der Tagesordnung',
  'Hitzeaktionsplan: Handlungsempfehlung',
  'Gesundheitskiosk auf Rädern, Weiterführung',
  'Verschiedenes und nächster Termin',
];
export const closing = { greeting: 'Mit freundlichen Grüßen', name: 'Dr. Maren Hollweg', role: 'Landrätin' };

/** Every letter differs in name, street and salutation. */
export const recipient = (index: number) => ({
  name: `Frau Dr. Erika Müller-Şahin ${index}`,
  address: [
    'Lindetaler Krankenkasse',
    `Frau Dr. Erika Müller-Şahin ${index}`,
    `Lindenallee ${index}`,
    '04917 Lindenau-Markt',
  ],
  salutation: `Sehr geehrte Frau Dr. Müller-Şahin ${index},`,
});
