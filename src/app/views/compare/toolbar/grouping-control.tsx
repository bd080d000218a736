import type { Grouping } from '../../../state/compare-lists.ts';
import type { Comparison } from '../comparison.ts';
import { shortNames } from '../parameter-values.ts';
import { varyingParameters } from '../varying.ts';
import { SelectField } from './select-field.tsx';

/** Which simulations belong together. */
export function GroupingControl({ comparison }: { readonly comparison: Comparison }) {
  const { configurations, search, change } = comparison;
  const { grouping } = search;
  const parameters = configurations?.parameters ?? [];
  const paths = varyingParameters(parameters).map(({ path }) => path);
  const asked = grouping.kind === 'parameters' ? grouping.paths : [];
  const offered = [...new Set([...asked, ...paths])];
  const nameOf = shortNames(parameters);
  const option = (path: string) => [path, nameOf(path)] as const;
  const [first = '', second = ''] = asked;
  const byPaths = (wanted: readonly string[]) => {
    const known = wanted.filter((path) => path !== '');
    change({ grouping: { kind: 'parameters', paths: [...new Set(known)] } });
  };
  const choose = (kind: Grouping['kind']) => {
    switch (kind) {
      case 'replicates':
      case 'none':
        return change({ grouping: { kind } });
      case 'hand':
        return change({ grouping: { kind, groups: [] } });
      case 'parameters':
        return byPaths(paths.slice(0, 1));
    }
  };
  return (
    <>
      <SelectField<Grouping['kind']>
        label="Group by"
        value={grouping.kind}
        options={[
          ['replicates', 'Replicates'],
          ...(offered.length > 0 ? ([['parameters', 'Parameters']] as const) : []),
          ['hand', 'Hand'],
          ['none', 'Nothing'],
        ]}
        onChange={choose}
      />
      {grouping.kind === 'parameters' && (
        <>
          <SelectField
            label="Colour: parameter"
            width="wide"
            value={first}
            options={offered.map(option)}
            onChange={(path) => byPaths([path, second])}
          />
          <SelectField
            label="Dash: parameter"
            width="wide"
            value={second}
            options={[['', 'None'], ...offered.filter((path) => path !== first).map(option)]}
            onChange={(path) => byPaths([first, path])}
          />
        </>
      )}
    </>
  );
}
