/** Why a deployment stopped, with what to do about it, in words for the person who started it. */
export class DeployError extends Error {
  override readonly name = 'DeployError';
}
