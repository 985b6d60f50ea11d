// The script that sets the theme before the first paint. It stands in the page's head as text, so it can use nothing.

/**
 * Sets `data-theme` on <html> from an embed's address, the `theme` cookie, or what the system prefers: always the latter
 * where the system gives all colours, since drawings with colours of their own stand on its background.
 */
export const THEME_SCRIPT = `(function(){var l=location,m=/^\\/embed\\//.test(l.pathname)?/[?&]theme=(light|dark)/.exec(l.search):/(?:^|; )theme=(light|dark)/.exec(document.cookie);document.documentElement.dataset.theme=m&&!matchMedia('(forced-colors: active)').matches?m[1]:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'})()`
