/** When unsaved work is handed to the program: as soon as typing rests, and never later than the limit while it does not. */
export interface JournalTimes {
  readonly rest: number;
  readonly limit: number;
}

/** The world a journal lives in; given, so that a test can be its clock. */
export interface JournalHost {
  now(): number;
  after(milliseconds: number, run: () => void): () => void;
  /** Runs when nothing else is to be done, at the latest after `deadline`. */
  whenIdle(run: () => void, deadline: number): void;
}

export interface Journal {
  /** Something was typed. */
  touch(): void;
  /** Hands over now what has not been handed over yet. */
  flush(): void;
  /** Forgets what was typed since: it was saved, or thrown away on purpose. */
  forget(): void;
}

/** The law is one second between a key and the journal; the rest is what turning a document into JSON and sending it may take. */
export const JOURNAL_TIMES: JournalTimes = { rest: 300, limit: 800 };

/** Calls `send` behind typing as {@link JournalTimes} has it, never within the stroke of a key. */
export function createJournal(host: JournalHost, send: () => void, times: JournalTimes = JOURNAL_TIMES): Journal {
  let first: number | null = null;
  let cancel: (() => void) | null = null;
  let round = 0;

  const forget = () => {
    cancel?.();
    cancel = null;
    first = null;
    round += 1;
  };
  const flush = () => {
    if (first === null) return;
    forget();
    send();
  };
  return {
    touch() {
      const now = host.now();
      first ??= now;
      cancel?.();
      const mine = round;
      const left = first + times.limit - now;
      cancel = host.after(Math.max(0, Math.min(times.rest, left)), () => {
        host.whenIdle(
          () => {
            if (mine === round) flush();
          },
          Math.max(0, (first ?? now) + times.limit - host.now()),
        );
      });
    },
    flush,
    forget,
  };
}
