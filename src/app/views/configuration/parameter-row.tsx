import { CopyButton } from '@mantine/core';
import { IconCheck, IconChevronDown, IconChevronRight, IconCopy } from '@tabler/icons-react';
import type { ConfigurationPlace } from '../../../core/api/configuration.ts';
import classes from './configuration.module.css';
import { Highlight } from './highlight.tsx';
import type { TreeLine } from './parameter-tree.ts';
import { elsewhereText, valueText } from './value-words.ts';

export interface ParameterRowProps {
  readonly line: TreeLine;
  readonly places: readonly ConfigurationPlace[];
  /** What is searched for. */
  readonly find: string;
  readonly collapsed: boolean;
  readonly onToggle: (path: string) => void;
  /** Simulations to compare with. */
  readonly others: number;
}

/** A group or a parameter. */
export function ParameterRow({ line, places, find, collapsed, onToggle, others }: ParameterRowProps) {
  const { path, name, depth, parameter, inside } = line;
  const Icon = collapsed ? IconChevronRight : IconChevronDown;
  const elsewhere = parameter === undefined ? '' : elsewhereText(parameter, others);
  const value = parameter === undefined ? '' : valueText(parameter.value);
  // A match that spans several levels is marked in none of them: the whole line is.
  const spans = find.includes('.') && path.toLowerCase().includes(find.trim().toLowerCase());
  return (
    <tr data-differs={elsewhere !== '' || undefined}>
      <th scope="row" style={{ paddingLeft: 8 + depth * 20 }} title={path}>
        {inside > 0 ? (
          <button
            type="button"
            className={classes.group}
            aria-expanded={!collapsed}
            onClick={() => onToggle(path)}
          >
            <Icon size={14} aria-hidden />
            <Name name={name} find={find} whole={spans} />
            <span className={classes.count}>{inside}</span>
          </button>
        ) : (
          <span className={classes.leaf}>
            <Name name={name} find={find} whole={spans} />
          </span>
        )}
        {parameter !== undefined && <Copy text={path} what={`path of ${path}`} />}
      </th>
      <td>
        {parameter !== undefined && (
          <>
            <span className={classes.value} data-null={parameter.value === null || undefined}>
              <Highlight text={value} needle={find} />
            </span>
            <Copy text={value} what={`value of ${path}`} />
            {parameter.disagreement !== undefined && (
              <span className={classes.disagreement}>
                {parameter.disagreement
                  .map((each, index) => `${places[index]?.name}: ${valueText(each)}`)
                  .join(' · ')}
              </span>
            )}
          </>
        )}
      </td>
      {others > 0 && (
        <td className={classes.elsewhere} data-value={others === 1 || undefined}>
          {elsewhere}
        </td>
      )}
    </tr>
  );
}

function Name({
  name,
  find,
  whole,
}: {
  readonly name: string;
  readonly find: string;
  readonly whole: boolean;
}) {
  return whole ? <mark>{name}</mark> : <Highlight text={name} needle={find} />;
}

function Copy({ text, what }: { readonly text: string; readonly what: string }) {
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <button type="button" className={classes.copy} aria-label={`Copy ${what}`} onClick={copy}>
          {copied ? <IconCheck size={13} aria-hidden /> : <IconCopy size={13} aria-hidden />}
        </button>
      )}
    </CopyButton>
  );
}
