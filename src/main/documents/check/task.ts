import type { Structure, StructureNode } from '../../../shared/features/printing.ts';
import { checkStructure, type ReadingNode, readingText } from './checkStructure.ts';
import { rules } from './findings.ts';

/** The worker's task: the structural check of one PDF, as the window shows it. */
export async function checkStructureTask(bytes: Uint8Array): Promise<Structure> {
  const { findings, tree, pages } = await checkStructure(bytes);
  return {
    findings: findings.map(({ rule, text, page }) => ({
      rule: rules[rule],
      message: text,
      page: page ?? null,
    })),
    rules: Object.values(rules),
    tree: tree.map(viewOf),
    pages,
  };
}

/** A text that is cut by a link or a span stays readable in one piece: it stands at the element that holds it. */
function viewOf(node: ReadingNode): StructureNode {
  const own = node.parts.some((part) => typeof part === 'string' && part.trim() !== '');
  return {
    type: node.type,
    text: own ? readingText(node).trim() : '',
    ...(node.alt ? { alt: node.alt } : {}),
    ...(node.lang ? { lang: node.lang } : {}),
    children: node.parts.filter((part) => typeof part !== 'string').map(viewOf),
  };
}
