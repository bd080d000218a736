import { Text } from '@mantine/core';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { CsvButton } from '../../components/report/csv-button.tsx';
import { Section } from '../../components/section.tsx';
import { sourceErrorOf } from '../../state/failure.ts';
import { useDeathsByCause } from '../../state/turning-points.ts';
import classes from './turning-points.module.css';

export interface DeathsByCauseProps {
  readonly source: string;
  readonly simulation: string;
}

/** How many agents died of what. */
export function DeathsByCause({ source, simulation }: DeathsByCauseProps) {
  const { data, error } = useDeathsByCause(source, simulation);
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (data === undefined) return null;
  const told = data.deaths === 1 ? '1 death' : `${data.deaths.toLocaleString('en')} deaths`;
  return (
    <Section title="Deaths by cause" aside={told}>
      {data.deaths === 0 ? (
        <Text size="sm" c="dimmed">
          Nobody died in this simulation.
        </Text>
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table} aria-label="Deaths by cause">
            <thead>
              <tr>
                <th scope="col">Cause</th>
                <th scope="col" data-number>
                  Deaths
                </th>
                <th scope="col" data-number>
                  Share
                </th>
                <th scope="col">Of all deaths</th>
              </tr>
            </thead>
            <tbody>
              {data.causes.map(({ cause, deaths, share }) => (
                <tr key={cause}>
                  <th scope="row">{cause.replaceAll('_', ' ')}</th>
                  <td data-number>{deaths}</td>
                  <td data-number title={String(share)}>
                    {(share * 100).toFixed(1)}%
                  </td>
                  <td className={classes.bars}>
                    <div className={classes.bar} style={{ width: `${share * 100}%` }} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data.deaths > 0 && (
        <div className={classes.foot}>
          <Text size="xs" c="dimmed">
            {data.note ??
              'The last health incident of an agent at its step of death; unknown where there is none.'}
          </Text>
          <CsvButton
            name="Deaths by cause"
            fileStem={`${source}-${simulation}`}
            lines={() => [
              ['Cause', 'Deaths', 'Share'],
              ...data.causes.map(({ cause, deaths, share }) => [cause, deaths, share]),
            ]}
          />
        </div>
      )}
    </Section>
  );
}
