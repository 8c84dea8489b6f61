import { useMemo, useState } from 'react';
import type { NamedItem } from '../../../shared/features/people.ts';
import { foldForSearch } from '../../../shared/rules/folding.ts';
import { ComboBox, type ComboBoxProps } from '../../ui/ComboBox.tsx';

/** As many names as a list can show before one types more letters; ten thousand would freeze the field. */
const mostShown = 60;

export interface ChoiceBoxProps extends Omit<ComboBoxProps, 'options' | 'text' | 'onText'> {
  items: readonly NamedItem[];
}

/** Choice of a person or organisation out of many: each typed word must be found in the name, umlauts folded. */
export function ChoiceBox({ items, ...rest }: ChoiceBoxProps) {
  const [typed, setTyped] = useState('');
  const all = useMemo(
    () => items.map((item) => ({ id: String(item.id), label: item.name, folded: foldForSearch(item.name) })),
    [items],
  );
  const chosen = all.find((item) => item.id === rest.value);
  // The chosen name in the field is no search: the list then shows everybody again.
  const words = typed === chosen?.label ? [] : foldForSearch(typed).split(' ').filter(Boolean);
  const found = all.filter((item) => words.every((word) => item.folded.includes(word))).slice(0, mostShown);
  const options = chosen && !found.includes(chosen) ? [chosen, ...found] : found;
  // The box shows the chosen name only where it was there from the start. Names that come later must not take away what
  // somebody is typing: only a box whose own name is missing is made anew when it comes.
  const isWaiting = rest.value !== null && !chosen;
  return <ComboBox key={isWaiting ? 'waiting' : 'known'} {...rest} options={options} onText={setTyped} />;
}
