// The colour of each kind of card, for light and dark. A kind keeps its colour whether or not its card is scored: the
// level has a pill of its own, so that the two never fight for one colour. A test compares these values with
// app/globals.css, and measures that texts stand out 4.5:1, edges and signs 3:1.

import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Tone } from '@/lib/domain/criteria/tone'

type KindTones = Readonly<Record<CardKind, Tone>>

export const KIND_TONES: Readonly<{ light: KindTones; dark: KindTones }> = {
  light: {
    risk: { text: '#a8400f', edge: '#d9531e', soft: '#fce8df' },
    recommendation: { text: '#176573', edge: '#1f7a8c', soft: '#e2f1f4' },
    driver: { text: '#6b4fb3', edge: '#6b4fb3', soft: '#eeeaf8' },
    assumption: { text: '#7a5a06', edge: '#a97c0a', soft: '#fbf2d9' },
    evidence: { text: '#475569', edge: '#64748b', soft: '#e8edf3' },
    opportunity: { text: '#2f7a4d', edge: '#3f8f5f', soft: '#e5f2ea' },
    actor: { text: '#93376f', edge: '#b0518c', soft: '#f8e6f1' },
    scenario: { text: '#6f4e37', edge: '#8b6446', soft: '#f3ebe3' },
    question: { text: '#2449b3', edge: '#2f5bd8', soft: '#e6ecfb' },
  },
  dark: {
    risk: { text: '#ffa27d', edge: '#e5713f', soft: '#452618' },
    recommendation: { text: '#7ccbdb', edge: '#3b9cb0', soft: '#17343b' },
    driver: { text: '#b9a3f5', edge: '#8f76d8', soft: '#2e2748' },
    assumption: { text: '#f0c55c', edge: '#c39a2a', soft: '#3a3014' },
    evidence: { text: '#b3c0d1', edge: '#8595aa', soft: '#28323f' },
    opportunity: { text: '#7fd0a0', edge: '#4c9a6a', soft: '#1d3527' },
    actor: { text: '#f0a3cf', edge: '#c8619c', soft: '#43213a' },
    scenario: { text: '#d9b898', edge: '#a9835f', soft: '#3a2d22' },
    question: { text: '#9db4ff', edge: '#6485ee', soft: '#222d55' },
  },
}
