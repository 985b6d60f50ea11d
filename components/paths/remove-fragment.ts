// Takes the fragment out of the address, where it is a secret: no history, screenshot or shared link may contain it.

/** Replaces the address by this path of the same page, which has no fragment. */
export function removeFragment(path: string): void {
  const { pathname } = window.location
  window.history.replaceState(window.history.state, '', path)
  // Once more when the router has taken history over: it would put back the address that it began with. It hears of this
  // only without its own state.
  setTimeout(() => {
    if (window.location.pathname === pathname) window.history.replaceState(null, '', path)
  })
}
