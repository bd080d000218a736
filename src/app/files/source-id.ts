/**
 * The id of a source in addresses: the file name without `.db`, letters and digits kept, so that
 * a person can read off it which file belongs there.
 */
export function sourceId(label: string, taken: ReadonlySet<string>): string {
  const slug =
    label
      .replace(/\.db$/i, '')
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .replace(/^[-.]+|[-.]+$/g, '') || 'database';
  if (!taken.has(slug)) return slug;
  for (let suffix = 2; ; suffix++) {
    const id = `${slug}~${suffix}`;
    if (!taken.has(id)) return id;
  }
}

/** The file name that an id stands for, as far as it can be told. */
export function fileNameOf(id: string): string {
  const name = id.replace(/~\d+$/, '');
  return /\.[a-z0-9]+$/i.test(name) ? name : `${name}.db`;
}
