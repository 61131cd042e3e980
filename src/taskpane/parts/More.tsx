import { Button, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  more: { alignSelf: 'flex-start' },
});

/** Rows of a finding's detail that are shown before the rest is asked for. */
export const FIRST = 12;

interface MoreProps {
  readonly hidden: number;
  readonly onMore: () => void;
}

/** Asks for the rest of what is shown only in part. */
export function More({ hidden, onMore }: MoreProps) {
  const styles = useStyles();
  return (
    <Button size="small" appearance="subtle" className={styles.more} onClick={onMore}>
      再显示 {hidden} 个
    </Button>
  );
}
