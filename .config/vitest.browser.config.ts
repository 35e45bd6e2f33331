import { defineConfig } from 'vitest/config';

// The playground in a real browser; one file at a time, over one server.
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['playground/test/browser/**/*.test.ts'],
    globalSetup: 'playground/test/serve-built.ts',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
