// next.config.js has the build take tldraw's drawings as text.

declare module '@tldraw/assets/icons/icon/0_merged.svg' {
  const text: string
  export default text
}
