import { Pencil, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { TemplateView } from '../../../shared/features/templates.ts';
import type { PrintFormat } from '../../../shared/printing.ts';
import { templates } from '../../../shared/rules/templates.ts';
import { useCall } from '../../api.ts';
import { type PageActions, usePageActions } from '../../app/pageActions.tsx';
import { printEntries } from '../../app/PrintMenu.tsx';
import { showProblem } from '../../app/problem.tsx';
import { useSave } from '../../app/useSave.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Feedback.tsx';
import { RecordHeader } from '../../ui/Lists.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { Select } from '../../ui/TextField.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import { templatePath } from './templatePaths.ts';
import {
  usePrintComposition,
  usePrintParticipation,
  usePrintPrinciples,
  usePrintRules,
} from './usePrintTexts.ts';

/** A text as it reads, with what can be done about it. */
export function TemplateRecord({ stored: { kind, text, changed } }: { stored: TemplateView }) {
  const { label, use } = templates[kind];
  const [, navigate] = useLocation();
  const reset = useSave('templates.reset');
  const [chosen, setChosen] = useState<number | null>(null);
  const { data: examples } = useCall('templates.examples', { committeeId: chosen });
  const committeeId = chosen ?? examples?.committee.committeeId ?? null;
  const printing = usePrinting(kind, committeeId);
  const edit = `${templatePath(kind)}/bearbeiten`;
  const actions: PageActions = { edit: { label: `${label} bearbeiten`, run: () => navigate(edit) } };
  if (printing.print) actions.print = { label: `${label} drucken`, run: () => printing.print?.('standard') };
  usePageActions(actions);

  const entries: MenuEntry[] = [
    ...printing.entries,
    {
      id: 'reset',
      label: 'Auf den mitgelieferten Text zurücksetzen',
      icon: RotateCcw,
      disabledReason: changed ? undefined : 'Das ist der mitgelieferte Text.',
      run: () =>
        reset.mutate(
          { kind },
          { onError: ({ message }) => showProblem({ title: 'Der Text bleibt, wie er ist', message }) },
        ),
    },
  ];
  return (
    <section className="template-record" aria-labelledby="template-title">
      <RecordHeader
        id="template-title"
        title={label}
        sub={`${changed ? 'Eigener Text' : 'Mitgelieferter Text'}. ${use}`}
        actions={
          <>
            <Menu name={`Mehr zu ${label}`} entries={entries} />
            <LinkButton variant="primary" icon={Pencil} href={edit}>
              Bearbeiten
            </LinkButton>
          </>
        }
      />
      {printing.error && <Notice tone="bad">{printing.error}</Notice>}
      {kind === 'rulesOfProcedure' && <CommitteeChoice value={committeeId} onChange={setChosen} />}
      <TemplatePreview kind={kind} text={text} committeeId={chosen} />
    </section>
  );
}

/** Whose rules fill the placeholders. */
export function CommitteeChoice({
  value,
  onChange,
}: {
  value: number | null;
  onChange: (id: number) => void;
}) {
  const { data: committees = [] } = useCall('committees.list', {});
  if (committees.length === 0) return null;
  return (
    <Select
      label="Mit den Regeln von"
      width="medium"
      options={committees.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value === null ? '' : String(value)}
      onChange={(event) => onChange(Number(event.target.value))}
    />
  );
}

/** How a text is printed on its own; only the documents are. */
function usePrinting(kind: TemplateView['kind'], committeeId: number | null) {
  const rules = usePrintRules();
  const principles = usePrintPrinciples();
  const composition = usePrintComposition();
  const participation = usePrintParticipation();
  const isRules = kind === 'rulesOfProcedure';
  if (templates[kind].look !== 'document') return { entries: [], error: undefined };
  const print = (format: PrintFormat) => {
    if (kind === 'criteriaMatrix') composition.print(format);
    else if (kind === 'participation') participation.print(null, format);
    else if (!isRules) principles.print(format);
    else if (committeeId !== null) rules.print(committeeId, format);
  };
  const disabledReason = isRules && committeeId === null ? 'Legen Sie zuerst ein Gremium an.' : undefined;
  const entries = printEntries('print', templates[kind].label, print).map((entry) => ({
    ...entry,
    disabledReason,
  }));
  return {
    print,
    entries,
    error: [rules, principles, composition, participation].find((job) => job.error)?.error?.message,
  };
}
