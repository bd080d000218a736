import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { IntegrityCheck, IntegrityScope } from '../../../core/api/integrity.ts';
import { saveFile } from '../../charts/save-file.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatBytes } from '../../components/format.ts';
import { Section } from '../../components/section.tsx';
import { Stage } from '../../components/stage.tsx';
import { sourceErrorOf } from '../../state/failure.ts';
import { Counts } from './counts.tsx';
import { Finding } from './finding.tsx';
import { reportCsv } from './report-csv.ts';
import { tallyOf } from './tally.ts';
import { type CheckState, outcomesKey, useIntegrityChecks, useOutcomes } from './use-integrity.ts';
import { ValidationTable } from './validation-table.tsx';

export interface IntegrityReportProps {
  readonly source: string;
  readonly scope: IntegrityScope;
  /** Size of the file. */
  readonly bytes: number;
}

/** Above this a file is checked only when somebody asks: the checks read it whole. */
const largeBytes = 64 * 1024 * 1024;

/** All rules, what came out of them, and what broke those that failed. */
export function IntegrityReport({ source, scope, bytes }: IntegrityReportProps) {
  const { data: checks, error } = useIntegrityChecks(source);
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (checks === undefined) return <Stage text="Looking what can be checked" />;
  if (checks.length === 0) {
    return (
      <EmptyState>
        Terrarium checks databases of AgentFarm and of LLM Society; it knows no rule for this file.
      </EmptyState>
    );
  }
  return <Report source={source} scope={scope} bytes={bytes} checks={checks} />;
}

function Report({
  source,
  scope,
  bytes,
  checks,
}: IntegrityReportProps & { readonly checks: readonly IntegrityCheck[] }) {
  const queries = useQueryClient();
  const [wanted, setWanted] = useState(bytes <= largeBytes);
  const states = useOutcomes(source, scope, checks, wanted);
  const tally = tallyOf(checks, states);
  const running = wanted && tally.done < checks.length;
  const stop = () => {
    setWanted(false);
    void queries.cancelQueries({ queryKey: outcomesKey(source, scope) });
  };
  return (
    <>
      <Counts tally={tally} />
      <Group gap={8} mt={8}>
        {!wanted && tally.done < checks.length && (
          <>
            <Button size="xs" onClick={() => setWanted(true)}>
              Run the checks
            </Button>
            <Text size="sm" c="dimmed">
              They read the whole file ({formatBytes(bytes)}) in the background.
            </Text>
          </>
        )}
        {running && (
          <>
            <Text size="sm" c="dimmed" role="status">
              Checked {tally.done} of {checks.length} …
            </Text>
            <Button size="compact-xs" variant="default" onClick={stop}>
              Stop
            </Button>
          </>
        )}
      </Group>
      <Section
        title="Rules"
        aside={
          <Button
            size="compact-xs"
            variant="default"
            disabled={tally.done < checks.length}
            onClick={() =>
              saveFile(`${source}-integrity.csv`, new Blob([reportCsv(checks, states)], { type: 'text/csv' }))
            }
          >
            Download CSV
          </Button>
        }
      >
        <ValidationTable checks={checks} states={states} onOpen={showFinding} />
      </Section>
      <Findings source={source} scope={scope} checks={checks} states={states} />
    </>
  );
}

interface FindingsProps {
  readonly source: string;
  readonly scope: IntegrityScope;
  readonly checks: readonly IntegrityCheck[];
  readonly states: readonly CheckState[];
}

function Findings({ source, scope, checks, states }: FindingsProps) {
  const broken = checks.flatMap((check, index) => {
    const state = states[index];
    return state?.phase === 'done' && state.outcome.kind === 'failed'
      ? [{ check, outcome: state.outcome }]
      : [];
  });
  if (broken.length === 0) return null;
  const ordered = [
    ...broken.filter(({ check }) => check.severity === 'error'),
    ...broken.filter(({ check }) => check.severity === 'warning'),
  ];
  return (
    <Section title="Findings" aside={`${ordered.length}`}>
      {ordered.map(({ check, outcome }) => (
        <Finding key={check.id} source={source} scope={scope} check={check} outcome={outcome} />
      ))}
    </Section>
  );
}

function showFinding(check: string): void {
  const finding = document.getElementById(`finding-${check}`);
  finding?.scrollIntoView({ block: 'start' });
  finding?.focus({ preventScroll: true });
}
