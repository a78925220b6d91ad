import { createTheme } from '@mantine/core';

/** Large enough to read in a corridor, contrast above 4.5, focus always seen. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 9, dark: 6 },
  autoContrast: true,
  defaultRadius: 'sm',
  focusRing: 'always',
  respectReducedMotion: true,
  fontFamily: 'system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif',
});
