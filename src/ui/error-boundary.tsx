import { Component, type ComponentChildren } from 'preact'
import { Lost } from './lost.tsx'
import { text } from './text.ts'

export interface ErrorBoundaryProps {
  readonly children: ComponentChildren
}

interface State {
  readonly error: unknown
  readonly failed: boolean
}

/** When a page cannot be shown there is still a sentence and a way on. Give it a key for each page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: null, failed: false }

  static override getDerivedStateFromError(error: unknown): State {
    return { error, failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    const words = text.common.crash
    const { error } = this.state
    const unloadable = error instanceof PageNotLoaded
    return (
      <Lost
        title={words.title}
        sentence={unloadable ? words.unloadable : words.what}
        details={String(unloadable ? error.cause : error)}
        again
      />
    )
  }
}

/** A page whose script did not come: the network's fault, not the page's. */
export class PageNotLoaded extends Error {}
