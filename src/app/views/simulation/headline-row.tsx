import { useDeferredValue } from 'react';
import type { Headline } from '../../../core/api/simulation.ts';
import { metrics } from '../../../core/metrics/registry.ts';
import { Sparkline } from '../../charts/sparkline.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatHeadline, formatNumber } from '../../components/format.ts';
import { sourceErrorOf } from '../../state/failure.ts';
import { useHeadlines } from '../../state/queries.ts';
import { useBusyWhile } from '../../state/services.ts';
import classes from './simulation.module.css';

export interface HeadlineRowProps {
  readonly source: string;
  readonly simulation: string;
}

/** What became of a simulation in a few numbers, each with its history. */
export function HeadlineRow({ source, simulation }: HeadlineRowProps) {
  const { data: latest, error } = useHeadlines(source, simulation);
  // Drawn in pieces: an answer never holds the page up.
  const data = useDeferredValue(latest);
  useBusyWhile(data !== latest);
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (data?.length === 0) return null;
  return (
    <ul className={classes.headlines} aria-label="Headline numbers" aria-busy={data === undefined}>
      {data?.map((headline) => (
        <HeadlineItem key={headline.metric} headline={headline} />
      ))}
    </ul>
  );
}

function HeadlineItem({ headline }: { readonly headline: Headline }) {
  const { metric, label, end, sparkline, provenance } = headline;
  const { definition, unit } = metrics[metric];
  const told = `${definition} In ${unit}${provenance === 'derived' ? '; derived' : ''}.`;
  return (
    <li className={classes.headline} title={told}>
      <div className={classes.label}>
        {label}
        {unit === 'currency' && ` · ${unit}`}
      </div>
      <div className={classes.reading}>
        <span className={classes.number} title={end === undefined ? undefined : formatNumber(end)}>
          {end === undefined ? '–' : formatHeadline(end)}
        </span>
        <Sparkline values={sparkline} label={label} width={88} height={24} />
      </div>
      <div className={classes.label}>{scopeOf(headline)}</div>
    </li>
  );
}

/** Which steps the number is about, whichever is pinned, and where it came from. */
function scopeOf({ start, remark }: Headline): string {
  if (remark !== undefined) return remark;
  return start === undefined ? 'all steps' : `last step, from ${formatHeadline(start)}`;
}
