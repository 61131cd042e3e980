import packageFacts from '../../../package.json';
import { Label, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { MONEY_UNITS } from '../../amount/unit';
import { Notices } from '../parts/Notices';
import { SubScreen } from '../parts/SubScreen';
import { WorkbookProfile } from '../parts/WorkbookProfile';
import { useSession, useSessionState } from '../session-context';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  switch: { marginLeft: '-8px' },
  link: { display: 'inline-block', padding: '4px 0', color: tokens.colorBrandForegroundLink },
});

/** 设置: how amounts are written, the scoring profile, the unit where none is stated, the automatic check. */
export function SettingsScreen() {
  const styles = useStyles();
  const session = useSession();
  const { preferences, choices } = useSessionState();
  const writing = useId();
  const unit = useId();
  return (
    <SubScreen title="设置">
      <Notices />
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
      <WorkbookProfile />
      <div className={styles.field}>
        <Label htmlFor={unit}>没有注明金额单位时</Label>
        <Select
          id={unit}
          value={choices.unit ?? ''}
          onChange={(_, { value }) =>
            void session.changeChoices({ ...choices, unit: MONEY_UNITS.find((known) => known === value) ?? null })
          }
        >
          <option value="">按万元核对</option>
          {MONEY_UNITS.filter((known) => known !== '万元').map((known) => (
            <option key={known} value={known}>
              按{known}核对
            </option>
          ))}
        </Select>
        <p className={styles.hint}>只用于整个工作簿都没有注明单位的情形；表中注明的单位优先。</p>
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
      <p className={styles.hint}>
        决算助手 {packageFacts.version} ·
        错误（✕）必须改，提醒（!）请看一眼，尾差和提示无需处理。先改错，再重算；每次改动都能在“撤销记录”里撤销。
        <a className={styles.link} href="support.html" target="_blank" rel="noreferrer">
          帮助与支持
        </a>
      </p>
    </SubScreen>
  );
}
