import { memo, useDeferredValue, useMemo } from 'react';
import type { OfferedModel } from '../../../../core/api/recording.ts';
import { withValue } from '../../../../core/base/nested.ts';
import { Section } from '../../../components/section.tsx';
import { configurationOf, freeName, planOf, sweepProblems } from '../../../state/record-draft.ts';
import { usePlanProblems } from '../../../state/record-queries.ts';
import { useDraft } from '../../../state/use-draft.ts';
import { AgentTypes } from './agent-types.tsx';
import { ConfigurationJson } from './configuration-json.tsx';
import { ForkChanges } from './fork-changes.tsx';
import classes from './form.module.css';
import type { FormState } from './form-state.ts';
import { ModelFields } from './model-fields.tsx';
import { ParameterGroups } from './parameter-groups.tsx';
import { RunFields } from './run-fields.tsx';
import { StartBar } from './start-bar.tsx';
import { SweepFields } from './sweep-fields.tsx';
import { useConfigurationText } from './use-configuration-text.ts';

export interface PlanFormProps {
  readonly models: readonly OfferedModel[];
  /** Names of recordings. */
  readonly taken: readonly string[];
  /** Whether a recording runs. */
  readonly running: boolean;
}

/** What is to be recorded: everything that a plan says, checked as it is typed. */
export const PlanForm = memo(function PlanForm({ models, taken, running }: PlanFormProps) {
  const [draft, change] = useDraft();
  const model = models.find(({ id }) => id === draft.model) ?? models[0];
  return model === undefined ? null : (
    <ModelForm
      key={model.id}
      models={models}
      model={model}
      draft={draft}
      change={change}
      taken={taken}
      running={running}
    />
  );
});

interface ModelFormProps extends PlanFormProps, Pick<FormState, 'model' | 'draft' | 'change'> {}

function ModelForm({ models, model, draft, change, taken, running }: ModelFormProps) {
  const ownName = freeName(model.id, taken);
  const name = draft.name.trim() === '' ? ownName : draft.name.trim();
  const plan = useMemo(() => planOf(draft, model, name), [draft, model, name]);
  const asked = useDeferredValue(plan);
  const checked = usePlanProblems(asked);
  const problems = useMemo(() => {
    const own = sweepProblems(draft);
    const said = new Set(own.map(({ path }) => path));
    return [...own, ...(checked.data ?? []).filter(({ path }) => !said.has(path))];
  }, [draft, checked.data]);
  const configuration = configurationOf(draft, model);
  const form: FormState = {
    model,
    draft,
    change,
    configuration,
    problems,
    set: (path, value) => change({ configuration: { ...withValue(configuration, path, value) } }),
  };
  const text = useConfigurationText(form);
  return (
    <Section title="New recording">
      <div className={classes.form} {...text.handlers}>
        <ModelFields form={form} models={models} ownName={ownName} />
        <RunFields form={form} />
        <ParameterGroups form={form} />
        {model.agentTypes !== undefined && <AgentTypes form={form} description={model.agentTypes} />}
        <SweepFields form={form} />
        <ConfigurationJson form={form} problem={text.problem} onUse={text.paste} onForget={text.forget} />
        {draft.fork !== undefined && <ForkChanges form={form} fork={draft.fork} />}
        <StartBar
          form={form}
          plan={plan}
          sound={checked.data?.length === 0 && problems.length === 0 && asked === plan}
          running={running}
        />
      </div>
    </Section>
  );
}
