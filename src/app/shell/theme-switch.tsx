import { ActionIcon, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun, IconSunMoon } from '@tabler/icons-react';

const next = { auto: 'light', light: 'dark', dark: 'auto' } as const;
const icons = { auto: IconSunMoon, light: IconSun, dark: IconMoon } as const;
const names = { auto: 'as the system', light: 'light', dark: 'dark' } as const;

/** Light, dark, or as the system has it; kept by the browser. */
export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = icons[colorScheme];
  const label = `Theme: ${names[colorScheme]}`;
  return (
    <ActionIcon aria-label={label} title={label} onClick={() => setColorScheme(next[colorScheme])}>
      <Icon size={18} />
    </ActionIcon>
  );
}
