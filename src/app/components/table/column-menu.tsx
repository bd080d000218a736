import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowsHorizontal,
  IconArrowUp,
  IconDotsVertical,
  IconEyeOff,
  IconFilter,
  IconPin,
  IconPinnedOff,
  IconX,
} from '@tabler/icons-react';
import classes from './data-table.module.css';

/** What can be done with one column. */
export interface ColumnActions {
  readonly sorted: false | 'asc' | 'desc';
  readonly pinned: boolean;
  readonly resized: boolean;
  sort(descending: boolean): void;
  clearSort(): void;
  togglePin(): void;
  hide(): void;
  /** Makes it wider or narrower by some CSS pixels. */
  resizeBy(pixels: number): void;
  resetWidth(): void;
  readonly filter: (() => void) | undefined;
}

const keyboardStep = 32;

/** The menu of one column: everything that the mouse can do with it, for the keyboard too. */
export function ColumnMenu({ name, actions }: { readonly name: string; readonly actions: ColumnActions }) {
  return (
    <Menu position="bottom-end" withinPortal shadow="md" transitionProps={{ duration: 80 }}>
      <Menu.Target>
        <button type="button" className={classes.menuButton} aria-label={`Column ${name}`}>
          <IconDotsVertical size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowUp size={14} />} onClick={() => actions.sort(false)}>
          Sort ascending
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown size={14} />} onClick={() => actions.sort(true)}>
          Sort descending
        </Menu.Item>
        {actions.sorted !== false && (
          <Menu.Item leftSection={<IconX size={14} />} onClick={actions.clearSort}>
            Do not sort by it
          </Menu.Item>
        )}
        <Menu.Divider />
        {actions.filter !== undefined && (
          <Menu.Item leftSection={<IconFilter size={14} />} onClick={actions.filter}>
            Filter …
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={actions.pinned ? <IconPinnedOff size={14} /> : <IconPin size={14} />}
          onClick={actions.togglePin}
        >
          {actions.pinned ? 'Unpin' : 'Pin to the left'}
        </Menu.Item>
        <Menu.Item leftSection={<IconEyeOff size={14} />} onClick={actions.hide}>
          Hide
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item closeMenuOnClick={false} onClick={() => actions.resizeBy(keyboardStep)}>
          Wider
        </Menu.Item>
        <Menu.Item closeMenuOnClick={false} onClick={() => actions.resizeBy(-keyboardStep)}>
          Narrower
        </Menu.Item>
        {actions.resized && (
          <Menu.Item leftSection={<IconArrowsHorizontal size={14} />} onClick={actions.resetWidth}>
            Usual width
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
