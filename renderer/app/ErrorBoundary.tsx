import { Component, type ReactNode } from 'react';

import { ErrorState } from '../ui/States.tsx';

type Props = {
  readonly children: ReactNode;
  /** Changes when another page is shown: it gets a new chance. */
  readonly place: string;
};
type State = { readonly error: unknown; readonly place: string };

/** Keeps a page's failure from taking the window with it. React has no other way than a class. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.place === state.place ? null : { error: null, place: props.place };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <ErrorState error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}
