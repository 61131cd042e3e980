/** A part of the program that is loaded when it is first needed could not be (no network, or the server has a newer version by now). */
export class NotLoaded extends Error {
  constructor() {
    super('程序的一部分没有加载成功，表格内容没有改动。请检查网络后再试一次；仍不行的，关闭本面板后重新打开。');
    this.name = 'NotLoaded';
  }
}

/**
 * A dynamically imported part of the program.
 * @throws NotLoaded where it does not come
 */
export async function loaded<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch {
    throw new NotLoaded();
  }
}

/** Something that is done until it has succeeded once: a failed attempt is forgotten, so that the next call tries again. */
export function onceDone(attempt: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= attempt().catch((error: unknown) => {
      done = null;
      throw error;
    });
    return done;
  };
}
