import { type TemplateKind, templateKinds, templates } from '../../../shared/rules/templates.ts';

export const templatesPath = '/einstellungen/vorlagen';

export const templatePath = (kind: TemplateKind): string => `${templatesPath}/${templates[kind].slug}`;

/** The template of an address, if there is one. */
export const templateBySlug = (slug: string | undefined): TemplateKind | undefined =>
  templateKinds.find((kind) => templates[kind].slug === slug);
