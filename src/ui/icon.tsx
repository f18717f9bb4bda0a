import { h } from 'preact'

/** A lucide icon as the package ships it: a list of SVG elements. Import the icon by name, so that only it is bundled. */
export type IconNode = readonly (readonly [tag: string, attributes: Record<string, string | number | undefined>])[]

export interface IconProps {
  readonly node: IconNode
  /** In CSS units; 1.25em sits well beside text. */
  readonly size?: string
}

/** Decoration only: whatever it means is said in words beside it, or in a VisuallyHidden. */
export function Icon({ node, size = '1.25em' }: IconProps) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      style={{ width: size, height: size }}
      fill="none"
      stroke="currentColor"
      stroke-width="2.25"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  )
}
