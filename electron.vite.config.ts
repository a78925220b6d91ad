import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Builds the desktop host and the interface. The preload must be CommonJS: a sandboxed window refuses any other. */
export default defineConfig({
  main: { build: { outDir: 'out/main', rolldownOptions: { input: { main: 'electron/main.ts', 'typeset-worker': 'src/adapters/pdf/typeset-worker.ts' } } } },
  preload: { build: { outDir: 'out/preload', rolldownOptions: { input: { preload: 'electron/preload.ts' }, output: { format: 'cjs', entryFileNames: '[name].cjs' } } } },
  renderer: { root: 'src/renderer', build: { outDir: 'out/renderer', modulePreload: { polyfill: false }, assetsInlineLimit: 0, minify: 'oxc', cssMinify: true, rolldownOptions: { input: 'src/renderer/index.html' } }, plugins: [react()] },
});
