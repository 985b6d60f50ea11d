// The script that sets the theme before the first paint. It stands in the page's head as text, so it can use nothing.

/** Sets `data-theme` on <html> from the `theme` cookie, else from what the system prefers. */
export const THEME_SCRIPT = `(function(){var m=/(?:^|; )theme=(light|dark)/.exec(document.cookie);document.documentElement.dataset.theme=m?m[1]:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'})()`
