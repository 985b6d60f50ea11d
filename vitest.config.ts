import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') }
const project = (name: string, testTimeout: number) => ({
  resolve: { alias },
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`, `tests/${name}/**/*.test.tsx`],
    environment: 'node',
    setupFiles: ['tests/support/property-seed.ts'],
    testTimeout,
    hookTimeout: testTimeout,
    // Two cores: more workers only make tests that wait for sockets slower.
    maxWorkers: 2,
  },
})

export default defineConfig({
  test: {
    projects: [
      project('unit', 10_000),
      project('meta', 60_000),
      project('property', 120_000),
      project('contract', 60_000),
      project('integration', 120_000),
    ],
  },
})
