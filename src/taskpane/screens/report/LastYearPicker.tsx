import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { READ_ENDINGS } from '../../../host/file/endings';
import type { Workbook } from '../../../workbook/workbook';
import { keptState } from '../../kept-state';
import { loaded } from '../../loading';
import type { useAttempt } from './use-attempt';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  name: { overflowWrap: 'anywhere' },
  hidden: { display: 'none' },
});
const ENDINGS = READ_ENDINGS.map((ending) => `.${ending}`).join(',');

/** The workbook of the year before, under the name of its file. */
export interface LastYearFile {
  readonly name: string;
  readonly workbook: Workbook;
}

/** Chosen once for drafting and for checking. */
export const useLastYear = keptState<LastYearFile | null>(null);

interface LastYearPickerProps {
  readonly last: LastYearFile | null;
  readonly onChoose: (last: LastYearFile | null) => void;
  readonly attempt: ReturnType<typeof useAttempt>['attempt'];
  readonly disabled: boolean;
}

/** Lets the user choose the workbook of the year before, or put it away again. */
export function LastYearPicker({ last, onChoose, attempt, disabled }: LastYearPickerProps) {
  const styles = useStyles();
  const file = useRef<HTMLInputElement>(null);
  const choose = (given: File | undefined) =>
    attempt(async () => {
      if (!given) return;
      const { readFile } = await loaded(import('../../../host/file/read-file'));
      const { workbook } = await readFile(new Uint8Array(await given.arrayBuffer()));
      onChoose({ name: given.name, workbook });
    });
  return (
    <div className={styles.actions}>
      <Button disabled={disabled} onClick={() => file.current?.click()}>
        {last ? '换上年的工作簿' : '选上年的工作簿（可不选）'}
      </Button>
      {last && (
        <>
          <span className={styles.name}>上年：{last.name}</span>
          <Button size="small" appearance="subtle" disabled={disabled} onClick={() => onChoose(null)}>
            不用上年
          </Button>
        </>
      )}
      <input
        ref={file}
        className={styles.hidden}
        type="file"
        accept={ENDINGS}
        aria-label="上年的工作簿"
        onChange={({ target }) => {
          void choose(target.files?.[0]);
          target.value = '';
        }}
      />
    </div>
  );
}
