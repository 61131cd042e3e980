import { makeStyles } from '@fluentui/react-components';
import { forwardRef } from 'react';

const useStyles = makeStyles({
  editor: {
    position: 'absolute',
    zIndex: 8,
    boxSizing: 'border-box',
    border: '2px solid #0f6cbd',
    padding: '0 2px',
    font: 'inherit',
    fontSize: '13px',
    backgroundColor: '#ffffff',
    color: '#000000',
    outlineStyle: 'none',
  },
});

interface CellEditorProps {
  readonly place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** The cell's name. */
  readonly name: string;
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  /** The text stands; `by` is the key that said so, null where the editor was left. */
  readonly onCommit: (text: string, by: 'Enter' | 'Tab' | null) => void;
  readonly onCancel: () => void;
}

/** The field over a cell in which its content is typed. */
export const CellEditor = forwardRef<HTMLInputElement, CellEditorProps>(function CellEditor(props, ref) {
  const { place, name, draft, onDraft, onCommit, onCancel } = props;
  const styles = useStyles();
  return (
    <input
      ref={ref}
      className={styles.editor}
      style={{ ...place, minWidth: place.width, width: Math.max(place.width, 120) }}
      aria-label={`编辑 ${name}`}
      value={draft}
      onChange={({ target }) => onDraft(target.value)}
      onBlur={() => onCommit(draft, null)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' || event.key === 'Tab') {
          event.preventDefault();
          onCommit(draft, event.key);
        } else if (event.key === 'Escape') onCancel();
        event.stopPropagation();
      }}
    />
  );
});
