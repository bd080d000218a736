import { NumberField } from '../../../components/number-field.tsx';
import { memberKey } from '../../../state/chosen.ts';
import type { Comparison } from '../comparison.ts';
import { CheckField } from './check-field.tsx';
import { GroupingControl } from './grouping-control.tsx';
import { HandGroups } from './hand-groups.tsx';
import { MetricPicker } from './metric-picker.tsx';
import { SegmentField } from './segment-field.tsx';
import { SelectField } from './select-field.tsx';
import classes from './toolbar.module.css';

/** How simulations are compared: all choices that hold for the whole page, in one place. */
export function Toolbar({ comparison }: { readonly comparison: Comparison }) {
  const { members, groups, search, change } = comparison;
  const grouped = groups.groups.length > 0;
  const needsGroups = grouped ? undefined : 'Needs groups: nothing is grouped now';
  const { baseline } = search;
  return (
    <section aria-label="How to compare" className={classes.bar}>
      <div className={classes.fields}>
        <GroupingControl comparison={comparison} />
        <SelectField
          label="Middle"
          title={needsGroups}
          disabled={!grouped}
          value={search.centre}
          options={[
            ['mean', 'Mean'],
            ['median', 'Median'],
          ]}
          onChange={(centre) => change({ centre })}
        />
        <SelectField
          label="Band"
          title={needsGroups}
          disabled={!grouped}
          value={search.band}
          options={[
            ['range', 'Min–max'],
            ['sd', 'SD'],
            ['se', 'SE'],
            ['t95', '95 % t'],
            ['bootstrap', '95 % bootstrap'],
            ['none', 'None'],
          ]}
          onChange={(band) => change({ band })}
        />
        <SelectField
          label="Colour by"
          value={search.colour ?? 'auto'}
          options={[
            ['auto', 'As it suits'],
            ['simulation', 'Simulation'],
            ['group', 'Group'],
          ]}
          onChange={(colour) => change({ colour: colour === 'auto' ? undefined : colour })}
        />
        <SegmentField
          label="Align by"
          value={search.alignment}
          options={[
            { value: 'step', label: 'Step' },
            { value: 'share', label: 'Share of duration' },
          ]}
          onChange={(alignment) => change({ alignment })}
        />
        <NumberField
          label="Smoothing"
          value={search.smoothing}
          width={88}
          onChange={(value) => change({ smoothing: Math.min(10_000, Math.max(1, Math.round(value ?? 1))) })}
        />
        <SelectField
          label="Difference to"
          title="Subtracts the course of one simulation from all"
          width="wide"
          value={baseline === undefined ? '' : memberKey(baseline)}
          options={[['', 'Nothing'], ...members.map(({ key, label }) => [key, label] as const)]}
          onChange={(key) => change({ baseline: members.find((member) => member.key === key) })}
        />
        <SegmentField
          label="Layout"
          value={search.layout}
          options={[
            { value: 'overlay', label: 'Overlay' },
            { value: 'multiples', label: 'Small multiples' },
          ]}
          onChange={(layout) => change({ layout })}
        />
        <div className={classes.check}>
          <CheckField label="Log scale" checked={search.log} onChange={(log) => change({ log })} />
        </div>
        <MetricPicker comparison={comparison} />
      </div>
      {search.grouping.kind === 'hand' && (
        <HandGroups comparison={comparison} groups={search.grouping.groups} />
      )}
      <p className={classes.remark} role="status">
        {groups.remark}
      </p>
    </section>
  );
}
