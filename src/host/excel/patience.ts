import { HostError } from '../host';

/** How long to wait for Excel, in milliseconds, and whom to tell meanwhile. */
export interface Patience {
  /** After so long the user is told why Excel may be silent. */
  readonly notice: number;
  /** After so long the operation is given up. */
  readonly limit: number;
  /** A sentence to show while waiting; null once Excel has answered. */
  readonly onWaiting: (sentence: string | null) => void;
}

const WAITING = '正在等待 Excel：若有单元格正在编辑，请先按回车结束编辑；若有对话框，请先关闭。';
const GIVEN_UP = 'Excel 一直没有回应：请先按回车结束编辑、关闭对话框，再试一次。';
const GIVEN_UP_WRITING = 'Excel 一直没有回应，写入可能稍后才会完成：请先按回车结束编辑，再重新校验，核对表格内容。';

/**
 * Waits for an operation, but not for ever: a desktop Excel with a cell in edit answers nothing at all. What was sent
 * can't be called back, so giving up on a write says that it may still happen.
 */
export async function waitFor<T>(operation: Promise<T>, patience: Patience, isWriting: () => boolean): Promise<T> {
  let noticed = false;
  let notice: ReturnType<typeof setTimeout> | undefined;
  let limit: ReturnType<typeof setTimeout> | undefined;
  const givenUp = new Promise<never>((_, reject) => {
    notice = setTimeout(() => {
      noticed = true;
      patience.onWaiting(WAITING);
    }, patience.notice);
    limit = setTimeout(() => reject(new HostError(isWriting() ? GIVEN_UP_WRITING : GIVEN_UP)), patience.limit);
  });
  try {
    return await Promise.race([operation, givenUp]);
  } finally {
    clearTimeout(notice);
    clearTimeout(limit);
    if (noticed) patience.onWaiting(null);
  }
}
