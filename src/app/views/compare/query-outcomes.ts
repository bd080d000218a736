import type { ComparableNumber } from '../../../core/api/comparable-number.ts';
import type {
  ComparableSeries,
  Configurations,
  CourseStatistic,
  Outcome,
} from '../../../core/api/compare.ts';
import { formatOutcomes, parseOutcomes } from '../../state/compare-lists.ts';
import type { QueryName } from '../../state/simulation-query-names.ts';
import { varyingParameters } from './varying.ts';

const PARAMETER = 'parameter:';
const OUTCOME = 'outcome:';

const words: readonly (readonly [said: string, statistic: CourseStatistic])[] = [
  ['final', 'last'],
  ['mean', 'mean'],
  ['min', 'min'],
  ['max', 'max'],
];

/** `final births`, `mean births` …: what a query may ask of a series. */
export function outcomeNames(series: readonly ComparableSeries[]): readonly QueryName[] {
  return series.flatMap(({ metric, key, label }) =>
    words.map(([said, statistic]) => ({
      id: OUTCOME + formatOutcomes([{ metric, key, statistic }]),
      name: `${said} ${label}`,
      ...(said === 'final' && { also: [`last ${label}`] }),
    })),
  );
}

/** `lineage depth`, as it is called, without its colon, or by the id of its metric. */
export function numberNames(numbers: readonly ComparableNumber[]): readonly QueryName[] {
  return numbers.map(({ metric, label }) => ({
    id: OUTCOME + formatOutcomes([{ metric, statistic: 'value' }]),
    name: label.replace(':', ''),
    also: [label, metric],
  }));
}

/** Every dotted path; where a fact has the same name, the parameter is meant by `parameter` before it. */
export function parameterNames(parameters: Configurations['parameters']): readonly QueryName[] {
  const varying = new Set(varyingParameters(parameters));
  return parameters.map((parameter) => ({
    id: PARAMETER + parameter.path,
    name: parameter.path,
    also: [`parameter ${parameter.path}`],
    differs: varying.has(parameter),
  }));
}

/** The path of a parameter by the id of its name. */
export function parameterOf(id: string): string | undefined {
  return id.startsWith(PARAMETER) ? id.slice(PARAMETER.length) : undefined;
}

/** The outcome that an id means. */
export function outcomeOf(id: string): Outcome | undefined {
  return id.startsWith(OUTCOME) ? parseOutcomes(id.slice(OUTCOME.length))[0] : undefined;
}
