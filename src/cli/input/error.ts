/** Input that cannot be used. The message is for people: it names the file, the place in it and the remedy. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
