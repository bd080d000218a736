import type { SourceInfo } from '../../../core/api/source.ts';

const overview = { end: 'overview', label: 'Overview', to: '/source/$source/$simulation' } as const;
const dynamics = { end: 'dynamics', label: 'Dynamics', to: '/source/$source/$simulation/dynamics' } as const;
const turningPoints = {
  end: 'turning-points',
  label: 'Turning points',
  to: '/source/$source/$simulation/turning-points',
} as const;
const steps = { end: 'steps', label: 'Steps', to: '/source/$source/$simulation/steps' } as const;
const agents = { end: 'agents', label: 'Agents', to: '/source/$source/$simulation/agents' } as const;

const configuration = {
  end: 'configuration',
  label: 'Configuration',
  to: '/source/$source/$simulation/configuration',
} as const;
const integrity = {
  end: 'integrity',
  label: 'Integrity',
  to: '/source/$source/$simulation/integrity',
} as const;

/** The tabs of a simulation: tables only where the file has anything for them. */
export function simulationTabs({ canonical, family }: Pick<SourceInfo, 'canonical' | 'family'>) {
  const has = (table: string) =>
    canonical.some(
      ({ name, columns }) => name === table && columns.some(({ provenance }) => provenance !== 'unavailable'),
    );
  return [
    overview,
    ...(family === 'farm' ? [dynamics, turningPoints] : []),
    ...(has('simulation_steps') ? [steps] : []),
    ...(has('agents') ? [agents] : []),
    configuration,
    integrity,
  ];
}
