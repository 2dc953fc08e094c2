import { createHost, type Host, type HostOptions } from '../../../src/host/host.ts';
import { type Addon, type AddonOptions, loadAddon } from '../../../src/host/node/runtime.ts';

/** 2 March 2026, 09:30 UTC. */
export const NOW = Date.UTC(2026, 2, 2, 9, 30);

/** A host whose clock stands still. */
export function hostOf(options: Partial<HostOptions> = {}): Host {
  return createHost({ timeZone: 'Europe/Berlin', locale: 'en', now: () => NOW, ...options });
}

/** A script on a host of its own. */
export function addonOf(
  code: string,
  options: AddonOptions = {},
): { readonly addon: Addon; readonly host: Host } {
  const host = hostOf();
  return { host, addon: loadAddon(code, host, options) };
}
