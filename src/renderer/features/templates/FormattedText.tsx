import { createElement, Fragment, type ReactNode } from 'react';
import { parseFormatted, type TextSpan } from '../../../shared/rules/formattedText.ts';
import { parseTemplate, type TemplateValues } from '../../../shared/rules/template.ts';
import { withKeys } from './withKeys.ts';

/** A text with its placeholders filled in; what nothing is known about stays and is marked. */
export function Filled({ text, values }: { text: string; values: TemplateValues }) {
  return withKeys(parseTemplate(text).parts).map(([key, part]) => {
    if (part.kind === 'text') return <Fragment key={key}>{part.text}</Fragment>;
    const value = Object.hasOwn(values, part.name) ? values[part.name] : undefined;
    return value ? <Fragment key={key}>{value}</Fragment> : <mark key={key}>{`{${part.name}}`}</mark>;
  });
}

/** Formatted text as it will be printed, with headings of the levels 4 and 5 below the paper's own of level 3. */
export function FormattedText({ text, values }: { text: string; values: TemplateValues }) {
  const spans = (list: readonly TextSpan[]): ReactNode =>
    withKeys(list).map(([key, span]) =>
      createElement(
        span.bold ? 'strong' : Fragment,
        { key },
        <Filled key="text" text={span.text} values={values} />,
      ),
    );
  return withKeys(parseFormatted(text)).map(([key, block]) => {
    if (block.kind === 'heading')
      return createElement(block.level === 1 ? 'h4' : 'h5', { key }, spans(block.spans));
    if (block.kind === 'paragraph') return <p key={key}>{spans(block.spans)}</p>;
    const items = withKeys(block.items).map(([itemKey, item]) => <li key={itemKey}>{spans(item)}</li>);
    return block.numbered ? (
      <ol key={key} start={block.start}>
        {items}
      </ol>
    ) : (
      <ul key={key}>{items}</ul>
    );
  });
}
