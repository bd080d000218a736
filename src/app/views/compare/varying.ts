import type { Configurations } from '../../../core/api/compare.ts';

type Parameters = Configurations['parameters'];

/** The parameters of which different values are stored; that some store nothing is no other value. Seeds come last. */
export function varyingParameters(parameters: Parameters): Parameters {
  const varying = parameters.filter(
    ({ differs, values }) => differs && new Set(values.filter((value) => value !== undefined)).size > 1,
  );
  return varying.toSorted((a, b) => Number(a.seed) - Number(b.seed));
}
