import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{kernel,platform,modules,cli,server,web,tests,database}/**/*.test.ts', 'tests/journeys/*.e2e.ts'],
    globalSetup: ['tests/database/start-postgres.ts'],
    testTimeout: 60_000,
    // The first journey of a run loads the whole example city.
    hookTimeout: 400_000,
  },
})
