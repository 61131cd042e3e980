import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
});

const PAGE = 50;

interface PagedListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, at: number) => string;
  readonly children: (item: Item) => ReactNode;
}

/** A long list, drawn in pages; what is not drawn yet is counted and one click away. */
export function PagedList<Item>({ items, keyOf, children }: PagedListProps<Item>) {
  const styles = useStyles();
  const [limit, setLimit] = useState(PAGE);
  const hidden = items.length - limit;
  return (
    <div>
      <ul className={styles.list}>
        {items.slice(0, limit).map((item, at) => (
          <li key={keyOf(item, at)} className={styles.item}>
            {children(item)}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="small" onClick={() => setLimit(limit + PAGE)}>
          再显示 {Math.min(PAGE, hidden)} 条（已显示 {limit} 条，共 {items.length} 条）
        </Button>
      )}
    </div>
  );
}
