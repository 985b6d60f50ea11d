// Which parts of a web page aren't its article, by what the page itself calls them: tags, roles, names of classes. They
// are set aside with the reason, never dropped.

import type { Element, ElementContent } from 'hast'
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
type NamedReason = readonly [RegExp, SetAsideReason]

/** Names of a page's parts: whole words of a class or an id, as they are parted by hyphens, underscores and capitals. */
const PARTS: readonly NamedReason[] = [
  [
    /\b(?:onetrust|cookiebot|(?:cookies?|consent|gdpr) (?:banner|bar|notice|popup|pop up|modal|dialog|overlay|message))\b/,
    'cookie-notice',
  ],
  [
    /\b(?:addthis|sharebar|sharethis|(?:share|sharing|social) (?:bar|buttons?|icons?|links?|tools?|menu))\b/,
    'share-bar',
  ],
  [/\b(?:newsletter|subscribe|signup|donate|paywall)\b/, 'sign-up'],
  [/\b(?:comments|disqus)\b/, 'comments'],
  [/\b(?:teasers?|promo|promos|more stories)\b/, 'teaser'],
  [/\b(?:toc|table of contents)\b/, 'contents'],
  [/\b(?:breadcrumbs?|navbar|nav|navigation|skip link|pagination|pager|masthead)\b/, 'navigation'],
]
/** Names of a page's parts that are subjects of a policy, too: within an article they count where no text stands. */
const PARTS_OR_SUBJECTS: readonly NamedReason[] = [
  [/\b(?:cookies?|consent|gdpr)\b/, 'cookie-notice'],
  [/\b(?:share|sharing|social)\b/, 'share-bar'],
  [/\b(?:subscription|donation)\b/, 'sign-up'],
  [/\brespond\b/, 'comments'],
  [/\b(?:related|recommended|recommendations)\b/, 'teaser'],
  [/\b(?:menu|sidebar)\b/, 'navigation'],
]
/** Never set aside by their names: pages put all sorts of words there. */
const TOO_LARGE = new Set(['html', 'body', 'main', 'article'])
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** Elements that people press or fill in; they are parts of the page, not of its text. */
const CONTROLS = new Set(['button', 'input', 'select', 'textarea', 'form', 'dialog'])

/** The reason to set an element aside with all that is in it; undefined where nothing speaks for it. */
export function furnitureReason(element: Element, isInArticle: boolean): SetAsideReason | undefined {
  const { tagName, properties } = element
  if (TOO_LARGE.has(tagName)) return undefined
  const name = namesOf(element)
  const byPart = reasonIn(PARTS, name)
  if (byPart) return byPart
  const role = String(properties.role ?? '')
  const bySubject = reasonIn(PARTS_OR_SUBJECTS, name)
  const mayBeText = isInArticle && (bySubject !== undefined || tagName === 'aside' || role === 'complementary')
  if (mayBeText && readsAsText(element)) return undefined
  if (bySubject) return bySubject
  if (BY_ROLE[role]) return BY_ROLE[role]
  if (!isInArticle && (tagName === 'header' || tagName === 'footer')) return 'navigation'
  if (isHidden(element)) return 'navigation'
  return BY_TAG[tagName]
}

function reasonIn(names: readonly NamedReason[], name: string): SetAsideReason | undefined {
  return names.find(([pattern]) => pattern.test(name))?.[1]
}

/** The id of a heading is made of its words: it says nothing of the page's parts. */
function namesOf({ tagName, properties }: Element): string {
  const classes = Array.isArray(properties.className) ? properties.className : []
  const id = HEADINGS.has(tagName) ? '' : (properties.id ?? '')
  return [id, ...classes]
    .join(' | ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase()
}

/** Letters from which on words are a text; a sentence with its end is one from fewer. A kanji or kana counts for two. */
const TEXT_WEIGHT = 40
const SENTENCE_WEIGHT = 20
/** An element is judged by so many of its first nodes: pages may nest asides in asides. */
const JUDGED_NODES = 1_000

/** Whether words stand in the element for their own sake: no controls, more words than links, a sentence or more. */
function readsAsText(element: Element): boolean {
  let words = ''
  let linked = 0
  const left: { node: ElementContent; isLink: boolean }[] = [{ node: element, isLink: false }]
  for (let seen = 0; seen < JUDGED_NODES; seen++) {
    const next = left.pop()
    if (!next) break
    const { node, isLink } = next
    if (node.type === 'text') {
      if (isLink) linked += weigh(node.value)
      else words += node.value
    }
    if (node.type !== 'element') continue
    if (CONTROLS.has(node.tagName)) return false
    const isInLink = isLink || node.tagName === 'a'
    for (const child of node.children.toReversed()) left.push({ node: child, isLink: isInLink })
  }
  const weight = weigh(words)
  const isSentence = weight >= SENTENCE_WEIGHT && /[.!?…。！？][\s"”’」』）)]*$/u.test(words.trim())
  return weight >= linked && (weight >= TEXT_WEIGHT || isSentence)
}

function weigh(words: string): number {
  const letters = words.replace(/\s+/gu, '')
  return letters.length + (letters.match(/[\u3041-\u30ff\u3400-\u9fff]/gu)?.length ?? 0)
}

function isHidden({ properties }: Element): boolean {
  if (properties.hidden !== undefined && properties.hidden !== false) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(String(properties.style ?? ''))
}
