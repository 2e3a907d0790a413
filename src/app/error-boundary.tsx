import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  readonly children: ReactNode
  readonly renderError: (error: Error, retry: () => void) => ReactNode
}

/** Shows something sensible in the place of a part that fails to render, and lets the reader try again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined }

  static getDerivedStateFromError(cause: unknown) {
    return { error: cause instanceof Error ? cause : new Error(String(cause)) }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return this.props.renderError(error, () => this.setState({ error: undefined }))
  }
}
