// The version, the Node that runs it, and settings that do nothing.

import type { Examined } from './examined'
import { type Finding, found } from './findings'

/** The day on which a line of Node gets its last mend from its makers, as their schedule says. */
const NODE_ENDS: Readonly<Record<string, string>> = {
  20: '2026-04-30',
  21: '2024-06-01',
  22: '2027-04-30',
  23: '2025-06-01',
  24: '2028-04-30',
  25: '2026-06-01',
}

/** Reports the version, an old Node, and settings that are not used. */
export function checkSettings({ config, version, now }: Examined, node = process.versions.node): Finding[] {
  const end = NODE_ENDS[node.split('.')[0] ?? '']
  return [
    found('version-known', { version, node }),
    ...(end !== undefined && now().toISOString().slice(0, 10) > end ? [found('node-ended', { node, end })] : []),
    ...config.unusedSettings.map((name) => found('settings-unused', { name })),
  ]
}
