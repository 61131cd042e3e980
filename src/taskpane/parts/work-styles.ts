import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** The line that stays in sight above a long list: how much there is, and the button that carries it out. */
export const BAR_STYLE: GriffelStyle = {
  position: 'sticky',
  top: `calc(-1 * ${tokens.spacingVerticalM})`,
  zIndex: 1,
  display: 'flex',
  alignItems: 'center',
  gap: tokens.spacingHorizontalS,
  padding: `${tokens.spacingVerticalS} 0`,
  backgroundColor: tokens.colorNeutralBackground1,
};

/** Its words. */
export const BAR_WORDS_STYLE: GriffelStyle = { flexGrow: 1, minWidth: 0, margin: 0, fontVariantNumeric: 'tabular-nums' };

/** The line under which something that few need is folded. */
export const SUMMARY_STYLE: GriffelStyle = {
  cursor: 'pointer',
  color: tokens.colorNeutralForeground2,
  borderRadius: tokens.borderRadiusSmall,
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
};
