/**
 * What the add-on's own realm has for making things: Date objects and errors that it gets from a service must be its
 * own, or `instanceof` fails on them. The host's own globals serve where the add-on runs beside the host.
 */
export interface Realm {
  readonly Date: DateConstructor;
  readonly Error?: ErrorConstructor;
}

/** A realm in which a whole script runs, with what its arguments are made of. */
export interface ScriptRealm extends Required<Realm> {
  readonly JSON: JSON;
  readonly Array: ArrayConstructor;
}
