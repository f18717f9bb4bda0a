import type { ComponentChildren } from 'preact'

/** Text for those who do not see the picture that says the same. */
export function VisuallyHidden({ children }: { readonly children: ComponentChildren }) {
  return <span class="visually-hidden">{children}</span>
}
