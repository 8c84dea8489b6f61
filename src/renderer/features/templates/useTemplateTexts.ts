import { templateKinds, type TemplateTexts, templates } from '../../../shared/rules/templates.ts';
import { useCall } from '../../api.ts';

/** The office's texts; the shipped ones until they are here. */
export function useTemplateTexts(): TemplateTexts {
  const { data = [] } = useCall('templates.all', {});
  const own = new Map(data.map(({ kind, text }) => [kind, text]));
  return Object.fromEntries(
    templateKinds.map((kind) => [kind, own.get(kind) ?? templates[kind].model]),
  ) as TemplateTexts;
}
