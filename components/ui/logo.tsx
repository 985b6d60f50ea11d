// The sign of the product: three cards and one with a rounder corner.

export function Logo({ sizePx = 22 }: { sizePx?: number }) {
  return (
    <svg width={sizePx} height={sizePx} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="#2f5bd8" />
      <g fill="#fff">
        <rect x="7" y="17" width="8" height="8" rx="2" fillOpacity=".55" />
        <rect x="17" y="17" width="8" height="8" rx="2" fillOpacity=".8" />
        <rect x="7" y="7" width="8" height="8" rx="2" fillOpacity=".8" />
        <path d="M19 7h2a4 4 0 0 1 4 4v2a2 2 0 0 1-2 2h-4a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2z" />
      </g>
    </svg>
  )
}
