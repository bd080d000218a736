import { ActionIcon, Checkbox } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useId } from 'react';
import type { ParameterDescription } from '../../../../core/api/recording.ts';
import classes from './form.module.css';
import { NumberBox } from './number-box.tsx';

export interface ParameterFieldProps {
  readonly parameter: ParameterDescription;
  readonly value: unknown;
  /** Its default. */
  readonly standard: unknown;
  readonly problem: string | undefined;
  readonly onChange: (value: unknown) => void;
}

/** One parameter: name, value, unit, and below what it does and what it may be. */
export function ParameterField({ parameter, value, standard, problem, onChange }: ParameterFieldProps) {
  const { path, label, unit, help, kind, least, most } = parameter;
  const id = useId();
  const helpId = `${id}help`;
  const changed = value !== standard;
  return (
    <div className={classes.parameter} data-changed={changed || undefined}>
      <label htmlFor={id} title={path}>
        {label}
      </label>
      {kind === 'boolean' ? (
        <Checkbox
          id={id}
          size="xs"
          aria-describedby={helpId}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      ) : (
        <NumberBox
          bare
          id={id}
          label={label}
          value={value}
          least={least}
          most={most}
          whole={kind === 'integer'}
          describedBy={helpId}
          problem={problem}
          onChange={onChange}
        />
      )}
      <span className={classes.unit}>{unit}</span>
      {changed ? (
        <ActionIcon
          size="sm"
          aria-label={`${label} back to ${String(standard)}`}
          title={`Back to ${String(standard)}`}
          onClick={() => onChange(standard)}
        >
          <IconArrowBackUp size={14} />
        </ActionIcon>
      ) : (
        <span />
      )}
      <p id={helpId} className={classes.help}>
        {problem !== undefined && <span className={classes.problem}>{problem} </span>}
        {help} {rangeText(parameter)}
      </p>
    </div>
  );
}

function rangeText({ least, most, default: standard, kind }: ParameterDescription): string {
  const told = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 10 });
  const usual = `default ${typeof standard === 'number' ? told(standard) : standard ? 'on' : 'off'}`;
  if (kind === 'boolean') return `(${usual})`;
  if (least !== undefined && most !== undefined) return `(${told(least)} to ${told(most)}, ${usual})`;
  if (least !== undefined) return `(from ${told(least)}, ${usual})`;
  return most === undefined ? `(${usual})` : `(up to ${told(most)}, ${usual})`;
}
