// The name of a version: the one that a person gave it, or the occasion on which it was made.

import { useTranslations } from 'use-intl'
import type { ListedVersion } from './versions-api'

/** Returns the words for a version. */
export function useVersionName(): (version: Pick<ListedVersion, 'kind' | 'name'>) => string {
  const t = useTranslations('versions.kind')
  return ({ kind, name }) => name || t(kind)
}
