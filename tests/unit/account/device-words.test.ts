// A browser's description of itself, in words.

import { describe, expect, it } from 'vitest'
import { deviceOf } from '@/components/account/device-words'

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0'

describe('deviceOf', () => {
  it.each([
    [`${MAC} Version/18.1 Safari/605.1.15`, 'Safari', 'macOS'],
    [`${WINDOWS} Safari/537.36`, 'Chrome', 'Windows'],
    [`${WINDOWS} Safari/537.36 Edg/143.0.0.0`, 'Edge', 'Windows'],
    [`${WINDOWS} Safari/537.36 OPR/120.0.0.0`, 'Opera', 'Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox', 'Linux'],
    [
      'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/143.0 Mobile Safari/537.36',
      'Chrome',
      'Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 CriOS/143 Safari/604',
      'Chrome',
      'iPhone',
    ],
  ])('reads %s', (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system })
  })

  it.each([null, '', 'curl/8.5.0', 'node'])('makes nothing up for %j', (userAgent) => {
    expect(deviceOf(userAgent)).toBeUndefined()
  })
})
