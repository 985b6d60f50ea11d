// Tests that can't share a process with others: they measure its memory or its event loop, or replace a module.
// tests/meta/own-process checks the list.

export const OWN_PROCESS: readonly string[] = [
  'tests/integration/threats/bombs.test.ts',
  'tests/integration/threats/documents.test.ts',
  'tests/integration/threats/fuzz.test.ts',
  'tests/integration/threats/images.test.ts',
  'tests/integration/threats/websocket.test.ts',
  'tests/unit/dashboard/dashboard.test.tsx',
  'tests/unit/i18n/from-right.test.tsx',
  'tests/unit/i18n/pseudo-language.test.tsx',
  'tests/unit/outline/redrawn-cards.test.tsx',
  'tests/unit/server/render/chromium.test.ts',
  'tests/unit/sync/document-size.test.ts',
]
