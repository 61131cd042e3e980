import fc from 'fast-check';
import { inOrder } from '../../src/cli/in-order';

async function collect<Result>(results: AsyncGenerator<Result>): Promise<Result[]> {
  const all: Result[] = [];
  for await (const result of results) all.push(result);
  return all;
}

describe('inOrder', () => {
  it('yields every result once and in order, however the work finishes, within its bounds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.nat(30),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 8 }),
        async (scheduler, count, parallel, ahead) => {
          const items = Array.from({ length: count }, (_, index) => index);
          let running = 0;
          let most = 0;
          let started = 0;
          let yielded = 0;
          let farthest = 0;
          const work = async (item: number): Promise<string> => {
            most = Math.max(most, ++running);
            farthest = Math.max(farthest, ++started - yielded);
            await scheduler.schedule(Promise.resolve());
            running--;
            return `r${item}`;
          };
          const results: string[] = [];
          const reading = (async () => {
            for await (const result of inOrder(items, parallel, ahead, work)) {
              yielded++;
              results.push(result);
            }
          })();
          await scheduler.waitFor(reading);
          expect(results).toEqual(items.map((item) => `r${item}`));
          expect(most).toBeLessThanOrEqual(parallel);
          // The item that is being handed on no longer waits, but is not yet counted by its reader.
          expect(farthest).toBeLessThanOrEqual(ahead + 1);
        },
      ),
    );
  });

  it('yields the first result while later ones are still under way', async () => {
    const results = inOrder(['fast', 'never'], 2, 4, (item) =>
      item === 'fast' ? Promise.resolve(item) : new Promise<string>(() => undefined),
    );
    expect(await results.next()).toEqual({ done: false, value: 'fast' });
  });

  it('ends at once where there is nothing to do', async () => {
    expect(await collect(inOrder([], 2, 4, () => Promise.resolve(1)))).toEqual([]);
  });
});
