import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormSummary } from '../../findings/finding';
import { CellLink } from '../parts/CellLink';
import { PagedList } from '../parts/PagedList';
import { SeverityIcon } from '../parts/severity';
import { SubScreen } from '../parts/SubScreen';
import { useLoaded } from '../parts/use-loaded';
import { WHY_SCREEN, type Run } from '../session';
import { useSession, useSessionState } from '../session-context';

const useStyles = makeStyles({
  paragraph: { margin: 0, color: tokens.colorNeutralForeground2 },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  icon: { marginTop: '2px' },
  words: { flexGrow: 1, minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  open: { minWidth: 'auto', marginLeft: '-8px' },
  why: { flexShrink: 0, alignSelf: 'flex-start' },
  select: { marginTop: tokens.spacingVerticalXS },
});

interface SheetLine {
  readonly sheet: string;
  readonly isHidden: boolean;
  readonly forms: readonly FormSummary[];
  /** Why nothing was recognised; null where something was, or where nobody can say. */
  readonly reason: string | null;
}

/** Every sheet of the workbook with what it was taken for, those that were not recognised first. */
function sheetLines({ result, sheets }: Run): readonly SheetLine[] {
  const lines = sheets.map(({ name, visibility }) => ({
    sheet: name,
    isHidden: visibility !== 'visible',
    forms: result.forms.filter((form) => form.sheet === name),
    reason: result.unrecognised.find((item) => item.sheet === name)?.reason ?? null,
  }));
  return [...lines.filter(({ forms }) => forms.length === 0), ...lines.filter(({ forms }) => forms.length > 0)];
}

function facts({ unit, year, organisation }: FormSummary): string {
  return [organisation, year === null ? null : `${year} 年度`, unit === null ? null : `单位：${unit}`]
    .filter((part) => part !== null)
    .join(' · ');
}

const AUTOMATIC = '';

interface ChoiceProps {
  readonly line: SheetLine;
  readonly titles: readonly string[];
}

/** 自动, or one of the standard forms: the user's word on one sheet. */
function Choice({ line, titles }: ChoiceProps) {
  const styles = useStyles();
  const session = useSession();
  const { choices } = useSessionState();
  const chosen = Object.hasOwn(choices.formOf, line.sheet) ? choices.formOf[line.sheet] : undefined;
  const [isOpen, setIsOpen] = useState(chosen !== undefined);

  function choose(value: string) {
    const { [line.sheet]: _, ...others } = choices.formOf;
    void session.changeChoices({ ...choices, formOf: value === AUTOMATIC ? others : { ...others, [line.sheet]: value } });
  }

  if (!isOpen) {
    return (
      <Button
        size="small"
        appearance="subtle"
        className={styles.open}
        aria-label={`指明工作表“${line.sheet}”是哪张表`}
        onClick={() => setIsOpen(true)}
      >
        指明…
      </Button>
    );
  }
  return (
    <Select
      autoFocus={chosen === undefined}
      className={styles.select}
      size="small"
      aria-label={`工作表“${line.sheet}”是哪张表`}
      value={chosen ?? AUTOMATIC}
      onChange={(_, { value }) => choose(value)}
    >
      <option value={AUTOMATIC}>自动识别</option>
      {titles.map((title) => (
        <option key={title} value={title}>
          指定为：{title}
        </option>
      ))}
    </Select>
  );
}

interface TablesScreenProps {
  readonly run: Run;
  /** Loads the standard titles that a sheet can be said to be; absent where the check takes no such word. */
  readonly formTitles?: () => Promise<readonly string[]>;
}

/** 识别结果: which sheet is which form, why not, and the way to say so by hand. */
export function TablesScreen({ run, formTitles }: TablesScreenProps) {
  const styles = useStyles();
  const session = useSession();
  const { part, failure } = useLoaded(formTitles);
  const titles = part ?? [];
  return (
    <SubScreen title="识别结果">
      <p className={styles.paragraph}>
        {run.sheets.length} 张工作表中识别出 {run.result.forms.length} 张决算表。
        {titles.length > 0 && '识别不对的可以在下面指明，本工作簿会记住，下次校验时生效。'}
      </p>
      <Button size="small" className={styles.why} data-opens={WHY_SCREEN} onClick={() => session.openScreen(WHY_SCREEN)}>
        为什么这样认
      </Button>
      {failure}
      <PagedList items={sheetLines(run)} keyOf={({ sheet }) => sheet}>
        {(line) => (
          <>
            <div className={styles.head}>
              <SeverityIcon
                severity={line.forms.length > 0 ? 'clean' : 'info'}
                label={line.forms.length > 0 ? '已识别' : '未识别'}
                className={styles.icon}
              />
              <div className={styles.words}>
                <span className={styles.title}>{line.sheet}</span>
                {line.isHidden && <span className={styles.quiet}>（隐藏）</span>}
                {line.forms.map((form) => (
                  <div key={`${form.form}${form.area}`}>
                    {form.form} <CellLink at={{ sheet: form.sheet, cell: form.area.split(':')[0] ?? form.area }} home={form.sheet} />
                    <div className={styles.quiet}>{facts(form)}</div>
                  </div>
                ))}
                {line.forms.length === 0 && <div className={styles.quiet}>{line.reason ?? '不是决算表。'}</div>}
                {titles.length > 0 && <Choice line={line} titles={titles} />}
              </div>
            </div>
          </>
        )}
      </PagedList>
    </SubScreen>
  );
}
