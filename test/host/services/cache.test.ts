import { describe, expect, it } from 'vitest';
import { Execution } from '../../../src/host/execution.ts';
import { cacheService, caches } from '../../../src/host/services/cache.ts';
import { Clock } from '../../../src/host/services/clock.ts';

const SECOND = 1_000;

function scriptCache() {
  const clock = new Clock(() => 0);
  const cache = cacheService(new Execution(), caches(), clock).getScriptCache();
  return { cache, clock };
}

describe('CacheService', () => {
  it('forgets an entry when its seconds are over by the host’s clock', () => {
    const { cache, clock } = scriptCache();
    cache.put('a', 'kept', 30);
    clock.advance(29 * SECOND);
    expect(cache.get('a')).toBe('kept');
    clock.advance(SECOND);
    expect(cache.get('a')).toBeNull();
  });

  it('keeps an entry ten minutes where nothing else is asked for', () => {
    const { cache, clock } = scriptCache();
    cache.put('a', 'kept');
    clock.advance(599 * SECOND);
    expect(cache.get('a')).toBe('kept');
    clock.advance(SECOND);
    expect(cache.get('a')).toBeNull();
  });

  it('keeps nothing for more than six hours, nor for less than a second', () => {
    const { cache } = scriptCache();
    cache.put('a', '1', 21_600);
    expect(() => cache.put('b', '1', 21_601)).toThrow('may be 1 to 21600');
    expect(() => cache.put('b', '1', 0)).toThrow('may be 1 to 21600');
  });

  it('takes 100 KB under a key of 250 characters and refuses more of either', () => {
    const { cache } = scriptCache();
    cache.put('k'.repeat(250), 'x'.repeat(102_400));
    expect(() => cache.put('k'.repeat(251), 'x')).toThrow('Argument too large: key');
    expect(() => cache.put('k', 'x'.repeat(102_401))).toThrow('Argument too large: value');
    expect(() => cache.put('k', 'ü'.repeat(51_201))).toThrow('Argument too large: value');
  });

  it('keeps the 900 entries that last longest once more than 1,000 were put', () => {
    const { cache } = scriptCache();
    for (let index = 0; index < 1_000; index++) cache.put(`k${index}`, 'x', 600 + index);
    expect(cache.get('k0')).toBe('x');
    cache.put('k1000', 'x', 600 + 1_000);
    expect(cache.get('k100')).toBeNull();
    expect(cache.get('k101')).toBe('x');
    expect(cache.get('k1000')).toBe('x');
  });

  it('reads many at once without those that are not there, and removes them', () => {
    const { cache } = scriptCache();
    cache.putAll({ a: '1', b: '2', c: '3' });
    cache.remove('b');
    expect(cache.getAll(['a', 'b', 'c'])).toEqual({ a: '1', c: '3' });
    cache.removeAll(['a', 'c']);
    expect(cache.getAll(['a', 'c'])).toEqual({});
  });

  it('has a cache each for document, script and user', () => {
    const service = cacheService(new Execution(), caches(), new Clock(() => 0));
    service.getUserCache().put('a', '1');
    expect(service.getScriptCache().get('a')).toBeNull();
    expect(service.getDocumentCache()?.get('a')).toBeNull();
  });
});
