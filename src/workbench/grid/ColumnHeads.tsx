import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { columnName, type Area } from '../../workbook/address';
import { edge, type Axis } from '../sheet/geometry';
import { HEADER_HEIGHT, HEADER_WIDTH, useHeaderStyles } from './GridRows';

const useStyles = makeStyles({
  columns: { position: 'sticky', top: 0, zIndex: 7, height: `${HEADER_HEIGHT}px`, backgroundColor: '#f3f3f3' },
  corner: { position: 'sticky', left: 0, zIndex: 1, width: `${HEADER_WIDTH}px`, height: `${HEADER_HEIGHT}px` },
});

interface ColumnHeadsProps {
  readonly columns: Axis;
  /** The columns that are drawn. */
  readonly shown: readonly number[];
  readonly selected: Area;
  readonly width: number;
}

/** The letters of the columns, above all rows. */
export function ColumnHeads({ columns, shown, selected, width }: ColumnHeadsProps) {
  const styles = useStyles();
  const header = useHeaderStyles();
  return (
    <div role="row" className={styles.columns} style={{ width }}>
      <div aria-hidden className={mergeClasses(header.header, styles.corner)} />
      {shown.map((column) => (
        <div
          key={column}
          role="columnheader"
          className={mergeClasses(header.header, column >= selected.left && column <= selected.right && header.chosen)}
          style={{
            top: 0,
            height: HEADER_HEIGHT,
            left: HEADER_WIDTH + edge(columns, column) - 1,
            width: edge(columns, column + 1) - edge(columns, column) + 1,
          }}
        >
          {columnName(column)}
        </div>
      ))}
    </div>
  );
}
