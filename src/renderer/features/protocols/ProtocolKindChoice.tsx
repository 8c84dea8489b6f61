import { useState } from 'react';
import {
  type ProtocolKind,
  protocolKindLabels,
  type ProtocolView,
} from '../../../shared/features/protocols.ts';
import { ApiError, api } from '../../api.ts';
import { RadioGroup } from '../../ui/Choice.tsx';

const kinds: { value: ProtocolKind; label: string; help: string }[] = [
  { value: 'results', label: protocolKindLabels.results, help: 'was beraten und beschlossen wurde' },
  {
    value: 'discussion',
    label: protocolKindLabels.discussion,
    help: 'dazu bei jedem Punkt Zeit, Vortrag, wer kam und ging',
  },
];

/** How speakers are told apart in the text of an item. */
export const speakerHelp =
  'Beginnt ein Absatz mit einem Namen und Doppelpunkt, steht der Name fett, zum Beispiel „Frau Kranich: …“.';

/** Results or discussion; holds at once, the texts stay. */
export function ProtocolKindChoice({
  meetingId,
  draft,
}: {
  meetingId: number;
  draft: ProtocolView['draft'];
}) {
  const [problem, setProblem] = useState<string>();
  // Shown at once; what is stored follows and counts from then on.
  const [chosen, setChosen] = useState<ProtocolKind>();
  const stored = draft?.kind ?? 'results';
  const [seen, setSeen] = useState(stored);
  if (seen !== stored) {
    setSeen(stored);
    setChosen(undefined);
  }
  const choose = async (kind: ProtocolKind) => {
    setProblem(undefined);
    setChosen(kind);
    try {
      const id = draft?.id ?? (await api.call('protocols.begin', { meetingId })).id;
      await api.command('protocols.saveDraft', { id, kind });
    } catch (error) {
      setChosen(undefined);
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    }
  };
  return (
    <RadioGroup
      label="Art des Protokolls"
      options={kinds}
      value={chosen ?? stored}
      onChange={(event) => void choose(event.target.value as ProtocolKind)}
      error={problem}
    />
  );
}
