/**
 * The first parent that a genome id names, as SQL: the counterpart of `parseGenomeId` in
 * core/schema/genome.ts, against which it is tested. NULL for founders and for ids of another make.
 *
 * @param genome SQL of the genome id
 */
export function genomeParentSql(genome: string): string {
  const colons = `length(${genome}) - length(replace(${genome}, ':', ''))`;
  const first = `substr(${genome}, 1, instr(${genome}, ':') - 1)`;
  const rest = `substr(${genome}, instr(${genome}, ':') + 1)`;
  const second = `substr(${rest}, 1, instr(${rest}, ':') - 1)`;
  const third = `substr(${rest}, instr(${rest}, ':') + 1)`;
  return `CASE ${colons}
    WHEN 1 THEN CASE WHEN ${first} <> '' THEN ${first}
      WHEN ${rest} GLOB '*[^0-9]*' THEN ${rest} END
    WHEN 2 THEN CASE WHEN ${third} <> '' AND ${third} NOT GLOB '*[^0-9]*'
      THEN coalesce(nullif(${first}, ''), nullif(${second}, '')) END
    END`;
}
