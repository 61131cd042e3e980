import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** A button or choice that is pressed: in high contrast, where colours of our own are taken away, as well. */
export const CHOSEN_STYLE: GriffelStyle = {
  background: tokens.colorBrandBackground2,
  color: tokens.colorBrandForeground2,
  fontWeight: tokens.fontWeightSemibold,
  ':hover': { background: tokens.colorBrandBackground2 },
  '@media (forced-colors: active)': { forcedColorAdjust: 'none', background: 'Highlight', color: 'HighlightText' },
};

/** A small button of a row of them, of which some are pressed. */
export const CHIP_STYLE: GriffelStyle = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: tokens.spacingHorizontalXS,
  minHeight: '26px',
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  background: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground1,
  fontFamily: 'inherit',
  fontSize: tokens.fontSizeBase200,
  fontVariantNumeric: 'tabular-nums',
  cursor: 'pointer',
  ':hover': { background: tokens.colorNeutralBackground1Hover },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
};
