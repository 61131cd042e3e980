import { Button } from '@fluentui/react-components';
import { useState } from 'react';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
}

/** Puts a text on the clipboard and says whether that worked. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const [said, say] = useState<string | null>(null);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      say('已复制');
    } catch {
      say('没有复制成，请选中文字后按 Ctrl+C');
    }
  }
  return (
    <>
      <Button size="small" onClick={() => void copy()}>
        {label}
      </Button>
      <span role="status">{said}</span>
    </>
  );
}
