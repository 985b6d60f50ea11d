// Teaches use-intl our message keys, so that a misspelt key is a type error.

import type { Locale } from '../domain/localized'
import type { Messages } from './words'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
