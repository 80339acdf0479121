import { builtinModules } from 'node:module';
import { resolve } from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';

const root = resolve(import.meta.dirname, '..');

// What ships must also run on the oldest runtime that Carryon is tested on.
const node = (name: string, entry: string): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external: ['electron', 'better-sqlite3'], conditions: ['node', 'import'] },
  build: {
    target: 'node18',
    outDir: resolve(root, 'dist/electron'),
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: { [name]: resolve(root, entry) },
      external: ['electron', 'better-sqlite3', ...builtinModules, /^node:/u],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});

export default defineConfig({
  root: resolve(root, 'renderer'),
  base: './',
  plugins: [react()],
  environments: {
    client: {
      build: {
        target: 'chrome114',
        outDir: resolve(root, 'dist/renderer'),
        emptyOutDir: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // Read from the disk beside it, in one piece.
        chunkSizeWarningLimit: 4096,
        reportCompressedSize: false,
      },
    },
    main: node('main', 'electron/main.ts'),
    preload: node('preload', 'electron/preload.ts'),
    job: node('job', 'electron/jobs/child.ts'),
  },
  builder: {
    buildApp: async (builder) => {
      for (const name of ['client', 'main', 'preload', 'job']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
