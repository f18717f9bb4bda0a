import type { ComponentChildren } from 'preact'
import './card.css'

export interface CardProps {
  readonly children: ComponentChildren
  /** `sheet`: paper with an ink line; `wash`: a quiet patch without one; `calm`: a patch in the calm colour. */
  readonly kind?: 'sheet' | 'wash' | 'calm'
  /** Id of the heading that names it; with one, the card is a region that can be jumped to. */
  readonly labelledBy?: string
}

export function Card({ children, kind = 'sheet', labelledBy }: CardProps) {
  const name = `card card--${kind}`
  if (labelledBy === undefined) return <div class={name}>{children}</div>
  return (
    <section class={name} aria-labelledby={labelledBy}>
      {children}
    </section>
  )
}
