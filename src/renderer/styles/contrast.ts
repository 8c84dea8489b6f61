/** Contrasts of the design tokens after WCAG 2.2, computed from the text of tokens.css. */

export type Theme = 'light' | 'dark';

/** Colours by token name for one theme; only those written as hex are known. */
export function readColours(css: string, theme: Theme): Map<string, string> {
  const colours = new Map<string, string>();
  const declaration =
    /--([\w-]+):\s*(?:light-dark\(\s*(#[0-9a-f]{6})\s*,\s*(#[0-9a-f]{6})\s*\)|(#[0-9a-f]{6}))\s*;/gi;
  for (const [, name = '', light, dark, both] of css.matchAll(declaration)) {
    const value = both ?? (theme === 'light' ? light : dark);
    if (value) colours.set(name, value.toLowerCase());
  }
  return colours;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

export interface Pair {
  ink: string;
  ground: string;
  least: number;
}

/** 1.4.3: text. */
const text = 4.5;
/** 1.4.11: edges of controls, signs, the focus ring. */
const sign = 3;

const grounds = ['surface', 'paper', 'sunken', 'raised', 'hover'];

const on = (ink: string, least: number, names: readonly string[]): Pair[] =>
  names.map((ground) => ({ ink, ground, least }));

/** Every pair that occurs on the screen. Hairlines (`line`, `line-2`) carry no meaning and are left out on purpose. */
export const pairs: readonly Pair[] = [
  ...on('ink', text, [...grounds, 'selected', 'warn-soft', 'danger-soft', 'accent-soft']),
  ...on('ink-2', text, [...grounds, 'selected']),
  ...on('ink-3', text, grounds),
  ...on('ink-disabled', text, ['surface', 'sunken', 'raised']),
  ...on('accent', text, [...grounds, 'selected', 'warn-soft']),
  ...on('accent-hover', text, [...grounds, 'selected']),
  ...on('on-accent', text, ['accent', 'accent-hover', 'accent-press']),
  ...on('on-accent-soft', text, ['accent-soft', 'selected']),
  ...on('warn', text, [...grounds, 'selected', 'warn-soft']),
  ...on('on-honey', text, ['honey']),
  ...on('danger', text, [...grounds, 'selected', 'danger-soft']),
  ...on('danger-hover', text, ['surface', 'danger-soft']),
  ...on('line-control', sign, ['surface', 'paper', 'sunken', 'raised']),
  ...on('warn-fill', sign, ['surface', 'selected']),
  ...on('focus', sign, [...grounds, 'selected', 'warn-soft', 'danger-soft']),
  ...on('accent', sign, ['line-2']),
];

/** The pairs that fall short, each as a sentence; a token that is missing counts as short. */
export function tooWeak(css: string, theme: Theme, wanted: readonly Pair[] = pairs): string[] {
  const colours = readColours(css, theme);
  return wanted.flatMap(({ ink, ground, least }) => {
    const front = colours.get(ink);
    const back = colours.get(ground);
    if (!front || !back) return [`${theme}: --${front ? ground : ink} is not a colour`];
    const ratio = contrast(front, back);
    return ratio >= least
      ? []
      : [`${theme}: --${ink} on --${ground} has ${ratio.toFixed(2)}, needs ${least}`];
  });
}
