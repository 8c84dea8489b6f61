import type { Generated } from 'kysely';

/** A text that the office made its own; without a row the shipped wording holds. */
export interface TemplateTable {
  id: Generated<number>;
  /** A `TemplateKind`. */
  kind: string;
  text: string;
}

export interface TemplatesTables {
  template: TemplateTable;
}
