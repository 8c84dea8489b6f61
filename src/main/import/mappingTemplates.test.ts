import { describe, expect, it } from 'vitest';
import type { PersonField } from '../../shared/features/importTypes.ts';
import { suggestMapping } from './mapping.ts';

const outlookGerman =
  'Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,Straße geschäftlich 2,Straße geschäftlich 3,Ort geschäftlich,Region geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich,Straße privat,Straße privat 2,Straße privat 3,Ort privat,Bundesland/Kanton privat,Postleitzahl privat,Land/Region privat,Weitere Straße,Weitere Straße 2,Weitere Straße 3,Weiterer Ort,Weiteres/r Bundesland/Kanton,Weitere Postleitzahl,Weiteres/e Land/Region,Telefon Assistent,Fax geschäftlich,Telefon geschäftlich,Telefon geschäftlich 2,Rückmeldung,Autotelefon,Telefon Firma,Fax privat,Telefon (privat),Telefon (privat 2),ISDN,Mobiltelefon,Weiteres Fax,Weiteres Telefon,Pager,Haupttelefon,Mobiltelefon 2,Telefon für Hörbehinderte,Telex,Abrechnungsinformation,Benutzer 1,Benutzer 2,Benutzer 3,Benutzer 4,Beruf,Büro,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,E-Mail 2: Typ,E-Mail 2: Angezeigter Name,E-Mail 3: Adresse,E-Mail 3: Typ,E-Mail 3: Angezeigter Name,Empfohlen von,Geburtstag,Geschlecht,Hobby,Initialen,Internet Frei/Gebucht,Jahrestag,Kategorien,Kinder,Konto,Name Assistent,Name des/der Vorgesetzten,Notizen,Organisationsnr.,Ort,Partner/in,Postfach geschäftlich,Postfach privat,Priorität,Privat,Regierungsnr.,Reisekilometer,Sprache,Stichwörter,Vertraulichkeit,Verzeichnisserver,Webseite,Weiteres Postfach';
const outlookEnglish =
  "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,Business Street 3,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home Street 2,Home Street 3,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,Other Street 2,Other Street 3,Other City,Other State,Other Postal Code,Other Country/Region,Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN,Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,Telex,Account,Anniversary,Assistant's Name,Billing Information,Birthday,Business Address PO Box,Categories,Children,Directory Server,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,E-mail 3 Address,E-mail 3 Type,E-mail 3 Display Name,Gender,Government ID Number,Hobby,Home Address PO Box,Initials,Internet Free Busy,Keywords,Language,Location,Manager's Name,Mileage,Notes,Office Location,Organizational ID Number,Other Address PO Box,Priority,Private,Profession,Referred By,Sensitivity,Spouse,User 1,User 2,User 3,User 4,Web Page";
const googleNew =
  'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Relation 1 - Label,Relation 1 - Value,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value';
const googleOld =
  'Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title,Organization 1 - Department,Organization 1 - Symbol,Organization 1 - Location,Organization 1 - Job Description,Website 1 - Type,Website 1 - Value';

const mappingOf = (header: string, filled: readonly string[] = []) =>
  suggestMapping(
    header.split(',').map((title, index) => ({ index, title, samples: filled.includes(title) ? ['x'] : [] })),
  );

/** Which titles feed which field; everything else is not taken over. */
function taken(header: string, filled: readonly string[] = []): Partial<Record<PersonField, string>> {
  const titles = header.split(',');
  const fields: Partial<Record<PersonField, string>> = {};
  for (const { column, field } of mappingOf(header, filled).columns)
    if (field) fields[field] = [fields[field], titles[column]].filter(Boolean).join(' + ');
  return fields;
}

describe('the exports of mail programs, with all their titles', () => {
  it('Outlook in German', () => {
    expect(mappingOf(outlookGerman).source).toBe('outlook');
    expect(taken(outlookGerman)).toEqual({
      salutation: 'Anrede',
      firstName: 'Vorname',
      lastName: 'Nachname',
      nameSuffix: 'Suffix',
      organisation: 'Firma',
      department: 'Abteilung',
      function: 'Position',
      street: 'Straße geschäftlich',
      addition: 'Straße geschäftlich 2',
      city: 'Ort geschäftlich',
      postalCode: 'Postleitzahl geschäftlich',
      country: 'Land/Region geschäftlich',
      fax: 'Fax geschäftlich + Fax privat + Weiteres Fax',
      phone:
        'Telefon geschäftlich + Telefon geschäftlich 2 + Telefon Firma + Telefon (privat) + Telefon (privat 2) + Weiteres Telefon + Haupttelefon',
      mobile: 'Autotelefon + Mobiltelefon + Mobiltelefon 2',
      email: 'E-Mail-Adresse + E-Mail 2: Adresse + E-Mail 3: Adresse',
      tags: 'Kategorien + Stichwörter',
      languages: 'Sprache',
      note: 'Notizen',
    });
  });

  it('Outlook in German, where only private addresses are filled in', () => {
    expect(taken(outlookGerman, ['Straße privat', 'Ort privat', 'Postleitzahl privat'])).toMatchObject({
      street: 'Straße privat',
      city: 'Ort privat',
      postalCode: 'Postleitzahl privat',
      country: 'Land/Region privat',
    });
  });

  it('Outlook in English', () => {
    expect(mappingOf(outlookEnglish).source).toBe('outlook');
    expect(taken(outlookEnglish)).toEqual({
      salutation: 'Title',
      firstName: 'First Name',
      lastName: 'Last Name',
      nameSuffix: 'Suffix',
      organisation: 'Company',
      department: 'Department',
      function: 'Job Title',
      street: 'Business Street',
      addition: 'Business Street 2',
      city: 'Business City',
      postalCode: 'Business Postal Code',
      country: 'Business Country/Region',
      fax: 'Business Fax + Home Fax + Other Fax',
      phone:
        'Business Phone + Business Phone 2 + Company Main Phone + Home Phone + Home Phone 2 + Other Phone + Primary Phone',
      mobile: 'Car Phone + Mobile Phone',
      email: 'E-mail Address + E-mail 2 Address + E-mail 3 Address',
      tags: 'Categories + Keywords',
      languages: 'Language',
      note: 'Notes',
    });
  });

  it('Google contacts of today', () => {
    expect(mappingOf(googleNew).source).toBe('google');
    expect(taken(googleNew)).toEqual({
      firstName: 'First Name',
      lastName: 'Last Name',
      title: 'Name Prefix',
      nameSuffix: 'Name Suffix',
      organisation: 'Organization Name',
      function: 'Organization Title',
      department: 'Organization Department',
      email: 'E-mail 1 - Value + E-mail 2 - Value',
      phone: 'Phone 1 - Value + Phone 2 - Value',
      street: 'Address 1 - Street',
      addition: 'Address 1 - PO Box',
      city: 'Address 1 - City',
      postalCode: 'Address 1 - Postal Code',
      country: 'Address 1 - Country',
      tags: 'Labels',
      note: 'Notes',
    });
  });

  it('Google contacts before 2024', () => {
    expect(mappingOf(googleOld).source).toBe('google');
    expect(taken(googleOld)).toMatchObject({
      firstName: 'Given Name',
      lastName: 'Family Name',
      title: 'Name Prefix',
      salutation: 'Gender',
      organisation: 'Organization 1 - Name',
      function: 'Organization 1 - Title',
      email: 'E-mail 1 - Value + E-mail 2 - Value',
      phone: 'Phone 1 - Value',
      tags: 'Group Membership',
      street: 'Address 1 - Street',
    });
    expect(taken(googleOld).fullName).toBeUndefined();
  });
});
