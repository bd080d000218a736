import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { nearest } from '../../../core/base/nearest.ts';
import { numberMetrics } from '../../../core/metrics/compare/numbers.ts';
import { metrics } from '../../../core/metrics/registry.ts';
import { DidYouMean } from '../../components/did-you-mean.tsx';
import { nothingGiven } from '../../files/given-files.ts';
import { reopenRecent } from '../../files/recent-files.ts';
import { fileNameOf } from '../../files/source-id.ts';
import { chooseFiles } from '../../shell/file-inputs.tsx';
import { withIds, withoutSource } from '../../state/chosen.ts';
import { type Unfit, unfitOutcomes, unknownMetrics } from '../../state/compare-lists.ts';
import type { CompareSearchParams } from '../../state/compare-params.ts';
import { useServices } from '../../state/services.ts';
import { useChangeChoices } from '../../state/use-chosen.ts';
import { useRecentFile } from '../../state/use-recent-file.ts';
import classes from './compare.module.css';
import { type Compared, most } from './members.ts';

export interface AddressProblemsProps {
  readonly compared: Compared;
  readonly params: CompareSearchParams;
}

/** What the address asks for that cannot be compared: a sentence each, with what can be done about it. */
export function AddressProblems({ compared, params }: AddressProblemsProps) {
  const { absent, unknown, left, members } = compared;
  const change = useChangeChoices();
  const strangers = unknownMetrics(params.metrics, params.outcomes);
  const unfit = unfitOutcomes(params.outcomes);
  if (absent.length + unknown.length + strangers.length + unfit.length + left === 0) return null;
  return (
    <Stack gap={8} mt={12}>
      {absent.map(({ source, simulations }) => (
        <AbsentSource key={source} source={source} simulations={simulations} />
      ))}
      {unknown.map(({ source, label, ids }) => (
        <Problem
          key={source}
          action={{
            label: 'Leave them out',
            run: () =>
              change((old) => {
                const own = members.filter((member) => member.source === source);
                const found = own.map(({ simulation }) => simulation);
                return withIds(old, source, new Set(found), found);
              }),
          }}
        >
          {label} has no {ids.length === 1 ? 'simulation' : 'simulations'} {listed(ids)}.
        </Problem>
      ))}
      {strangers.map((metric) => (
        <Problem key={metric}>
          There is no metric {metric}.
          <DidYouMean names={nearest(metric, Object.keys(metrics))} />
        </Problem>
      ))}
      {unfit.map((each) => (
        <Problem key={`${each.metric} ${each.statistic}`}>{unfitWords(each)}</Problem>
      ))}
      {left > 0 && (
        <Problem>
          {left + members.length} simulations are chosen; the first {most} of them are compared.
        </Problem>
      )}
    </Stack>
  );
}

function unfitWords({ metric, statistic }: Unfit): string {
  const { name } = metrics[metric];
  if (statistic === 'value') return `${name} is not one number of a simulation: no column is shown of it.`;
  return numberMetrics.has(metric)
    ? `${name} is one number of a simulation and nothing over steps, so it has no ${statistic}: choose it as it is.`
    : `${name} is nothing that simulations can be compared by: no column is shown of it.`;
}

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, 5).join(', ');
  return ids.length > 5 ? `${shown} and ${ids.length - 5} more` : shown;
}

interface AbsentProps {
  readonly source: string;
  readonly simulations: number | undefined;
}

/** A file that was closed, or never opened here: its simulations can be left out, or the file opened. */
function AbsentSource({ source, simulations }: AbsentProps) {
  const { openFiles } = useServices();
  const change = useChangeChoices();
  const recent = useRecentFile(source);
  const file = fileNameOf(source);
  const what =
    simulations === undefined
      ? 'its simulations are'
      : simulations === 1
        ? 'one simulation is'
        : `${simulations} simulations are`;
  return (
    <Problem
      action={{ label: 'Leave it out', run: () => change((old) => withoutSource(old, source)) }}
      other={
        recent === undefined
          ? { label: 'Open it…', run: () => chooseFiles(openFiles) }
          : {
              label: `Reopen ${recent.name}`,
              run: () => openFiles(reopenRecent(recent).then((given) => given ?? nothingGiven)),
            }
      }
    >
      {file} is not open, so {what} not compared.
    </Problem>
  );
}

interface Action {
  readonly label: string;
  readonly run: () => void;
}

interface ProblemProps {
  readonly action?: Action;
  readonly other?: Action;
  readonly children: ReactNode;
}

function Problem({ action, other, children }: ProblemProps) {
  return (
    <Alert
      role="alert"
      className={classes.problem}
      classNames={{ icon: classes.icon ?? '' }}
      icon={<IconAlertTriangle aria-hidden size={18} />}
    >
      <Group gap="8px 16px" justify="space-between">
        <span>{children}</span>
        <Group gap={8}>
          {[other, action].map(
            (each) =>
              each !== undefined && (
                <Button key={each.label} size="compact-sm" variant="default" onClick={each.run}>
                  {each.label}
                </Button>
              ),
          )}
        </Group>
      </Group>
    </Alert>
  );
}
