import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellReference } from '../../findings/finding';
import { useSession } from '../session-context';

const useStyles = makeStyles({
  link: {
    display: 'inline',
    padding: '0 2px',
    margin: '0 -2px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    background: 'none',
    font: 'inherit',
    textAlign: 'inherit',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    textDecorationLine: 'underline',
    textDecorationColor: 'transparent',
    ':hover': { textDecorationColor: 'currentColor' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface CellLinkProps {
  readonly at: CellReference;
  /** The sheet that the reader is looking at; a cell on it is named without its sheet. */
  readonly home?: string;
  /** What to show instead of the cell's name. */
  readonly text?: string;
}

/** A cell's name that goes to the cell when pressed. */
export function CellLink({ at, home, text }: CellLinkProps) {
  const styles = useStyles();
  const session = useSession();
  const name = at.sheet === home ? at.cell : `${at.sheet}!${at.cell}`;
  return (
    <button type="button" className={styles.link} onClick={() => void session.jump(at)} aria-label={`转到 ${at.sheet} ${at.cell}`}>
      {text ?? name}
    </button>
  );
}
