import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{kernel,platform,modules,cli,tests,database}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
