import type { ButtonHTMLAttributes, ComponentChildren } from 'preact'
import './button.css'

/** `primary`: the one thing to do here; `plain`: something else to do; `quiet`: on the margin, without a box. */
export type ButtonKind = 'primary' | 'plain' | 'quiet'

interface Common {
  readonly kind?: ButtonKind
  readonly children: ComponentChildren
}

export interface ButtonProps extends Common, Omit<ButtonHTMLAttributes, 'type' | 'class' | 'className' | 'children'> {}

export function Button({ kind = 'plain', children, ...rest }: ButtonProps) {
  return (
    <button type="button" class={`button button--${kind}`} {...rest}>
      {children}
    </button>
  )
}

export interface ButtonLinkProps extends Common {
  readonly href: string
  /** Where the words alone do not say where it goes. Must contain the words that are seen. */
  readonly label?: string
}

/** Looks like a button, goes somewhere: a link for the browser and for screen readers. */
export function ButtonLink({ kind = 'plain', children, href, label }: ButtonLinkProps) {
  return (
    <a href={href} class={`button button--${kind}`} aria-label={label}>
      {children}
    </a>
  )
}
