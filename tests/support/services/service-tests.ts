// The tests that npm run test:services runs on PostgreSQL: its own, those of every storage, and the paths through the whole
// server in which people do the same at once. The other integration tests pass there as well, and take long.

export const SERVICE_TESTS: readonly string[] = [
  'tests/services/**/*.test.ts',
  'tests/contract/**/*.test.ts',
  'tests/integration/access/members-inside.test.ts',
  'tests/integration/sessions/ballots.test.ts',
  'tests/integration/sessions/rounds.test.ts',
  'tests/integration/threads/threads.test.ts',
]
