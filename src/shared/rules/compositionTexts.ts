/** Shipped texts of the criteria matrix and of the sheet on taking part, in the markup of `formattedText.ts`. */

/** Stands above the criteria matrix. */
export const modelCriteriaMatrix = `In den Gremien der {Region} sollen alle vertreten sein, die Gesundheit vor Ort gestalten, und alle, die es betrifft. Diese Übersicht zeigt für jedes Gremium, wie viele Sitze vorgesehen, besetzt und frei sind.

- Gezählt wird nur, für wen ein Sitz da ist oder für welche Gruppe jemand im Gremium spricht. Persönliche Merkmale werden nicht erfasst.
- Ein Mandat kann für mehrere Gruppen sprechen. Deshalb können die Summen größer sein als die Zahl der Mitglieder.
- Eine Lücke ist ein Auftrag: Wer Menschen kennt, die fehlen, spricht sie an oder gibt der Geschäftsstelle einen Hinweis.`;

/** The sheet "Wie kann ich mitmachen?": what stands before its first heading comes first, the rest after the committees. */
export const modelParticipation = `Die {Region} möchte, dass alle Menschen hier gesund leben können. Dafür arbeiten viele zusammen. Sie können dabei sein.

Sie müssen nichts vom Fach verstehen. Ihre Erfahrung zählt.

# Was muss ich können?
- Sie wohnen oder arbeiten hier.
- Das Thema ist Ihnen wichtig.
- Sie haben ab und zu Zeit für ein Treffen.

# Ich brauche Unterstützung. Geht das?
Ja. Bitte sagen Sie uns früh Bescheid. Dann kümmern wir uns darum. Es kostet Sie nichts.
- Wir bestellen Menschen, die in Gebärdensprache oder in eine andere Sprache übersetzen.
- Wir sorgen für Assistenz.
- Wir schicken Ihnen alles in großer Schrift oder in einfacher Sprache.
- Wir suchen einen Raum ohne Stufen.

# Bekomme ich meine Kosten zurück?
Wir bezahlen Ihre Fahrt. Wer ehrenamtlich mitarbeitet, kann auch Geld für die Zeit bekommen. Fragen Sie uns bitte vorher.

# Wie fange ich an?
1. Rufen Sie uns an oder schreiben Sie uns.
2. Wir erzählen Ihnen, was gerade läuft.
3. Sie kommen zu einem Treffen und schauen es sich an.
4. Danach sagen Sie, ob Sie mitmachen wollen.`;
