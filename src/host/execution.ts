/** What an execution may do, as Google's authorisation lifecycle has it. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** What kind of call into the add-on is running; between calls none is, and no service answers. */
export type Running = 'load' | 'trigger' | 'menu item' | 'server call' | 'custom function';

/** What a call needs: `nothing` works at any time after loading, `read` and `write` touch the open spreadsheet. */
export type Need = 'nothing' | 'read' | 'write' | 'interface' | 'service';

/** Services that answer inside a custom function, beside reading the spreadsheet. */
const IN_CUSTOM_FUNCTIONS = new Set([
  'CacheService',
  'HtmlService',
  'LockService',
  'PropertiesService',
  'Utilities',
]);

/**
 * One run of the add-on's code: which services answer, how often each was called, and which call is to fail. Every
 * method of every service passes through `called`.
 */
export class Execution {
  running: Running | null = null;
  authMode: AuthMode = 'FULL';
  /** Calls so far by kind, such as `Range.setValues`, in the order of their first appearance. */
  readonly counts = new Map<string, number>();
  /** Calls so far, in order: `Range.setValues`. */
  readonly log: string[] = [];
  /** The add-on's own kind of Error; what a service throws is of it, so that `instanceof Error` holds there. */
  Error: ErrorConstructor = Error;
  private failing: { readonly call: number; readonly message: string } | null = null;

  /** Forgets the calls so far. */
  reset(): void {
    this.counts.clear();
    this.log.length = 0;
  }

  /** Lets the `call`-th call from now (the first is 1) fail with Google's words for a service that is down. */
  failAt(call: number, message = 'Service Spreadsheets failed while accessing document.'): void {
    this.failing = { call: this.log.length + call, message };
  }

  /** An error of the host as the add-on sees it: of its own realm and, as every error of a service, an `Exception`. */
  errorOf(error: unknown): unknown {
    if (!(error instanceof Error) || error.name === 'Exception') return error;
    const exception = new this.Error(error.message, { cause: error });
    exception.name = 'Exception';
    return exception;
  }

  /** Takes back `failAt`. */
  heal(): void {
    this.failing = null;
  }

  /** Counts a call and throws where Google would not let it through. */
  called(className: string, method: string, need: Need): void {
    const kind = `${className}.${method}`;
    if (this.running === 'load') {
      throw new Error(
        `${kind} was called while the script was being loaded: services answer only inside a function`,
      );
    }
    this.log.push(kind);
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    if (this.running === 'custom function') {
      const isAllowed =
        need === 'nothing' || need === 'read' || (need === 'service' && IN_CUSTOM_FUNCTIONS.has(className));
      if (!isAllowed) throw new Error(`You do not have permission to call ${kind}`);
    } else if (this.authMode === 'NONE' && (need === 'read' || need === 'write' || need === 'service')) {
      throw new Error(
        `You do not have permission to call ${kind}. Required permissions: https://www.googleapis.com/auth/spreadsheets.currentonly`,
      );
    }
    if (this.failing?.call === this.log.length) throw new Error(this.failing.message);
  }
}
