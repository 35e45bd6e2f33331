import type { CallName, InputOf, OutputOf, Request, Response } from './protocol.ts';

/** A call that a newer one of the same name took the place of: nobody needs its answer. */
export class Superseded extends Error {}

/** The worker was stopped before it answered. */
export class WorkerLost extends Error {}

interface Waiting {
  readonly name: CallName;
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

export interface WorkerClient {
  /** Asks the worker. */
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /**
   * Asks where only the newest answer matters: one call runs, the newest of the others waits, the rest are rejected
   * with `Superseded`.
   */
  callNewest<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** Stops the worker as a fault would. For tests and support. */
  stop(): void;
}

export interface WorkerClientOptions {
  readonly start: () => Worker;
  /** The worker was lost and a new, empty one stands in its place. */
  readonly onRestart: () => void;
  /** A call answers within this many milliseconds, or the worker is taken for lost. */
  readonly patience?: number;
}

/** The page's end of the protocol: keeps a worker running, and one that hangs is replaced. */
export function createWorkerClient({
  start,
  onRestart,
  patience = 15_000,
}: WorkerClientOptions): WorkerClient {
  const waiting = new Map<number, Waiting>();
  const queued = new Map<CallName, { readonly run: () => void; readonly drop: () => void }>();
  const busy = new Set<CallName>();
  let worker: Worker;
  let nextId = 1;

  function launch(): void {
    worker = start();
    worker.addEventListener('message', ({ data }: MessageEvent<Response>) => settle(data));
    worker.addEventListener('error', restart);
  }

  function settle(response: Response): void {
    const call = waiting.get(response.id);
    if (call === undefined) return;
    waiting.delete(response.id);
    clearTimeout(call.timer);
    if (response.ok) call.resolve(response.output as never);
    else call.reject(new Error(`${call.name}: ${response.fault}`));
  }

  function restart(): void {
    worker.terminate();
    const lost = [...waiting.values()];
    waiting.clear();
    launch();
    onRestart();
    for (const { reject, timer, name } of lost) {
      clearTimeout(timer);
      reject(new WorkerLost(name));
    }
  }

  function call<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    return new Promise<OutputOf<N>>((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, { name, resolve, reject, timer: setTimeout(restart, patience) });
      worker.postMessage({ id, name, input } satisfies Request);
    });
  }

  function finish(name: CallName): void {
    const next = queued.get(name);
    queued.delete(name);
    if (next === undefined) busy.delete(name);
    else next.run();
  }

  launch();
  return {
    call,
    callNewest(name, input) {
      return new Promise((resolve, reject) => {
        const run = (): void => {
          busy.add(name);
          call(name, input)
            .then(resolve, reject)
            .finally(() => finish(name));
        };
        if (!busy.has(name)) {
          run();
          return;
        }
        queued.get(name)?.drop();
        queued.set(name, { run, drop: () => reject(new Superseded(name)) });
      });
    },
    stop: () => restart(),
  };
}
