import { Check, CircleAlert } from 'lucide-react';
import type { Structure, StructureFinding } from '../../../shared/features/printing.ts';
import { counted } from '../../../shared/rules/germanFormat.ts';
import { Notice, Skeleton } from '../../ui/Feedback.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Section } from '../../ui/Page.tsx';
import type { StructureState } from './useStructure.ts';

/** What the structural check found, and what it cannot know. */
export function CheckPanel({ structure, problem }: StructureState) {
  return (
    <div className="print__text">
      {problem ? (
        <Notice tone="bad" live>
          {problem}
        </Notice>
      ) : structure ? (
        <Result structure={structure} />
      ) : (
        <Skeleton label="Struktur wird geprüft" lines={4} />
      )}
    </div>
  );
}

function Result({ structure: { findings, rules, pages } }: { structure: Structure }) {
  const broken = new Set(findings.map(({ rule }) => rule));
  const where = counted(pages, 'Seite', 'Seiten');
  return (
    <div className="stack stack--wide">
      {findings.length === 0 ? (
        <Notice tone="ok" live>
          <strong>Strukturprüfung bestanden</strong>
          <p>{where} geprüft, nichts beanstandet.</p>
        </Notice>
      ) : (
        <Notice tone="bad" live>
          <strong>Strukturprüfung nicht bestanden</strong>
          <p>
            {where} geprüft, {counted(findings.length, 'Fund', 'Funde')}. Das Schriftstück lässt sich drucken.
            Bevor Sie es als Datei weitergeben, erzeugen Sie es bitte noch einmal; bleibt der Fund, stimmt
            etwas in Rundtisch nicht.
          </p>
        </Notice>
      )}
      {findings.length > 0 && <Findings findings={findings} />}
      <Section title="Was geprüft wurde" level={3} line>
        <ul className="print__rules">
          {rules.map((rule) => (
            <li key={rule} className={broken.has(rule) ? 'print__rule--broken' : undefined}>
              <Icon of={broken.has(rule) ? CircleAlert : Check} />
              <span>
                {rule}
                {broken.has(rule) && <strong>: nicht erfüllt</strong>}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <p className="quiet prose">
        Rundtisch prüft auf Ihrem Rechner den Aufbau der Datei. Das ist kein Nachweis nach PDF/UA, denn das
        Prüfprogramm dafür ist nicht dabei. Ob ein Text verständlich ist und eine Bildbeschreibung das Bild
        trifft, sehen nur Menschen.
      </p>
    </div>
  );
}

function Findings({ findings }: { findings: readonly StructureFinding[] }) {
  return (
    <Section title="Funde" level={3} line>
      <table className="table table--plain table--wrap">
        <caption className="sr">Was die Prüfung gefunden hat</caption>
        <thead>
          <tr>
            <th scope="col" className="print__page">
              Seite
            </th>
            <th scope="col">Was nicht stimmt</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name and never move
            <tr key={index} className="row">
              <td className="num">{finding.page ?? '–'}</td>
              <td>
                {finding.rule}
                {finding.message && <span className="second second--block">{finding.message}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
