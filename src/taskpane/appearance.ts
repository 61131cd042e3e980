import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** How the pane looks: as Excel does, or as the system does where Excel does not say. */
export type Appearance = 'light' | 'dark' | 'contrast';

const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif";

const THEMES: Readonly<Record<Appearance, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONTS, fontFamilyNumeric: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS, fontFamilyNumeric: FONTS },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase: FONTS, fontFamilyNumeric: FONTS },
};

/** The Fluent theme of an appearance. */
export function themeOf(appearance: Appearance): Theme {
  return THEMES[appearance];
}

/** Whether a colour `#rrggbb` is a dark one; false for what is no such colour. */
export function isDarkColour(colour: string): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  if (!match) return false;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  return (red * 299 + green * 587 + blue * 114) / 1000 < 128;
}

/**
 * Watches what the system asks for.
 * @param office what Office says of its own theme: dark, light, or null where it says nothing
 * @param listener called at once and at every change
 * @returns the way to stop
 */
export function watchAppearance(office: 'light' | 'dark' | null, listener: (appearance: Appearance) => void): () => void {
  const contrast = window.matchMedia('(forced-colors: active)');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const tell = () => listener(contrast.matches ? 'contrast' : (office ?? (dark.matches ? 'dark' : 'light')));
  contrast.addEventListener('change', tell);
  dark.addEventListener('change', tell);
  tell();
  return () => {
    contrast.removeEventListener('change', tell);
    dark.removeEventListener('change', tell);
  };
}
