// The hour as a picture and as a table.

import type { Sample } from './watch'

const WIDTH = 900
const HEIGHT = 300
const MARGIN = 46
const MIB = 1024 * 1024

interface Line {
  readonly name: string
  readonly color: string
  readonly of: (sample: Sample) => number
}

const LINES: readonly Line[] = [
  { name: 'resident', color: '#b3412f', of: ({ rssBytes }) => rssBytes },
  { name: 'heap, whole', color: '#2f6fde', of: ({ heapTotalBytes }) => heapTotalBytes },
  { name: 'heap, used', color: '#1f8a5b', of: ({ heapUsedBytes }) => heapUsedBytes },
]

/** An SVG of resident memory and heap over time; the times of rest are shaded. */
export function curveOf(samples: readonly Sample[]): string {
  const end = samples.at(-1)?.at ?? 1
  const most = Math.ceil(Math.max(...samples.map(({ rssBytes }) => rssBytes)) / MIB / 100) * 100
  const x = (seconds: number) => Math.round(MARGIN + (seconds / end) * (WIDTH - 2 * MARGIN))
  const y = (megabytes: number) => Math.round(HEIGHT - MARGIN - (megabytes / most) * (HEIGHT - 2 * MARGIN))
  const rests = samples.flatMap(({ at, phase }, i) => {
    const next = samples[i + 1]
    if (phase !== 'rest' || !next) return []
    return [
      `<rect x="${x(at)}" y="${MARGIN}" width="${x(next.at) - x(at)}" height="${HEIGHT - 2 * MARGIN}" fill="#eee"/>`,
    ]
  })
  const text = (at: readonly [number, number], words: string, color = '#333') =>
    `<text x="${at[0]}" y="${at[1]}" fill="${color}">${words}</text>`
  const marks = [
    ...Array.from({ length: most / 100 + 1 }, (_, i) => text([6, y(i * 100) + 4], `${i * 100} MB`)),
    ...Array.from({ length: Math.floor(end / 600) + 1 }, (_, i) =>
      text([x(i * 600) - 8, HEIGHT - 24], `${i * 10} min`),
    ),
  ]
  const lines = LINES.map(({ name, color, of }, i) => {
    const points = samples.map((sample) => `${x(sample.at)},${y(of(sample) / MIB)}`).join(' ')
    return `<polyline points="${points}" fill="none" stroke="${color}"/>${text([MARGIN + i * 120, 24], name, color)}`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="#fff"/>
${[...rests, ...marks, ...lines].join('\n')}
</svg>
`
}

/** A Markdown table with a row for each cycle: the most that was resident in it, and how things stood when its rest ended. */
export function tableOf(samples: readonly Sample[]): string {
  const rows: string[] = []
  let most = 0
  for (const [i, sample] of samples.entries()) {
    most = Math.max(most, sample.rssBytes)
    if (sample.phase === 'work' || samples[i + 1]?.phase === 'rest') continue
    const { rssBytes, heapUsedBytes, heapTotalBytes, externalBytes, childBytes } = sample
    const megabytes = [most, rssBytes, heapUsedBytes, heapTotalBytes, externalBytes, childBytes]
    const counts = [sample.descriptors, sample.sockets, sample.boards, sample.joins, sample.updates]
    const cells = [Math.round(sample.at / 60), ...megabytes.map((bytes) => Math.round(bytes / MIB)), ...counts]
    rows.push(`| ${cells.join(' | ')} |`)
    most = 0
  }
  return [
    '| minute | most, MB | at rest | heap used | heap, whole | external | other programs | descriptors | sockets | boards | joins | changes |',
    `|${' ---: |'.repeat(12)}`,
    ...rows,
  ].join('\n')
}
