import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

export default defineConfig({
  base: './',
  // Reports say which version of the program made them.
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [react()],
  worker: { format: 'es' },
  build: { target: 'es2023', chunkSizeWarningLimit: 1000 },
  server: { host: '127.0.0.1', port: 5173 },
  test: {
    // Files share processes: starting one for each takes longer than most of them do.
    projects: [
      {
        test: {
          name: 'core',
          environment: 'node',
          isolate: false,
          testTimeout: 60_000,
          include: ['src/core/**/*.test.ts', 'src/worker/**/*.test.ts', 'src/node/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'app',
          environment: 'happy-dom',
          isolate: false,
          testTimeout: 60_000,
          include: ['src/app/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
