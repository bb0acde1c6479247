import type { View } from '../../../kernel/view';
import type { LineageLink } from './derived-product.type';

/** A node of the picture; one that the caller may not see has neither id nor title. */
interface Point {
  readonly id: string | null;
  readonly title: string | null;
}

/**
 * The lineage as Mermaid text, base products on the left: people see names, and the ids stay out of the picture.
 * Every unseen product is drawn as a point of its own: to join two of them would claim that they are one.
 */
export function lineageDiagram(own: Point, links: readonly View<LineageLink>[], unseenLabel: string): string {
  const names = new Map<string, string>();
  const lines: string[] = [];
  let drawn = 0;
  const nameOf = ({ id, title }: Point): string => {
    const known = id === null ? undefined : names.get(id);
    if (known !== undefined) return known;
    drawn += 1;
    const name = `n${String(drawn)}`;
    if (id !== null) names.set(id, name);
    lines.push(`  ${name}["${quoted(title ?? unseenLabel)}"]`);
    return name;
  };
  nameOf(own);
  for (const { fromId, fromTitle, toId, toTitle } of links) {
    const from = nameOf({ id: fromId, title: fromTitle });
    const to = nameOf({ id: toId, title: toTitle });
    lines.push(`  ${from} --> ${to}`);
  }
  return ['flowchart LR', ...lines].join('\n');
}

/** Mermaid writes special characters as numbered entities; a title must not end its label or begin markup. */
const quoted = (title: string): string =>
  title.replace(/[\s]+/g, ' ').replace(/["#&<>`;]/g, (character) => `#${String(character.charCodeAt(0))};`);
