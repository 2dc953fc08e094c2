/** What a run threw as an Error of the host's realm with the same message; the original is its cause. */
export function hostError(error: unknown): Error {
  const isError = Object.prototype.toString.call(error) === '[object Error]';
  const { code } = Object(error) as { readonly code?: unknown };
  if (isError && code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
    return new Error('Exceeded maximum execution time', { cause: error });
  }
  if (error instanceof Error) return error;
  return new Error(isError ? (error as Error).message : String(error), { cause: error });
}
