// React only runs at build time, to turn the Open Peeps components into text: two functions are all we need of it.
declare module 'react' {
  export type ComponentType<P> = (props: P) => unknown
  export const createElement: <P>(component: ComponentType<P>, props: P) => object
}
declare module 'react-dom/server' {
  export const renderToStaticMarkup: (element: object) => string
}
declare module 'react-peeps' {
  import type { ComponentType } from 'react'

  type Drawings = Readonly<Record<string, ComponentType<{ strokeColor: string; backgroundColor: string }>>>
  export const BustPose: Drawings
  export const Hair: Drawings
  export const Face: Drawings
  export const FacialHair: Drawings
  export const Accessories: Drawings
}
