/** A forest by the place of each member's parent, −1 for a root; without circles. */
export interface NamedForest {
  readonly names: readonly string[];
  readonly parent: ArrayLike<number>;
  /** Length of the branch above each member; left out where it is not finite. */
  readonly length: ArrayLike<number>;
}

/**
 * A forest in the Newick format, one tree a line, inner members named, children by name. Names that hold more than
 * letters, digits, `.` and `-` are quoted; `_` would be read as a blank, so it is quoted too.
 */
export function newick({ names, parent, length }: NamedForest): string {
  const byName = Array.from(names.keys()).sort((a, b) => compare(names[a] ?? '', names[b] ?? ''));
  const children: number[][] = names.map(() => []);
  const roots: number[] = [];
  for (const i of byName) (children[parent[i] ?? -1] ?? roots).push(i);
  return roots.map((root) => `${tree(root, children, names, length)};\n`).join('');
}

/** Without recursion: a line of descent may be longer than the stack is deep. */
function tree(
  root: number,
  children: readonly (readonly number[])[],
  names: readonly string[],
  length: ArrayLike<number>,
): string {
  const parts: string[] = [];
  const stack: { readonly node: number; next: number }[] = [{ node: root, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const below = children[top.node] ?? [];
    const child = below[top.next];
    if (child !== undefined) {
      parts.push(top.next === 0 ? '(' : ',');
      top.next++;
      stack.push({ node: child, next: 0 });
      continue;
    }
    if (below.length > 0) parts.push(')');
    const branch = length[top.node] ?? Number.NaN;
    parts.push(label(names[top.node] ?? ''), Number.isFinite(branch) ? `:${branch}` : '');
    stack.pop();
  }
  return parts.join('');
}

function label(name: string): string {
  return /^[\p{L}\p{N}.-]+$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
