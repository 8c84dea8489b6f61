import { useMemo, useState } from 'react';
import type { Generation } from '../../../shared/features/backups.ts';
import { queryClient } from '../../api.ts';
import { showProblem } from '../../app/problem.tsx';
import { useJob } from '../../app/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { Question } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Feedback.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { instantShort, instantText, sizeText } from './words.ts';

const returning = 'Früherer Stand wird geöffnet';

type Act = 'return' | 'remove';

/** Columns with the two things that can be done with a state, always in sight. */
function columnsFor(ask: (act: Act, generation: Generation) => void): Column<Generation>[] {
  return [
    {
      key: 'usedAt',
      label: 'Zuletzt benutzt',
      text: (each) => instantShort(each.usedAt),
      width: '9.5rem',
      figures: true,
    },
    {
      key: 'bytes',
      label: 'Größe',
      text: (each) => sizeText(each.bytes),
      width: '6rem',
      align: 'end',
      figures: true,
    },
    {
      key: 'acts',
      label: 'Was Sie damit tun können',
      hideLabel: true,
      align: 'end',
      text: () => '',
      cell: (each) => (
        <>
          <Button
            variant="bare"
            size="small"
            aria-label={`Stand vom ${instantText(each.usedAt)} wiederherstellen`}
            onClick={() => ask('return', each)}
          >
            Wiederherstellen
          </Button>
          <Button
            variant="bare"
            size="small"
            aria-label={`Stand vom ${instantText(each.usedAt)} entfernen`}
            onClick={() => ask('remove', each)}
          >
            Entfernen
          </Button>
        </>
      ),
    },
  ];
}

/** States that were kept at a restore or an update; each can be opened again or removed. */
export function KeptGenerations({ generations }: { generations: readonly Generation[] }) {
  const kept = generations.filter((each) => !each.current);
  const [asked, setAsked] = useState<{ act: Act; generation: Generation } | null>(null);
  const goBack = useJob('backups.previousGeneration', { title: returning });
  const remove = useJob('backups.removeGeneration', { title: 'Früherer Stand wird entfernt' });
  const columns = useMemo(() => columnsFor((act, generation) => setAsked({ act, generation })), []);
  if (kept.length === 0) return null;

  const act = async () => {
    if (!asked) return;
    const { generation } = asked.generation;
    if (asked.act === 'remove') {
      const answer = await remove.run({ generation });
      if (answer) void queryClient.invalidateQueries();
      setAsked(null);
      return;
    }
    const answer = await goBack.run({ generation });
    if (!answer) return setAsked(null);
    showProblem({
      title: 'Der frühere Stand ist geöffnet',
      message: `Sie arbeiten jetzt mit dem Stand vom ${instantText(asked.generation.usedAt)}. Auch der Stand davor ist aufgehoben.`,
    });
  };
  const failure = goBack.error ?? remove.error;

  return (
    <Section title="Frühere Stände" note="Bleiben auf diesem Rechner, bis Sie sie entfernen.">
      {failure && (
        <Notice tone="bad" live>
          {failure.message}
        </Notice>
      )}
      <DataTable
        caption="Frühere Stände, neueste zuerst"
        look="plain"
        columns={columns}
        rows={kept}
        rowKey={(each) => each.generation}
      />
      <Question
        open={asked?.act === 'return'}
        onClose={() => setAsked(null)}
        title="Diesen früheren Stand wiederherstellen?"
        confirm="Früheren Stand wiederherstellen"
        busy={goBack.running}
        onConfirm={() => void act()}
      >
        <p>
          Sie arbeiten dann mit dem Stand vom {asked && instantText(asked.generation.usedAt)}. Ihr heutiger
          Stand bleibt aufgehoben und steht danach in dieser Liste.
        </p>
      </Question>
      <Question
        open={asked?.act === 'remove'}
        onClose={() => setAsked(null)}
        title="Diesen früheren Stand endgültig entfernen?"
        confirm="Endgültig entfernen"
        danger
        busy={remove.running}
        onConfirm={() => void act()}
      >
        <p>
          Der Stand vom {asked && instantText(asked.generation.usedAt)} lässt sich danach nicht mehr
          zurückholen. Ihre heutigen Daten und Ihre Sicherungen sind davon nicht betroffen.
        </p>
      </Question>
    </Section>
  );
}
