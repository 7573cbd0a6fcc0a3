/** Keeps a fault in one section from taking the window with it. */
import { Component, type ReactNode } from 'react';
import { FailedSection } from '#renderer/app/FailedSection.tsx';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    if (this.state.failed) return <FailedSection retry={() => this.setState({ failed: false })} />;
    return this.props.children;
  }
}
