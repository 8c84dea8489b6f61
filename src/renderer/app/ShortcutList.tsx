import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { Place } from './place.ts';
import { germanKeys, shortcuts } from './shortcuts.ts';

const inTables = [
  { keys: '↑ ↓ Pos1 Ende', label: 'Von Zeile zu Zeile' },
  { keys: 'Buchstaben', label: 'Zur Zeile, die so beginnt' },
  { keys: 'Leertaste', label: 'Zeile ankreuzen' },
  { keys: 'Strg C', label: 'Angekreuzte Zeilen für Excel kopieren' },
];

/** All keys, on "?". */
export function ShortcutList({ places, onClose }: { places: readonly Place[]; onClose: () => void }) {
  const everywhere = Object.values(shortcuts).map(({ keys, label }) => ({ keys: germanKeys(keys), label }));
  const goTo = places
    .slice(0, 10)
    .map((place, index) => ({ keys: germanKeys(`Alt+${(index + 1) % 10}`), label: place.label }));
  return (
    <Dialog
      open
      onClose={onClose}
      title="Tasten"
      size="wide"
      foot={
        <Button autoFocus onClick={onClose}>
          Schließen
        </Button>
      }
    >
      <div className="columns">
        <KeyList title="Überall" keys={[...everywhere, { keys: 'Esc', label: 'Das Oberste schließen' }]} />
        <div className="stack">
          <KeyList title="Zu einem Bereich" keys={goTo} />
          <KeyList title="In Listen" keys={inTables} />
        </div>
      </div>
    </Dialog>
  );
}

function KeyList({ title, keys }: { title: string; keys: readonly { keys: string; label: string }[] }) {
  return (
    <section className="stack stack--tight">
      <h3>{title}</h3>
      <dl className="shortcuts">
        {keys.map((entry) => (
          <KeyLine key={entry.label} entry={entry} />
        ))}
      </dl>
    </section>
  );
}

function KeyLine({ entry }: { entry: { keys: string; label: string } }) {
  return (
    <>
      <dt>
        <kbd>{entry.keys}</kbd>
      </dt>
      <dd>{entry.label}</dd>
    </>
  );
}
