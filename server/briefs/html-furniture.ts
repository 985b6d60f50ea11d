// Which parts of a web page aren't its article, by what the page itself calls them: tags, roles, names of classes. They
// are set aside with the reason, never dropped.

import type { Element } from 'hast'
import type { SetAsideReason } from '@/lib/brief/parsed-brief'

const BY_TAG: Readonly<Record<string, SetAsideReason>> = {
  nav: 'navigation',
  aside: 'navigation',
  menu: 'navigation',
  dialog: 'navigation',
  form: 'sign-up',
}
const BY_ROLE: Readonly<Record<string, SetAsideReason>> = {
  navigation: 'navigation',
  banner: 'navigation',
  contentinfo: 'navigation',
  complementary: 'navigation',
  search: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  toolbar: 'navigation',
  dialog: 'navigation',
  alertdialog: 'navigation',
  'doc-toc': 'contents',
}
/** Whole words of a class or an id, as they are parted by hyphens, underscores and capitals. */
const BY_NAME: readonly (readonly [RegExp, SetAsideReason])[] = [
  [/\b(?:cookies?|consent|gdpr|onetrust|cookiebot)\b/, 'cookie-notice'],
  [/\b(?:share|sharing|social|addthis|sharebar|sharethis)\b/, 'share-bar'],
  [/\b(?:newsletter|subscribe|subscription|signup|donate|donation|paywall)\b/, 'sign-up'],
  [/\b(?:comments|disqus|respond)\b/, 'comments'],
  [/\b(?:related|recommended|recommendations|teasers?|promo|promos|more stories)\b/, 'teaser'],
  [/\b(?:toc|table of contents)\b/, 'contents'],
  [/\b(?:breadcrumbs?|navbar|nav|navigation|menu|sidebar|skip link|pagination|pager|masthead)\b/, 'navigation'],
]
/** Never set aside by their names: pages put all sorts of words there. */
const TOO_LARGE = new Set(['html', 'body', 'main', 'article'])

/** The reason to set an element aside with all that is in it; undefined where nothing speaks for it. */
export function furnitureReason(element: Element, isInArticle: boolean): SetAsideReason | undefined {
  const { tagName, properties } = element
  const role = BY_ROLE[String(properties.role ?? '')]
  if (TOO_LARGE.has(tagName)) return undefined
  const name = namesOf(element)
  const byName = BY_NAME.find(([pattern]) => pattern.test(name))?.[1]
  if (byName) return byName
  if (role) return role
  if (!isInArticle && (tagName === 'header' || tagName === 'footer')) return 'navigation'
  if (isHidden(element)) return 'navigation'
  return BY_TAG[tagName]
}

function namesOf({ properties }: Element): string {
  const classes = Array.isArray(properties.className) ? properties.className : []
  return [properties.id ?? '', ...classes]
    .join(' | ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase()
}

function isHidden({ properties }: Element): boolean {
  if (properties.hidden !== undefined && properties.hidden !== false) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(String(properties.style ?? ''))
}
