import { api } from '../../api.ts';
import { remembered } from '../../app/App.tsx';
import {
  type Appearance,
  applyAppearance,
  type TextSize,
  type Theme,
  useAppearance,
} from '../../app/appearance.ts';
import { RadioGroup } from '../../ui/Choice.tsx';
import { Section } from '../../ui/Page.tsx';

const themes: { value: Theme; label: string; help?: string }[] = [
  { value: 'system', label: 'wie der Rechner' },
  { value: 'light', label: 'hell' },
  { value: 'dark', label: 'dunkel' },
];
const sizes: { value: TextSize; label: string }[] = [
  { value: '100', label: 'normal' },
  { value: '112', label: 'etwas größer' },
  { value: '125', label: 'größer' },
  { value: '150', label: 'sehr groß' },
];

/** Theme and size of letters; hold at once and are remembered. */
export function AppearanceSettings() {
  const appearance = useAppearance();
  const set = (change: Partial<Appearance>) => {
    const next = { ...appearance, ...change };
    applyAppearance(next);
    void api.call('app.rememberUiState', { key: remembered.appearance, value: JSON.stringify(next) });
  };
  return (
    <Section title="Darstellung" note="Gilt sofort und nur für dieses Programm." line>
      <div className="stack">
        <RadioGroup
          label="Farben"
          name="theme"
          options={themes}
          value={appearance.theme}
          onChange={(event) => set({ theme: event.target.value as Theme })}
        />
        <RadioGroup
          label="Schriftgröße"
          name="size"
          options={sizes}
          value={appearance.size}
          onChange={(event) => set({ size: event.target.value as TextSize })}
        />
      </div>
    </Section>
  );
}
