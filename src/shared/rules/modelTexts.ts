/** Long model texts that ship with the program, in the markup of `formattedText.ts`; every office may change them. */

/** Model rules of procedure; what a committee has set stands in for the placeholders. */
export const modelRulesOfProcedure = `# § 1 Aufgabe
1. „{Gremium}“ ist ein Gremium der {Region}. Es berät über die gesundheitliche Lage der Menschen in der Region und beschließt, was sich ändern soll.
2. Die Geschäftsstelle bereitet die Sitzungen vor, führt die Beschlüsse zusammen und berichtet, was aus ihnen geworden ist.

# § 2 Mitglieder und Stellvertretung
1. Jeder Sitz gehört zu einer Stelle oder zu einer Gruppe. Ob er mit Stimmrecht oder mit beratender Stimme verbunden ist, wird bei der Berufung festgelegt.
2. Wer verhindert ist, sagt der Geschäftsstelle Bescheid und lässt sich vertreten. Die Stellvertretung hat in dieser Sitzung dieselben Rechte.
3. {Amtszeit} Die entsendende Stelle benennt rechtzeitig eine Nachfolge.

# § 3 Einladung
1. Der Vorsitz lädt mit Tag, Uhrzeit, Ort und Tagesordnung ein. {Ladungsfrist}
2. Unterlagen zu den Beschlüssen liegen der Einladung bei. Jedes Mitglied kann Punkte für die Tagesordnung vorschlagen.
3. In dringenden Fällen kann kürzer eingeladen werden. Der Grund steht in der Einladung und im Protokoll.

# § 4 Barrierefreiheit
1. Alle Mitglieder sollen gleichberechtigt mitarbeiten können. Wer Unterstützung braucht, sagt es der Geschäftsstelle: zum Beispiel Gebärdensprache, Schriftdolmetschung, Großdruck, Einfache Sprache oder Assistenz.
2. Sitzungsräume sind ohne Stufen zu erreichen. Ist das nicht möglich, wird ein anderer Weg der Teilnahme angeboten.
3. Angaben über Unterstützung werden vertraulich behandelt und nach der Sitzung gelöscht, wenn die Person nichts anderes wünscht.

# § 5 Leitung und Öffentlichkeit
1. Der Vorsitz eröffnet, leitet und schließt die Sitzung. Er achtet darauf, dass alle zu Wort kommen und verstehen, worum es geht.
2. {Öffentlichkeit}

# § 6 Beschlussfähigkeit
1. {Beschlussfähigkeit}
2. {Zweite Einladung}
3. Der Vorsitz stellt die Beschlussfähigkeit zu Beginn fest. Kommen oder gehen Mitglieder, wird sie vor jedem Beschluss neu geprüft.

# § 7 Abstimmung
1. Vor der Abstimmung wird der Antrag im Wortlaut vorgelesen. Abgestimmt wird durch Handzeichen; auf Wunsch eines Mitglieds geheim.
2. {Mehrheit} {Stimmengleichheit}
3. {Empfehlungen}

# § 8 Befangenheit
1. Wer durch einen Beschluss einen eigenen Vorteil oder Nachteil haben kann, sagt das vor der Beratung.
2. Das Mitglied berät und stimmt bei diesem Punkt nicht mit. Im Zweifel entscheidet das Gremium ohne die betroffene Person.
3. Befangenheit und Grund stehen im Protokoll.

# § 9 Umlaufbeschluss
{Umlaufbeschluss} Das Ergebnis wird allen mitgeteilt und im nächsten Protokoll festgehalten.

# § 10 Protokoll
1. Über jede Sitzung wird ein Protokoll geführt: wer da war, was beraten und was mit welchen Stimmen beschlossen wurde, wer was bis wann tut.
2. {Protokollfrist} {Einwendungsfrist}
3. Das genehmigte Protokoll wird nicht mehr geändert. Eine Berichtigung ist eine neue Fassung mit Datum und Grund.

# § 11 Änderung und Geltung
1. Diese Geschäftsordnung kann das Gremium mit der Mehrheit aller Stimmen ändern. Der Wortlaut der Änderung liegt der Einladung bei.
2. Dieser Abdruck zeigt sie, wie sie am {Stand} gilt.`;

/** Principles for a conference that works. */
export const modelPrinciples = `Diese Grundsätze gelten für alle Gremien der {Region}. Sie ergänzen die Geschäftsordnungen und sagen, wie wir miteinander arbeiten wollen.

# Wir arbeiten auf Augenhöhe
- Wer von einem Thema betroffen ist, sitzt von Anfang an mit am Tisch, nicht erst bei der Anhörung.
- Erfahrung aus dem Leben zählt so viel wie Fachwissen.
- Niemand muss sich dafür rechtfertigen, Unterstützung zu brauchen.
- Wer ehrenamtlich mitarbeitet, soll dadurch keine Kosten haben.

# Alle können teilnehmen
- Wir fragen bei jeder Einladung, was jemand braucht, und kümmern uns rechtzeitig darum.
- Räume, Unterlagen und Technik wählen wir so, dass alle sie nutzen können.
- Wir planen Pausen und beginnen und enden pünktlich.
- Wir wählen Zeiten, zu denen auch Berufstätige und Menschen mit Sorgeaufgaben kommen können.

# Wir sprechen verständlich
- Wir schreiben kurze Sätze und erklären Abkürzungen und Fachwörter.
- Unterlagen kommen so früh, dass Zeit zum Lesen und zum Besprechen bleibt.
- Wer etwas nicht versteht, fragt nach. Jede Frage ist willkommen.

# Wir entscheiden nachvollziehbar
- Vor einem Beschluss ist klar, was genau beschlossen wird und warum.
- Zu jedem Beschluss gehört, wer ihn umsetzt, bis wann und womit.
- Andere Meinungen werden angehört und auf Wunsch festgehalten.
- Wer eigene Interessen an einem Beschluss hat, sagt es offen.

# Was wir beschließen, verfolgen wir
- In jeder Sitzung schauen wir, was aus früheren Beschlüssen geworden ist.
- Wir sagen auch, was nicht gelungen ist und woran es lag.
- Wer zu einem Ergebnis beigetragen hat, erfährt, was daraus wurde.
- Wir prüfen regelmäßig, ob eine Maßnahme den Menschen wirklich nützt.

# Wir achten aufeinander
- Wir lassen einander ausreden und sprechen über Sachen, nicht über Personen.
- Abwertende oder ausgrenzende Worte weisen wir gemeinsam zurück.
- Was Menschen vertraulich erzählen, bleibt im Raum.
- Einmal im Jahr sprechen wir darüber, ob wir uns an diese Grundsätze halten.`;
