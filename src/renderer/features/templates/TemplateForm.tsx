import { zodResolver } from '@hookform/resolvers/zod';
import { type UIEvent, useMemo, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { TemplateView } from '../../../shared/features/templates.ts';
import { refusalOf, type TemplateKind, templates } from '../../../shared/rules/templates.ts';
import { useCall } from '../../api.ts';
import { TemplateField } from '../../app/forms/fields.tsx';
import { RecordForm } from '../../app/forms/RecordForm.tsx';
import { useRecordForm } from '../../app/forms/useRecordForm.ts';
import { useSave } from '../../app/useSave.ts';
import { Section } from '../../ui/Page.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import { CommitteeChoice } from './TemplateRecord.tsx';
import { templatePath } from './templatePaths.ts';

const schemaOf = (kind: TemplateKind) =>
  z.object({
    text: z.string().superRefine((text, context) => {
      const message = refusalOf(kind, text);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    }),
  });

const markup =
  'Eine Zeile mit „# “ am Anfang wird eine Überschrift, mit „## “ eine kleinere. „- “ und „1. “ beginnen Listen, eine leere Zeile einen Absatz. **Zwei Sternchen** machen Wörter fett.';

/** The preview scrolls along with the text, by its share. */
function follow({ target, currentTarget }: UIEvent<HTMLDivElement>): void {
  const paper = currentTarget.querySelector('.template-paper');
  if (!paper || !(target instanceof HTMLTextAreaElement)) return;
  const share = target.scrollTop / Math.max(1, target.scrollHeight - target.clientHeight);
  paper.scrollTop = share * (paper.scrollHeight - paper.clientHeight);
}

/** A text being changed, with the preview beside it. */
export function TemplateForm({ stored: { kind, text } }: { stored: TemplateView }) {
  const { label, look, placeholders } = templates[kind];
  const schema = useMemo(() => schemaOf(kind), [kind]);
  const form = useForm({ mode: 'onTouched', resolver: zodResolver(schema), defaultValues: { text } });
  const save = useSave('templates.save');
  const back = templatePath(kind);
  const state = useRecordForm(form, {
    draft: `vorlage:${kind}`,
    label: 'Text speichern',
    back,
    save: async (values) => {
      await save.mutateAsync({ kind, text: values.text });
      return back;
    },
  });
  const typed = useWatch({ control: form.control, name: 'text' });
  const [chosen, setChosen] = useState<number | null>(null);
  const { data: examples } = useCall('templates.examples', { committeeId: chosen });
  return (
    <div className="template-edit" onScrollCapture={follow}>
      <Section title={`${label} bearbeiten`} line>
        <RecordForm state={state} title={label}>
          <TemplateField
            control={form.control}
            name="text"
            label="Text"
            placeholders={placeholders}
            rows={look === 'line' ? 1 : 14}
            help={look === 'document' ? markup : templates[kind].use}
          />
        </RecordForm>
      </Section>
      <Section title="Vorschau" line>
        <div className="stack">
          {kind === 'rulesOfProcedure' && (
            <CommitteeChoice value={chosen ?? examples?.committee.committeeId ?? null} onChange={setChosen} />
          )}
          <TemplatePreview kind={kind} text={typed} committeeId={chosen} />
        </div>
      </Section>
    </div>
  );
}
