/**
 * Works on items several at a time and yields what comes of them in their own order, each as soon as it and all before it
 * are done.
 * @param parallel how many are under way at once
 * @param ahead how far the work may run ahead of what was yielded, so that one slow item does not pile up all others in memory
 * @param work must not reject
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  parallel: number,
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, void> {
  const waiting = new Map<number, Promise<Result>>();
  let started = 0;
  let yielded = 0;
  let running = 0;

  const startMore = (): void => {
    while (started < items.length && running < parallel && started - yielded < Math.max(ahead, 1)) {
      running++;
      const result = work(items[started] as Item).then((done) => {
        running--;
        startMore();
        return done;
      });
      waiting.set(started++, result);
    }
  };

  startMore();
  while (yielded < items.length) {
    const result = await (waiting.get(yielded) as Promise<Result>);
    waiting.delete(yielded++);
    yield result;
    startMore();
  }
}
