import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const mono = 'ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace';

/** From text to the deepest ground, of the dark theme; as cool as the surfaces below. */
const dark = [
  ...['#dfe3e6', '#b8c0c6', '#9aa4ac', '#87929a', '#566067'],
  ...['#343b40', '#282e32', '#1d2124', '#16191b', '#101214'],
] as unknown as MantineColorsTuple;

/** An instrument: neutral surfaces, 14 px text, an 8 px grid, one accent; strong colour is for data. */
export const theme = createTheme({
  colors: { dark },
  primaryColor: 'teal',
  primaryShade: 9,
  autoContrast: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  fontFamilyMonospace: mono,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 4,
  headings: { fontWeight: '600' },
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 }, withArrow: false } },
    Modal: {
      // Its <header> would count as a second banner of the page.
      defaultProps: { transitionProps: { duration: 120 }, attributes: { header: { role: 'none' } } },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Anchor: { defaultProps: { underline: 'hover' } },
  },
});

/** Surfaces and faint text of both themes, with contrasts of at least 4.5:1 for text. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--combobox-chevron-color': 'var(--mantine-color-text)' },
  light: {
    '--mantine-color-body': '#f7f8f8',
    '--mantine-color-dimmed': '#5c656d',
    '--mantine-color-placeholder': '#6b747c',
    '--mantine-color-default-border': '#b3bbc1',
    '--mantine-color-disabled': '#eceff1',
    '--mantine-color-disabled-color': '#6f7880',
    '--surface': '#ffffff',
    '--surface-raised': '#ffffff',
    '--line': '#e1e5e8',
    '--line-strong': '#c6cdd2',
    '--hover': '#eef1f3',
    '--danger': '#c0281f',
    '--warning': '#b07a00',
  },
  dark: {
    '--mantine-color-body': '#16191b',
    '--mantine-color-dimmed': '#9aa4ac',
    '--mantine-color-placeholder': '#929ca4',
    '--mantine-color-text': '#dfe3e6',
    '--surface': '#1d2124',
    '--surface-raised': '#24292d',
    '--line': '#2e3438',
    '--line-strong': '#434b51',
    '--hover': '#272d31',
    '--danger': '#ff8f87',
    '--warning': '#f2c14b',
  },
});
