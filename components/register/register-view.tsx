// The register: the board's cards as a table.

import type { BoardViewProps } from '@/components/board/board-view-props'

export function RegisterView({ view, onShowCard }: BoardViewProps) {
  return (
    <div className="min-h-0 grow overflow-auto p-4">
      <table>
        <tbody>
          {view.cards.map((card) => (
            <tr key={card.id}>
              <td>
                <button type="button" onClick={() => onShowCard(card.id)}>
                  {card.ref}
                </button>
              </td>
              <td>{card.title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
