import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  place: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface DocumentLineProps {
  readonly words: string;
  /** Where the chosen cell stands in the document; null where it is none of its own. */
  readonly place: string | null;
}

/** Above the tables of a document: that they are only looked at, and where in the document one looks. */
export function DocumentLine({ words, place }: DocumentLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.line} role="note" aria-label="文档">
      {place !== null && <span className={styles.place}>{place}</span>}
      <span>{words}</span>
    </div>
  );
}
