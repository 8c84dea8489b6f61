import { useDeferredValue } from 'react';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { readability } from '../../../shared/rules/readability.ts';
import { Section } from '../../ui/Page.tsx';

/** What makes a text hard to read. A hint only: whether it is plain is for its readers to say. */
export function ReadabilityHints({ text }: { text: string }) {
  // Typing goes first; the hints follow.
  const { sentences, words, hints } = readability(useDeferredValue(text));
  return (
    <Section title="Hinweise zur Einfachen Sprache" level={2}>
      {words === 0 ? (
        <p className="quiet">Hier stehen Hinweise, sobald Sie schreiben.</p>
      ) : (
        <div className="stack">
          <p className="second">
            {counted(sentences, 'Satz', 'Sätze')}, {counted(words, 'Wort', 'Wörter')}
          </p>
          {hints.length === 0 ? (
            <p>Nichts aufgefallen.</p>
          ) : (
            <ul className="readability">
              {hints.map(({ kind, message, examples }) => (
                <li key={kind}>
                  {message}
                  <span className="second second--block">
                    {examples.map((example) => `„${example}“`).join(', ')}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <p className="second">
            Das sind nur Hinweise des Programms. Ob ein Text verständlich ist, sagen die Menschen, die ihn
            lesen: Lassen Sie ihn von ihnen prüfen.
          </p>
        </div>
      )}
    </Section>
  );
}
