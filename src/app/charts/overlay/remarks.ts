import type { OverlayGeometry } from './overlay-layout.ts';
import type { OverlayModel } from './overlay-model.ts';
import type { OverlayTerms } from './overlay-types.ts';

/** What must be known to read the plot right: short, each with its explanation. */
export interface Remark {
  readonly text: string;
  readonly title: string;
}

export function remarksOf(
  { members, leftOut }: Pick<OverlayModel, 'members' | 'leftOut'>,
  { baseline, smoothing }: OverlayTerms,
  geometry: Pick<OverlayGeometry, 'drawn' | 'total' | 'cut'> | undefined,
  brushed?: ReadonlySet<string>,
): readonly Remark[] {
  const missing = members.filter((member) => member.missing !== undefined);
  const remarks: Remark[] = [];
  if (baseline !== undefined)
    remarks.push({
      text: `difference to ${baseline}`,
      title: `Each course minus the course of ${baseline}.`,
    });
  if (brushed !== undefined)
    remarks.push({
      text: `${members.filter(({ key }) => brushed.has(key)).length} of ${count(members.length, 'simulation')} brushed`,
      title: 'They stand out; middles and bands are those of whole groups.',
    });
  if (smoothing > 1)
    remarks.push({
      text: `smoothed over ${smoothing}`,
      title: `Each value is the mean of itself and the ${smoothing - 1} before it.`,
    });
  if (leftOut > 0)
    remarks.push({
      text: `${count(leftOut, 'value')} of 0 or less left out`,
      title: 'A logarithmic scale has no place for them. Table and CSV have all.',
    });
  if (missing.length > 0)
    remarks.push({
      text: `missing in ${missing.length} of ${count(members.length, 'simulation')}`,
      title: reasonsOf(missing).join('\n'),
    });
  if (geometry?.cut === true)
    remarks.push({
      text: 'a band goes on beyond the axis',
      title: 'It is wider than the courses lie apart. Legend, table and CSV have its ends.',
    });
  if (geometry !== undefined && geometry.drawn < geometry.total)
    remarks.push({
      text: `${geometry.drawn.toLocaleString('en')} of ${geometry.total.toLocaleString('en')} points a course`,
      title: 'Each pixel column keeps its first, last, least and greatest value. Table and CSV are whole.',
    });
  return remarks;
}

/** Why members have no values: each reason once, with those it holds for. */
export function reasonsOf(
  missing: readonly { readonly label: string; readonly missing: string | undefined }[],
): readonly string[] {
  const reasons = [...new Set(missing.map((member) => member.missing ?? 'There are no values.'))];
  return reasons.map((reason) => {
    const labels = missing
      .filter((member) => (member.missing ?? reason) === reason)
      .map(({ label }) => label);
    const some =
      labels.length > 4
        ? `${labels.slice(0, 3).join(', ')} and ${labels.length - 3} more`
        : labels.join(', ');
    return `${some}: ${reason}`;
  });
}

/** `1 value`, `1,204 values`. */
export function count(number: number, what: string): string {
  return `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;
}

/** Why there is no plot, in one sentence; `undefined` where there is one. */
export function emptyText(model: OverlayModel, name: string): string | undefined {
  const { members, x, log, leftOut } = model;
  if (members.length === 0) return 'No simulation is chosen: choose one or more to see their courses.';
  if (members.some(({ course }) => course !== undefined)) return undefined;
  if (log && leftOut > 0)
    return `All values of ${name} are 0 or less: a logarithmic scale has no place for them. Switch it off to see them.`;
  const missing = members.filter((member) => member.missing !== undefined);
  const chosen =
    members.length === 1 ? 'The chosen simulation has' : `None of the ${members.length} simulations has`;
  const no = members.length === 1 ? 'no values' : 'values';
  if (missing.length > 0) return `${chosen} ${no} of ${name}. ${reasonsOf(missing).join(' ')}`;
  if (x.length === 0)
    return `${chosen} ${members.length === 1 ? 'no steps' : 'any steps'}, so there is no course of ${name}.`;
  return `${chosen} ${no} of ${name}.`;
}
