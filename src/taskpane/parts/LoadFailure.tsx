import { Component, type ReactNode } from 'react';

/** Says so where a screen's or a part's code cannot be loaded, instead of leaving the pane empty. */
export class LoadFailure extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? (
      <p role="alert">这个功能没有打开，表格内容没有改动。请检查网络，关闭本面板后重新打开。</p>
    ) : (
      this.props.children
    );
  }
}
