import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Filled, DismissCircle20Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { Info16Regular, Info20Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Filled, Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../findings/finding';

/** What a severity is called. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', info: '尾差/提示' };

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
  clean: { color: tokens.colorStatusSuccessForeground1 },
});

const ICONS = {
  small: { error: DismissCircle16Filled, warning: Warning16Filled, info: Info16Regular, clean: CheckmarkCircle20Filled },
  medium: { error: DismissCircle20Filled, warning: Warning20Filled, info: Info20Regular, clean: CheckmarkCircle20Filled },
} as const;

interface SeverityIconProps {
  readonly severity: Severity | 'clean';
  readonly size?: 'small' | 'medium';
  /** Read to those who do not see the icon; left out where the word stands beside it. */
  readonly label?: string;
  readonly className?: string;
}

/** A severity's icon in its colour. */
export function SeverityIcon({ severity, size = 'small', label, className }: SeverityIconProps) {
  const styles = useStyles();
  const Icon = ICONS[size][severity];
  return <Icon className={mergeClasses(styles.icon, styles[severity], className)} aria-label={label} aria-hidden={label === undefined} />;
}
