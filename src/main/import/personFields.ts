import type { PersonField } from '../../shared/features/importTypes.ts';

/** Fields that several columns may feed; all others take one. */
export const multipleFields: ReadonlySet<PersonField> = new Set([
  'phone',
  'mobile',
  'fax',
  'email',
  'tags',
  'languages',
  'note',
]);

/**
 * The column titles that mean a field, parted by " | ": offices' own words first, then the German and English exports
 * of Outlook and of Google contacts. They are compared without case, umlauts, blanks and punctuation.
 */
export const fieldTitles: Record<PersonField, string> = {
  salutation: 'Anrede | Anr. | Geschlecht | Herr/Frau | Frau/Herr | Salutation | Gender | Title',
  title:
    'Titel | akad. Titel | akademischer Titel | akad. Grad | akademischer Grad | Namenstitel | Name Prefix',
  firstName: 'Vorname | Vornamen | Rufname | First Name | Given Name | Firstname',
  lastName:
    'Nachname | Familienname | Zuname | Name (Nachname) | Last Name | Family Name | Surname | Lastname',
  fullName:
    'Name | Namen | Name, Vorname | Vorname Name | Vor- und Nachname | Vor- und Zuname | Vorname und Nachname | Vorname Nachname | Nachname, Vorname | Ansprechpartner | Ansprechpartnerin | Ansprechperson | Kontaktperson | Person | Mitglied | Vertreter | Vertreterin | Vertreter/in | Vertretung durch | Teilnehmer | Teilnehmerin | Full Name',
  nameSuffix: 'Namenszusatz | Zusatz | Suffix | Name Suffix',
  function:
    'Funktion | Position | Berufsbezeichnung | Beruf | Tätigkeit | Amtsbezeichnung | Dienststellung | Stellung | Job Title | Jobtitel | Organization Title | Organization 1 - Title',
  organisation:
    'Organisation | Institution | Einrichtung | Firma | Unternehmen | Verband | Verein | Träger | Behörde | Dienststelle | Arbeitgeber | Organisation/Institution | Institution/Organisation | Einrichtung/Institution | Institution/Einrichtung | entsendende Stelle | entsendet von | Company | Organization | Organization Name | Organization 1 - Name | Organisationsname | Name der Einrichtung | Name der Institution | Name der Organisation',
  department:
    'Abteilung | Abt. | Referat | Fachbereich | Fachdienst | Sachgebiet | Amt | Department | Organization Department | Organization 1 - Department',
  street:
    'Straße | Str. | Strasse | Straße und Hausnummer | Straße, Hausnummer | Straße, Hausnr. | Straße, Nr. | Straße Nr. | Straße/Nr. | Straße + Nr. | Straße/Hausnummer | Straße u. Hausnr. | Anschrift | Adresse | Straße geschäftlich | Straße privat | Weitere Straße | Business Street | Home Street | Other Street | Street | Address 1 - Street',
  addition:
    'Adresszusatz | Anschriftenzusatz | Adresszeile 2 | c/o | Postfach | Straße geschäftlich 2 | Straße geschäftlich 3 | Straße privat 2 | Straße privat 3 | Weitere Straße 2 | Postfach geschäftlich | Postfach privat | Weiteres Postfach | Business Street 2 | Business Street 3 | Home Street 2 | Home Street 3 | Other Street 2 | Business Address PO Box | Home Address PO Box | Address 1 - Extended Address | Address 1 - PO Box',
  postalCode:
    'PLZ | Postleitzahl | Postleitzahl geschäftlich | Postleitzahl privat | Weitere Postleitzahl | Business Postal Code | Home Postal Code | Other Postal Code | Postal Code | ZIP | Address 1 - Postal Code',
  city: 'Ort | Wohnort | Stadt | Gemeinde | Ort geschäftlich | Ort privat | Weiterer Ort | Business City | Home City | Other City | City | Address 1 - City',
  postalCodeAndCity:
    'PLZ Ort | PLZ/Ort | PLZ, Ort | PLZ und Ort | PLZ + Ort | PLZ & Ort | Postleitzahl und Ort | Postleitzahl Ort',
  country:
    'Land | Staat | Land/Region | Land/Region geschäftlich | Land/Region privat | Weiteres/e Land/Region | Business Country/Region | Home Country/Region | Other Country/Region | Business Country | Home Country | Country | Address 1 - Country',
  phone:
    'Telefon | Tel. | Tel | Fon | Telefonnummer | Telefon-Nr. | Tel.-Nr. | Festnetz | Rufnummer | Durchwahl | Telefon geschäftlich | Telefon dienstlich | Telefon (privat) | Telefon privat | Telefon Firma | Weiteres Telefon | Telefon geschäftlich 2 | Telefon (privat 2) | Telefon privat 2 | Haupttelefon | Business Phone | Business Phone 2 | Home Phone | Home Phone 2 | Company Main Phone | Primary Phone | Other Phone | Phone | Phone 1 - Value | Phone 2 - Value | Phone 3 - Value',
  mobile:
    'Mobil | Mobiltelefon | Handy | Handynummer | Mobilnummer | Mobilfunk | Diensthandy | Mobiltelefon 2 | Autotelefon | Car Phone | Mobile | Mobile Phone | Cell',
  fax: 'Fax | Telefax | Faxnummer | Fax-Nr. | Fax geschäftlich | Fax privat | Weiteres Fax | Business Fax | Home Fax | Other Fax',
  email:
    'E-Mail | Email | Mail | E-Mail-Adresse | Mailadresse | Mail-Adresse | E-Post | E-Mail 2: Adresse | E-Mail 3: Adresse | E-Mail 2-Adresse | E-Mail 3-Adresse | E-mail Address | E-mail 2 Address | E-mail 3 Address | E-mail 1 - Value | E-mail 2 - Value | E-mail 3 - Value',
  channel:
    'Versandweg | Versand | Versandart | Zustellung | Zustellart | Einladung per | Einladung über | Kontaktweg | Einladungsweg',
  format:
    'Format | Druckformat | Schriftgröße | Schriftgrad | Fassung | Barrierefreies Format | Einladungsformat',
  committee: 'Gremium | Gremien | AG | Arbeitsgruppe | Arbeitskreis | Ausschuss | Konferenz | Mitglied in',
  votingRight: 'Stimmrecht | Stimme | stimmberechtigt | stimmberechtigt/beratend | Stimmberechtigung',
  role: 'Rolle | Rolle im Gremium | Funktion im Gremium | Aufgabe im Gremium',
  tags: 'Schlagwort | Schlagwörter | Schlagworte | Stichwort | Stichwörter | Stichworte | Tag | Tags | Kategorie | Kategorien | Category | Categories | Keywords | Labels | Gruppenmitgliedschaft | Group Membership',
  languages:
    'Sprache | Sprachen | Muttersprache | Fremdsprachen | Sprachkenntnisse | weitere Sprachen | Korrespondenzsprache | Language | Languages',
  note: 'Bem. | Bemerkung | Bemerkungen | Notiz | Notizen | Anmerkung | Anmerkungen | Kommentar | Hinweis | Hinweise | Sonstiges | Info | Notes',
};

/** Titles of exports that say nothing we keep, although a looser rule would take them ("E-Mail-Typ"). */
export const ignoredTitles =
  "E-Mail-Typ | E-Mail: Angezeigter Name | E-mail Type | E-mail Display Name | E-Mail 2: Typ | E-Mail 2: Angezeigter Name | E-Mail 3: Typ | E-Mail 3: Angezeigter Name | E-mail 2 Type | E-mail 2 Display Name | E-mail 3 Type | E-mail 3 Display Name | Address 1 - Formatted | Telefon Assistent | Assistant's Phone | Telefon für Hörbehinderte | TTY/TDD Phone | Radio Phone | Name Assistent | Assistant's Name | Name des/der Vorgesetzten | Manager's Name | Office Location | Büro | Location | Initialen | Initials | Geburtstag | Geburtsdatum | Birthday | Jahrestag | Anniversary | Webseite | Web Page | Internetseite | Weitere Anschrift | Nr. | Lfd. Nr. | Middle Name | Additional Name | Weitere Vornamen";

/** Titles that only one program writes; two of them prove the source. */
export const sourceTitles: Record<'outlook' | 'google', string> = {
  outlook:
    "E-Mail-Typ | E-Mail: Angezeigter Name | Straße geschäftlich | Postleitzahl geschäftlich | Weitere Vornamen | E-mail Display Name | Business Street | Business Postal Code | E-mail Type | Land/Region geschäftlich | Region geschäftlich | Business Country/Region | Assistant's Phone | Telefon Assistent | Given Yomi",
  google:
    'Group Membership | Labels | E-mail 1 - Value | E-mail 1 - Label | Phone 1 - Value | Name Prefix | Phonetic First Name | Address 1 - Formatted | Phonetic Last Name | Yomi Name | Given Name Yomi | Family Name Yomi | Organization 1 - Name | Address 1 - Street | E-mail 1 - Type | Custom Field 1 - Label | File As',
};
