// The sound at the end of a step's time: two soft tones that are made here, so that nothing is fetched. It is on unless
// somebody turned it off on this device.

import { keep, readKept } from '@/components/device/browser-storage'

const MUTED_KEY = 'foreboard.session.muted'
const TONES_HZ = [880, 660]
const TONE_S = 0.6

export function isBellMuted(): boolean {
  return readKept('device', MUTED_KEY) === 'yes'
}

export function muteBell(isMuted: boolean): void {
  // If the browser refuses to store it, the choice holds until the page is left.
  keep('device', MUTED_KEY, isMuted ? 'yes' : null)
}

/** Browsers stay silent on a page that nobody has touched yet; then nothing is heard, and nothing fails. */
export function ringBell(): void {
  const audio = new AudioContext()
  if (audio.state !== 'running') {
    void audio.close()
    return
  }
  for (const [i, frequency] of TONES_HZ.entries()) {
    const at = audio.currentTime + (i * TONE_S) / 2
    const gain = audio.createGain()
    gain.gain.setValueAtTime(0.15, at)
    gain.gain.exponentialRampToValueAtTime(0.001, at + TONE_S)
    const tone = audio.createOscillator()
    tone.frequency.value = frequency
    tone.connect(gain).connect(audio.destination)
    tone.start(at)
    tone.stop(at + TONE_S)
    if (i === TONES_HZ.length - 1) tone.addEventListener('ended', () => void audio.close())
  }
}
