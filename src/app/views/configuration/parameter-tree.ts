import type { ConfigurationParameter } from '../../../core/api/configuration.ts';

/** A line of the tree: a group of parameters, a parameter, or both at once. */
export interface TreeLine {
  /** Dotted path. */
  readonly path: string;
  /** Last part of the path. */
  readonly name: string;
  readonly depth: number;
  readonly parameter?: ConfigurationParameter;
  /** Parameters below; 0 for a plain parameter. */
  readonly inside: number;
}

interface Node {
  readonly path: string;
  readonly name: string;
  readonly children: Map<string, Node>;
  parameter?: ConfigurationParameter;
}

/** Parameters of which the path or the value holds a text, in any case; all for an empty text. */
export function matching(
  parameters: readonly ConfigurationParameter[],
  text: string,
): readonly ConfigurationParameter[] {
  const needle = text.trim().toLowerCase();
  return parameters.filter(
    ({ path, value }) =>
      path.toLowerCase().includes(needle) ||
      String(value ?? '')
        .toLowerCase()
        .includes(needle),
  );
}

/** The lines of the tree from top to bottom, without those inside collapsed groups. */
export function treeLines(
  parameters: readonly ConfigurationParameter[],
  collapsed: ReadonlySet<string>,
): readonly TreeLine[] {
  const root: Node = { path: '', name: '', children: new Map() };
  for (const parameter of parameters) {
    let node = root;
    for (const name of parameter.path.split('.')) {
      const path = node.path === '' ? name : `${node.path}.${name}`;
      const child: Node = node.children.get(name) ?? { path, name, children: new Map() };
      node.children.set(name, child);
      node = child;
    }
    node.parameter = parameter;
  }
  const lines: TreeLine[] = [];
  const visit = (node: Node, depth: number): void => {
    const { path, name, children, parameter } = node;
    const inside = parametersBelow(node);
    lines.push({ path, name, depth, inside, ...(parameter === undefined ? {} : { parameter }) });
    if (collapsed.has(path)) return;
    for (const child of children.values()) visit(child, depth + 1);
  };
  for (const child of root.children.values()) visit(child, 0);
  return lines;
}

/** Paths of all groups. */
export function groupPaths(parameters: readonly ConfigurationParameter[]): readonly string[] {
  return treeLines(parameters, new Set())
    .filter(({ inside }) => inside > 0)
    .map(({ path }) => path);
}

function parametersBelow({ children }: Node): number {
  let count = 0;
  for (const child of children.values()) {
    count += (child.parameter === undefined ? 0 : 1) + parametersBelow(child);
  }
  return count;
}
