/** Writes the newest value handed to it, never two at once; values that were overtaken while a write ran are left out. */
export interface LatestWriter<T> {
  /** Hands over a value; resolves when this value, or a newer one, is written. Rejects with the error of that write. */
  readonly put: (value: T) => Promise<void>;
  /** Resolves when nothing is being written any more, whether or not it went well. */
  readonly idle: () => Promise<void>;
}

/** A {@link LatestWriter} over `write`. */
export function createLatestWriter<T>(write: (value: T) => Promise<void>): LatestWriter<T> {
  let waiting: { readonly value: T; readonly done: PromiseWithResolvers } | null = null;
  let running: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    while (waiting) {
      const { value, done } = waiting;
      waiting = null;
      try {
        await write(value);
        done.resolve();
      } catch (error) {
        done.reject(error);
      }
    }
    running = null;
  };

  return {
    put(value) {
      const done = waiting?.done ?? withResolvers();
      waiting = { value, done };
      running ??= run();
      return done.promise;
    },
    idle: () => running ?? Promise.resolve(),
  };
}

interface PromiseWithResolvers {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Node 20 has no `Promise.withResolvers` yet. */
function withResolvers(): PromiseWithResolvers {
  let resolve: () => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
