import './structure.css';
import { ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/Collection';
import { type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import type { StructureNode } from '../../../shared/features/printing.ts';
import { EmptyState, Notice, Skeleton } from '../../ui/Feedback.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { extentOf, languageWord, roleWord } from './roleWords.ts';
import type { StructureState } from './useStructure.ts';

/** A tree with more elements opens only at its first levels. */
const openAtOnce = 600;

/** The order in which a screen reader reads, and as what. */
export function StructurePanel({ structure, problem }: StructureState) {
  // A stop of the Tab key from the start: whoever is here before the tree is must not lose the focus when it comes.
  const scrolling = { role: 'region', tabIndex: 0, 'aria-label': 'Strukturansicht' } as const;
  return (
    <div className="structure__scroll" {...scrolling}>
      {problem ? (
        <Notice tone="bad" live>
          {problem}
        </Notice>
      ) : !structure ? (
        <Skeleton label="Struktur wird gelesen" lines={4} />
      ) : structure.tree.length === 0 ? (
        <EmptyState title="Keine Struktur" level={3}>
          Diese Datei sagt einem Vorleseprogramm nicht, in welcher Reihenfolge es lesen soll.
        </EmptyState>
      ) : (
        <StructureTree tree={structure.tree} />
      )}
    </div>
  );
}

interface Item {
  id: string;
  node: StructureNode;
  children: Item[];
}

function itemsOf(nodes: readonly StructureNode[], path = ''): Item[] {
  return nodes.map((node, index) => {
    const id = `${path}${index}`;
    return { id, node, children: itemsOf(node.children, `${id}.`) };
  });
}

/** Which elements are open at first: all, or in a long document the first levels. */
function openAtFirst(items: readonly Item[]): Set<Key> {
  const all: Item[] = [];
  const collect = (list: readonly Item[]) => {
    for (const item of list) {
      all.push(item);
      collect(item.children);
    }
  };
  collect(items);
  const shown = all.length <= openAtOnce ? all : all.filter(({ id }) => !id.includes('.'));
  return new Set(shown.filter(({ children }) => children.length > 0).map(({ id }) => id));
}

function StructureTree({ tree }: { tree: readonly StructureNode[] }) {
  const items = useMemo(() => itemsOf(tree), [tree]);
  const [open, setOpen] = useState<Set<Key>>(() => openAtFirst(items));
  return (
    <>
      <p className="quiet prose">
        So liest ein Vorleseprogramm (Screenreader) das Schriftstück: von oben nach unten. Fett steht, als was
        es jeden Teil ansagt. Kopf- und Fußzeilen überspringt es.
      </p>
      <Tree
        aria-label="Struktur in Lesereihenfolge"
        className="structure"
        items={items}
        expandedKeys={open}
        onExpandedChange={setOpen}
        dependencies={[open]}
      >
        {(item: Item) => <Element item={item} shown open={open} />}
      </Tree>
    </>
  );
}

interface ElementProps {
  item: Item;
  /** Everything above it is open. */
  shown: boolean;
  open: ReadonlySet<Key>;
}

/**
 * An element with what is below it. Of a closed one only the next level is there, because the tree's keys ask whether
 * something is below: a mailing of a thousand letters has tens of thousands of elements.
 */
function Element({ item: { id, node, children }, shown, open }: ElementProps) {
  const role = roleWord(node.type);
  const extent = extentOf(node);
  const text = node.text || node.alt || '';
  const language = node.lang ? languageWord(node.lang) : '';
  return (
    <TreeItem
      id={id}
      className="structure__item"
      hasChildItems={children.length > 0}
      textValue={[role, extent, text, language].filter(Boolean).join(', ')}
    >
      <TreeItemContent>
        <div className="structure__line">
          {children.length > 0 ? (
            <Button slot="chevron" className="structure__chevron">
              <Icon of={ChevronRight} />
            </Button>
          ) : (
            <span className="structure__chevron" />
          )}
          <span className="structure__role">{role}</span>
          {extent && <span className="second">{extent}</span>}
          {node.text && <span className="structure__text">{node.text}</span>}
          {node.alt && <span className="structure__text">Beschreibung: {node.alt}</span>}
          {language && <span className="second">{language}</span>}
        </div>
      </TreeItemContent>
      {shown && (
        <Collection items={children} dependencies={[open]}>
          {(child: Item) => <Element item={child} shown={open.has(id)} open={open} />}
        </Collection>
      )}
    </TreeItem>
  );
}
