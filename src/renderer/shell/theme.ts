import { createTheme } from '@mantine/core';

/** Large enough to read in a corridor, contrast above 4.5, focus always seen. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 9,
  autoContrast: true,
  defaultRadius: 'sm',
  focusRing: 'always',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.65rem', lineHeight: '1.25' }, h2: { fontSize: '1.25rem', lineHeight: '1.3' }, h3: { fontSize: '1.05rem', lineHeight: '1.35' } } },
  respectReducedMotion: true,
  fontFamily: 'system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif',
});
