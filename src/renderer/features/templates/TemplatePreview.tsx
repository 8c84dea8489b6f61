import { type ReactNode, useRef } from 'react';
import {
  letterSalutation,
  type AddressedPerson,
  modelSalutations,
} from '../../../shared/rules/salutation.ts';
import { type TemplateKind, templates } from '../../../shared/rules/templates.ts';
import { useCall } from '../../api.ts';
import { Skeleton } from '../../ui/Feedback.tsx';
import { DefinitionList } from '../../ui/Lists.tsx';
import { useScrollStop } from '../../ui/useScrollStop.ts';
import { Filled, FormattedText } from './FormattedText.tsx';
import { useTemplateTexts } from './useTemplateTexts.ts';
import { withKeys } from './withKeys.ts';

export interface TemplatePreviewProps {
  kind: TemplateKind;
  text: string;
  /** Whose rules of procedure are shown; null: those of the next meeting's committee. */
  committeeId: number | null;
}

/** A template as it will read, filled with what the office has or with invented values. */
export function TemplatePreview({ kind, text, committeeId }: TemplatePreviewProps) {
  const { data: examples } = useCall('templates.examples', { committeeId });
  if (!examples) return <Skeleton label="Vorschau wird geladen" lines={6} />;
  const { look } = templates[kind];
  if (look === 'letter') return <Letter text={text} {...examples.meeting} />;
  if (look === 'line')
    return kind === 'closing' ? <Closing text={text} /> : <Salutations {...{ kind, text }} />;
  const { values } = examples.committee;
  return (
    <Paper>
      <h3>{documentTitles[kind] ?? templates[kind].label}</h3>
      {kind === 'rulesOfProcedure' && (
        <p className="template-paper__sub">
          <strong>{values.Gremium}</strong>
          <br />
          Stand: {values.Stand}
        </p>
      )}
      <FormattedText text={text} values={values} />
    </Paper>
  );
}

/** Titles of the documents that are not called like their template. */
const documentTitles: Partial<Record<TemplateKind, string>> = {
  principles: 'Grundsätze unserer Zusammenarbeit',
  criteriaMatrix: 'Zusammensetzung der Gremien',
};

/** Scrolls beside the editor, where the text is longer than the window. */
function Paper({ children }: { children: ReactNode }) {
  const paper = useRef<HTMLDivElement>(null);
  const stop = useScrollStop(paper);
  return (
    <div ref={paper} className="template-paper" {...stop}>
      {children}
    </div>
  );
}

const samplePerson = (
  salutation: AddressedPerson['salutation'],
  title: string,
  firstName: string,
  lastName: string,
): AddressedPerson => ({ salutation, title, firstName, lastName, nameSuffix: '' });

/** Invented persons on whom each salutation is shown: without a title, with one, and with the longest. */
const samples: Partial<Record<TemplateKind, readonly AddressedPerson[]>> = {
  salutationFrau: [
    samplePerson('Frau', '', 'Ute', 'Kranich'),
    samplePerson('Frau', 'Dr.', 'Maren', 'Hollweg'),
    samplePerson('Frau', 'Prof. Dr.', 'Ines', 'von der Heide'),
  ],
  salutationHerr: [
    samplePerson('Herr', '', 'Piotr', 'Zielony'),
    samplePerson('Herr', 'Dr. med.', 'Farid', 'Aslani'),
    samplePerson('Herr', 'Prof. Dr.', 'Karl', 'Krug'),
  ],
  salutationNeutral: [
    samplePerson('neutral', '', 'Sascha', 'Lindner'),
    samplePerson('neutral', 'Dr.', 'Kim', 'Lohse'),
    samplePerson('Frau', '', 'Selma', ''),
  ],
  salutationUnnamed: [samplePerson('neutral', '', '', '')],
};

function Salutations({ kind, text }: { kind: TemplateKind; text: string }) {
  const texts = { ...modelSalutations, [kind]: text };
  return (
    <DefinitionList
      wide
      facts={(samples[kind] ?? []).map((person) => ({
        term:
          [
            person.salutation === 'neutral' ? '' : person.salutation,
            person.title,
            person.firstName,
            person.lastName,
          ]
            .filter(Boolean)
            .join(' ') || 'Stelle ohne Namen',
        value: letterSalutation(person, texts),
      }))}
    />
  );
}

function Closing({ text }: { text: string }) {
  return (
    <Paper>
      <p>{text}</p>
      <p className="template-paper__signer">Dr. Maren Hollweg</p>
      <p className="quiet">Landrätin</p>
    </Paper>
  );
}

function Letter({ text, source, values }: { text: string; source: string; values: Record<string, string> }) {
  const texts = useTemplateTexts();
  const [example] = samples.salutationFrau ?? [];
  return (
    <>
      <p className="template-preview__source">
        {source
          ? `Mit den Angaben der Sitzung ${source}`
          : 'Mit erfundenen Angaben, noch ist keine Sitzung geplant'}
      </p>
      <Paper>
        {example && <p>{letterSalutation(example, texts)}</p>}
        {withKeys(text.split(/\n\s*\n/).filter((part) => part.trim() !== '')).map(([key, part]) => (
          <p key={key} className="template-paper__lines">
            <Filled text={part.trim()} values={values} />
          </p>
        ))}
        <p>{texts.closing}</p>
      </Paper>
    </>
  );
}
