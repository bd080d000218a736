import type { ConfigurationParameter } from '../../../core/api/configuration.ts';
import type { Cell } from '../../../core/base/columns.ts';

/** A value with every digit; `null` and what is not stored in words. */
export function valueText(value: Cell | undefined): string {
  if (value === undefined) return 'not stored';
  return value === null ? 'null' : String(value);
}

/** `0.2 in 3, 0.5 in 1`: what other simulations hold; the value alone where there is but one other. */
export function elsewhereText({ elsewhere }: ConfigurationParameter, others: number): string {
  return (elsewhere ?? [])
    .map(({ value, simulations }) =>
      others === 1 ? valueText(value) : `${valueText(value)} in ${simulations}`,
    )
    .join(', ');
}

/** Parameters by dotted path as lines of a file, with what other simulations hold where there are any. */
export function parameterLines(
  parameters: readonly ConfigurationParameter[],
  others: number,
): readonly (readonly string[])[] {
  const compared = (text: string) => (others > 0 ? [text] : []);
  return [
    ['Parameter', 'Value', ...compared('In other simulations')],
    ...parameters.map((parameter) => [
      parameter.path,
      valueText(parameter.value),
      ...compared(elsewhereText(parameter, others)),
    ]),
  ];
}
