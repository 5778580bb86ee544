import { type Adapter, StartError } from "./adapters/adapter.ts";

/** Makes an adapter; it calls `onFatal` when it cannot go on. */
export type MakeAdapter = (onFatal: (reason: string) => void) => Adapter;

interface Serving {
  /** Says something to whoever runs the program. */
  readonly say: (text: string) => Promise<unknown>;
  /** Whether another process says that it answers, of which this one is a part. */
  readonly part: boolean;
  /** Called once with all adapters before the first is started. */
  readonly ready: (adapters: readonly Adapter[]) => void;
  /** Resolves when the program is told to end. */
  readonly told: Promise<void>;
  /** What is said of an error that has no remedy of its own. */
  readonly describe: (error: unknown) => string;
}

/**
 * Runs adapters side by side, until told to end, also while they start, or until none is left. One that does not start, or cannot go on, is
 * said at once and takes no other along. Resolves with what went wrong.
 */
export async function serve(
  makers: readonly MakeAdapter[],
  { say, part, ready, told, describe }: Serving,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const running = new Set<Adapter>();
  let left: () => void = () => {};
  let starting = makers.length;
  const noneLeft = new Promise<void>((resolve) => {
    left = resolve;
  });

  async function fail(reason: string): Promise<void> {
    problems.push(reason);
    await say(`nkhr: ${reason}\n`);
  }

  let ending = false;
  const over = new Set<Adapter>();
  const adapters = makers.map((make) => {
    const adapter: Adapter = make((reason) => {
      if (over.has(adapter)) return;
      over.add(adapter);
      running.delete(adapter);
      const gone = Promise.all([fail(reason), adapter.stop()]);
      void gone.then(leaveIfNone);
    });
    return adapter;
  });

  const leaveIfNone = () => starting + running.size === 0 && left();

  async function run(adapter: Adapter): Promise<void> {
    try {
      await adapter.start();
      if (!over.has(adapter)) running.add(adapter);
    } catch (error) {
      // Whoever ended the start knows why it did not come about.
      if (ending) return;
      await fail(error instanceof StartError ? error.message : `${adapter.name}: ${describe(error)}`);
      await adapter.stop();
    } finally {
      starting -= 1;
    }
  }

  ready(adapters);
  await Promise.race([told, Promise.all(adapters.map(run))]);
  if (running.size > 0) {
    if (!part && starting === 0) await say(`nkhr answers in ${[...running].map(({ name }) => name).join(" and ")}.\n`);
    await Promise.race([told, noneLeft]);
  }
  ending = true;
  await Promise.all(adapters.map((adapter) => adapter.stop()));
  return problems;
}
