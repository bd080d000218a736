import type { ActionAtStep, IncidentAtStep, LastSteps, LifeStep } from '../../../core/api/turning-points.ts';
import { formatNumber } from '../../components/format.ts';
import classes from './turning-points.module.css';

const stateColumns = [
  ['Health', 'health'],
  ['Resources', 'resources'],
  ['Age', 'age'],
  ['x', 'x'],
  ['y', 'y'],
  ['Total reward', 'reward'],
] as const;

/** States, actions and health incidents of one agent side by side, one row a step. */
export function LifeTable({ data }: { readonly data: LastSteps }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.scroll} aria-label="Last steps, table" tabIndex={0}>
      <table className={classes.table} aria-label="Last steps">
        <thead>
          <tr>
            <th scope="col" data-number>
              Step
            </th>
            {stateColumns.map(([label]) => (
              <th key={label} scope="col" data-number>
                {label}
              </th>
            ))}
            <th scope="col">Defending</th>
            <th scope="col">Actions</th>
            <th scope="col">Health incidents</th>
          </tr>
        </thead>
        <tbody>
          {data.steps.map((step) => (
            <LifeRow key={step.step} row={step} died={step.step === data.agent.death} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The same as lines of a file, with every digit. */
export function lifeLines({
  steps,
  agent,
}: LastSteps): readonly (readonly (string | number | undefined)[])[] {
  return [
    ['Step', ...stateColumns.map(([label]) => label), 'Defending', 'Actions', 'Health incidents'],
    ...steps.map(({ step, state, actions, incidents }) => [
      step,
      ...stateColumns.map(([, key]) => state?.[key]),
      state?.defending === undefined ? undefined : state.defending ? 'yes' : 'no',
      actions.map(actionText).join('; '),
      [...incidents.map(incidentText), ...(step === agent.death ? ['died'] : [])].join('; '),
    ]),
  ];
}

function LifeRow({ row, died }: { readonly row: LifeStep; readonly died: boolean }) {
  const { state } = row;
  return (
    <tr data-died={died || undefined}>
      <th scope="row" data-number>
        {row.step}
      </th>
      {stateColumns.map(([label, key]) => {
        const value = state?.[key];
        return (
          <td key={label} data-number title={value === undefined ? undefined : String(value)}>
            {value === undefined ? '–' : formatNumber(value)}
          </td>
        );
      })}
      <td>{state?.defending === true ? 'yes' : '–'}</td>
      <td>
        <Lines lines={row.actions.map(actionText)} />
      </td>
      <td>
        <Lines lines={row.incidents.map(incidentText)} />
        {died && <strong>died</strong>}
      </td>
    </tr>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className={classes.lines}>
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal lines may follow each other, and none ever moves.
        <li key={i}>{line}</li>
      ))}
    </ul>
  );
}

function actionText({ type, target, reward }: ActionAtStep): string {
  const at = target === undefined ? '' : ` → ${target}`;
  const gain = reward === undefined ? '' : ` (reward ${formatNumber(reward)})`;
  return `${type}${at}${gain}`;
}

function incidentText({ before, after, cause }: IncidentAtStep): string {
  return `${cause?.replaceAll('_', ' ') ?? 'unknown'}: ${healthText(before)} → ${healthText(after)}`;
}

/** Six significant digits, so that a small change does not look like none. */
function healthText(value: number | undefined): string {
  return value === undefined ? '?' : String(Number(value.toPrecision(6)));
}
