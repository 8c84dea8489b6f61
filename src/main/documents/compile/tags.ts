import type { TextRun } from '../model.ts';
import type { LinkTarget } from '../tagged/leaf.ts';
import { type Artifact, StructureElement, type Tag } from '../tagged/structure.ts';

interface Level {
  key: string;
  element: StructureElement;
  /** Takes the text that comes next; null after a child element. */
  tag: Tag | null;
  link?: LinkTarget;
}
export interface RunTag {
  tag: Tag;
  link?: LinkTarget;
}

/**
 * Gives the runs of a text their places in the structure: quotes, links and passages in another language become
 * elements inside the owner, nested in this order, and neighbouring runs share what they have in common.
 */
export class TagSource {
  readonly #owner: StructureElement | Artifact;
  #plain: Tag | null = null;
  #open: Level[] = [];

  constructor(owner: StructureElement | Artifact) {
    this.#owner = owner;
  }

  forRun(run: TextRun): RunTag {
    const owner = this.#owner;
    if (!(owner instanceof StructureElement)) return { tag: owner };
    const { link, lang, quote } = run;
    if (link === undefined && lang === undefined && !quote) {
      this.#open = [];
      this.#plain ??= owner.slot();
      return { tag: this.#plain };
    }
    const keys = [
      ...(quote ? ['quote'] : []),
      ...(link === undefined ? [] : [`link ${link}`]),
      ...(lang === undefined ? [] : [`lang ${lang}`]),
    ];
    let shared = 0;
    while (shared < keys.length && this.#open[shared]?.key === keys[shared]) shared += 1;
    this.#open.length = shared;
    for (const key of keys.slice(shared)) this.#open.push(this.#enter(key, run));
    const target = this.#open.find((level) => level.link)?.link;
    if (target) target.contents += run.text;
    const last = this.#open.at(-1) as Level;
    last.tag ??= last.element.slot();
    return target ? { tag: last.tag, link: target } : { tag: last.tag };
  }

  /** A place for the number of a note, as a link to the note. */
  forReference(address: string, contents: string): RunTag {
    const owner = this.#owner;
    if (!(owner instanceof StructureElement)) return { tag: owner };
    this.#open = [];
    this.#plain = null;
    const element = owner.add('Reference').add('Link');
    return { tag: element.slot(), link: { element, address, internal: true, contents } };
  }

  #enter(key: string, run: TextRun): Level {
    const outer = this.#open.at(-1);
    const parent = outer?.element ?? (this.#owner as StructureElement);
    if (outer) outer.tag = null;
    else this.#plain = null;
    if (key === 'quote') return { key, element: parent.add('Quote'), tag: null };
    if (run.link !== undefined && key.startsWith('link')) {
      const element = parent.add('Link');
      const link = { element, address: new URL(run.link).href, contents: '' };
      return { key, element, tag: null, link };
    }
    return { key, element: parent.add('Span', run.lang === undefined ? {} : { lang: run.lang }), tag: null };
  }
}
