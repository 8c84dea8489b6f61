import { useState } from 'react';
import type { Generation } from '../../../shared/features/backups.ts';
import { queryClient } from '../../api.ts';
import { showProblem } from '../../app/problem.tsx';
import { useJob } from '../../app/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { Question } from '../../ui/Dialog.tsx';
import { Section } from '../../ui/Page.tsx';
import { type Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { instantText, sizeText } from './words.ts';

const returning = 'Früherer Stand wird geöffnet';

const columns: Column<Generation>[] = [
  { key: 'usedAt', label: 'Zuletzt benutzt', text: (each) => instantText(each.usedAt) },
  {
    key: 'bytes',
    label: 'Größe',
    text: (each) => sizeText(each.bytes),
    width: '6rem',
    align: 'end',
    figures: true,
  },
];

/** States that were kept at a restore or an update; each can be opened again or removed. */
export function KeptGenerations({ generations }: { generations: readonly Generation[] }) {
  const kept = generations.filter((each) => !each.current);
  const [asked, setAsked] = useState<{ act: 'return' | 'remove'; generation: Generation } | null>(null);
  const goBack = useJob('backups.previousGeneration', { title: returning });
  const remove = useJob('backups.removeGeneration', { title: 'Früherer Stand wird entfernt' });
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
      {failure && <p role="alert">{failure.message}</p>}
      <DataTable
        caption="Frühere Stände, neueste zuerst"
        look="plain"
        columns={columns}
        rows={kept}
        rowKey={(each) => each.generation}
        actions={(each) => (
          <>
            <Button
              variant="bare"
              size="small"
              aria-label={`Stand vom ${instantText(each.usedAt)} wiederherstellen`}
              onClick={() => setAsked({ act: 'return', generation: each })}
            >
              Wiederherstellen
            </Button>
            <Button
              variant="bare"
              size="small"
              aria-label={`Stand vom ${instantText(each.usedAt)} entfernen`}
              onClick={() => setAsked({ act: 'remove', generation: each })}
            >
              Entfernen
            </Button>
          </>
        )}
      />
      <Question
        open={asked?.act === 'return'}
        onClose={() => setAsked(null)}
        title="Diesen früheren Stand wiederherstellen?"
        confirm="Stand davor wiederherstellen"
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
