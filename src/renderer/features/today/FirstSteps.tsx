import { Check } from 'lucide-react';
import type { TodayOverview } from '../../../shared/features/today.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Section } from '../../ui/Page.tsx';

const steps = [
  {
    key: 'persons',
    title: 'Ihre Liste einlesen',
    why: 'Aus Excel oder CSV. Rundtisch zeigt vorher, was ankommt.',
    action: 'Liste einlesen',
    href: '/personen/einlesen',
  },
  {
    key: 'committees',
    title: 'Ein Gremium anlegen',
    why: 'Wer sitzt darin, für wen, mit welcher Stimme?',
    action: 'Gremium anlegen',
    href: '/gremien/neu',
  },
  {
    key: 'meetings',
    title: 'Die erste Sitzung anlegen',
    why: 'Rundtisch schlägt Tag, Text und Empfänger der Einladung vor.',
    action: 'Sitzung anlegen',
    href: '/sitzungen/neu',
  },
] as const;

/** Three steps from an empty office to the first invitation; done ones are ticked. */
export function FirstSteps({ done }: { done: TodayOverview['firstSteps'] }) {
  const next = steps.find((step) => !done[step.key]);
  return (
    <Section title="So fangen Sie an" line>
      <ol>
        {steps.map((step, index) => (
          <li className="due" key={step.key}>
            {done[step.key] ? <Icon of={Check} /> : <span className="quiet num">{index + 1}</span>}
            <div>
              <p className="due__title">
                {step.title}
                {done[step.key] && <span className="sr"> (erledigt)</span>}
              </p>
              <p className="due__why">{step.why}</p>
            </div>
            <p className="due__when">{done[step.key] ? 'erledigt' : ''}</p>
            <p className="due__act">
              {!done[step.key] && (
                <LinkButton variant={step === next ? 'secondary' : 'bare'} href={step.href}>
                  {step.action}
                </LinkButton>
              )}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
