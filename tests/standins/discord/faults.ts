/** What goes wrong next, in order: a test asks for it, the next request that fits gets it. */
export interface Faults {
  /** The next requests that fit are refused with this. */
  refuse(fault: Fault): void;
  /** The fault for a request, taken off the list. */
  take(method: string, path: string): Fault | undefined;
  /** How many have not been met yet. */
  left(): number;
}

export interface Fault {
  readonly method?: string;
  /** What the path has to match. */
  readonly path: RegExp;
  /**
   * A status with a body as Discord writes it, with what is wrong with which field under `errors`, and with `done` after
   * what is asked is done all the same; `hang` never answers; `hang up` cuts the connection, before or after what is
   * asked is done; `cut short` does it and says half of what there is to say. `unsaid` leaves out the headers that say
   * how long to wait, `sublimit` those but `Retry-After`.
   */
  readonly with:
    | {
        readonly status: number;
        readonly code?: number;
        readonly message?: string;
        readonly errors?: unknown;
        readonly done?: boolean;
      }
    | {
        readonly retryAfterMs: number;
        readonly global?: boolean;
        readonly unsaid?: boolean;
        readonly sublimit?: boolean;
      }
    | "hang"
    | "hang up"
    | "hang up after"
    | "cut short";
  /** How many requests get it; 1 unless told. */
  readonly times?: number;
}

export function createFaults(): Faults {
  const faults: { readonly fault: Fault; left: number }[] = [];
  return {
    refuse: (fault) => void faults.push({ fault, left: fault.times ?? 1 }),
    take(method, path) {
      const found = faults.find(
        ({ fault, left }) => left > 0 && (fault.method ?? method) === method && fault.path.test(path),
      );
      if (found) found.left -= 1;
      return found?.fault;
    },
    left: () => faults.reduce((sum, { left }) => sum + left, 0),
  };
}
