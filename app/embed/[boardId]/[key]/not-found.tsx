import { EmbedGone } from '@/components/embed/embed-gone'

export default function EmbedNotFound() {
  return <EmbedGone />
}
