import { useEffect } from 'react';
import { queryClient } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Logo } from '../ui/round/Logo.tsx';
import { useJob } from './useJob.ts';

/** Shown when the data folder cannot be opened: held by another window, from a newer version, on a bad place. */
export function StartProblem({ message }: { message: string }) {
  const quit = useJob('app.quit', { title: 'Rundtisch wird beendet' });
  useEffect(() => {
    document.title = 'Rundtisch kann nicht starten';
  }, []);
  return (
    <main className="full" id="inhalt">
      <div className="body start-problem" role="alert">
        <Logo />
        <h1>Rundtisch kann Ihre Daten gerade nicht öffnen</h1>
        <p>{message}</p>
        <div className="cluster">
          <Button variant="primary" onClick={() => void queryClient.resetQueries()}>
            Noch einmal versuchen
          </Button>
          <Button onClick={() => void quit.run({})}>Rundtisch beenden</Button>
        </div>
      </div>
    </main>
  );
}
