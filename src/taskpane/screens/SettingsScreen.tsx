import { Label, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { SubScreen } from '../parts/SubScreen';
import { useSession, useSessionState } from '../session-context';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  switch: { marginLeft: '-8px' },
});

/** 设置: how amounts are written, the automatic check. */
export function SettingsScreen() {
  const styles = useStyles();
  const session = useSession();
  const { preferences } = useSessionState();
  const writing = useId();
  return (
    <SubScreen title="设置">
      <div className={styles.field}>
        <Label htmlFor={writing}>数字写法</Label>
        <Select
          id={writing}
          value={preferences.grouped ? 'grouped' : 'plain'}
          onChange={(_, { value }) => session.changePreferences({ ...preferences, grouped: value === 'grouped' })}
        >
          <option value="grouped">1,101.35（带千分位）</option>
          <option value="plain">1101.35（不带千分位）</option>
        </Select>
        <p className={styles.hint}>只影响本面板的显示，不改动表格。</p>
      </div>
      <div className={styles.field}>
        <Switch
          className={styles.switch}
          checked={preferences.automatic}
          label="改动后自动重新校验"
          onChange={(_, { checked }) => session.changePreferences({ ...preferences, automatic: checked })}
        />
        <p className={styles.hint}>停止输入片刻后自动校验一次；关闭时只提示“有改动”。</p>
      </div>
    </SubScreen>
  );
}
