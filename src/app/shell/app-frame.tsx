import { ActionIcon, AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHelp, IconSearch } from '@tabler/icons-react';
import { Outlet } from '@tanstack/react-router';
import classes from './app-frame.module.css';
import { Breadcrumb } from './breadcrumb.tsx';
import { CommandPalette } from './command-palette.tsx';
import { CompareLink } from './compare-link.tsx';
import { DropOverlay } from './drop-overlay.tsx';
import { FileInputs } from './file-inputs.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { Keys } from './keys.tsx';
import { palette } from './palette.ts';
import { Problems } from './problems.tsx';
import { RecordLink } from './record-link.tsx';
import { RouteWatch } from './route-watch.tsx';
import { Sidebar } from './sidebar.tsx';
import { StepControls } from './step-controls.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** What stays around every page. It follows neither router nor sources itself: its parts do, each as little as it needs. */
export function AppFrame() {
  const [sidebar, { toggle, close }] = useDisclosure();
  const [help, { open: openHelp, close: closeHelp }] = useDisclosure();
  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 264, breakpoint: 900, collapsed: { mobile: !sidebar } }}
      transitionDuration={120}
      classNames={{ header: classes.bar, navbar: `${classes.bar} ${classes.drawer}`, main: classes.main }}
    >
      <AppShell.Header>
        <Group h="100%" px={12} gap={8} wrap="nowrap">
          <Burger
            opened={sidebar}
            onClick={toggle}
            size="sm"
            className={classes.burger}
            aria-label={sidebar ? 'Hide sources' : 'Show sources'}
          />
          <Breadcrumb />
          <StepControls />
          <CompareLink />
          <RecordLink />
          <Group gap={4} wrap="nowrap">
            <ActionIcon aria-label="Command palette" title="Go to … (Ctrl K)" onClick={palette.open}>
              <IconSearch size={18} />
            </ActionIcon>
            <ThemeSwitch />
            <ActionIcon aria-label="Help" title="Help (?)" onClick={openHelp}>
              <IconHelp size={18} />
            </ActionIcon>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar aria-label="Sources">
        <Sidebar />
      </AppShell.Navbar>
      <AppShell.Main>
        <Problems />
        <Outlet />
        <FileInputs />
      </AppShell.Main>
      <RouteWatch onMove={close} />
      <Keys onHelp={openHelp} />
      <DropOverlay />
      <CommandPalette onHelp={openHelp} />
      <HelpDialog opened={help} onClose={closeHelp} />
    </AppShell>
  );
}
