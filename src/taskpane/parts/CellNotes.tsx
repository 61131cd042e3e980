import { makeStyles } from '@fluentui/react-components';
import type { Refusal } from '../../host/host';
import { CellLink } from './CellLink';
import { SUMMARY_STYLE } from './work-styles';
import { PagedList } from './PagedList';

const useStyles = makeStyles({
  summary: SUMMARY_STYLE,
});

interface CellNotesProps {
  readonly title: string;
  readonly notes: readonly Refusal[];
}

/** Cells with what there is to say of each, folded away below one line with their number. */
export function CellNotes({ title, notes }: CellNotesProps) {
  const styles = useStyles();
  if (notes.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>
        {title}（{notes.length}）
      </summary>
      <PagedList items={notes} keyOf={({ sheet, cell }, at) => `${at}${sheet}!${cell}`}>
        {(note) => (
          <>
            <CellLink at={note} /> {note.reason}
          </>
        )}
      </PagedList>
    </details>
  );
}
