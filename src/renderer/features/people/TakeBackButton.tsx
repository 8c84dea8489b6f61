import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useUndo } from '../../app/useSave.ts';
import { Button } from '../../ui/Button.tsx';

/**
 * Takes back a whole list that was read in. Ten thousand rows take some seconds: meanwhile it says so and cannot be
 * pressed twice.
 * @param journal the entry of the import
 * @param onDone once it is said what became of it
 */
export function TakeBackButton({ journal, onDone }: { journal: number; onDone?: () => void }) {
  const { undo } = useUndo();
  const [running, setRunning] = useState(false);
  const takeBack = async () => {
    setRunning(true);
    await undo(journal);
    setRunning(false);
    onDone?.();
  };
  return (
    <Button icon={Undo2} busy={running} onClick={() => void takeBack()}>
      Einlesen rückgängig machen
    </Button>
  );
}
