import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** For the worker, which evaluates the add-on: the page's own policy does not reach it. */
const SCRIPT_POLICY = "default-src 'none'; script-src 'self' 'unsafe-eval'";

/** What is served. */
export interface Serving {
  /** Where to open the workbench. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the built workbench in `folder` on this computer only, on a free port, and nothing outside of the folder but
 * the lead file `data`, which the page opens at first. Rejects where the port cannot be had.
 */
export async function serveWorkbench(
  folder: string,
  { data }: { readonly data?: string } = {},
): Promise<Serving> {
  const server = createServer((request, response) => {
    const path = fileFor(folder, request.url ?? '/', data);
    if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405);
    else if (path === null) refuse(response, 404);
    else {
      readFile(path).then(
        (bytes) => {
          response.writeHead(200, {
            'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
            'Cache-Control': 'no-cache',
            'X-Content-Type-Options': 'nosniff',
            ...(extname(path) === '.js' && { 'Content-Security-Policy': SCRIPT_POLICY }),
          });
          response.end(bytes);
        },
        () => refuse(response, 404),
      );
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const query = data === undefined ? '' : `?open=${encodeURIComponent(basename(data))}`;
  return {
    url: `http://127.0.0.1:${port}/${query}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The file behind an address; null for what is not to be had. */
function fileFor(folder: string, url: string, data: string | undefined): string | null {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (data !== undefined && path === `/data/${basename(data)}`) return data;
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(normalize(folder) + sep) && !path.includes('\0') ? file : null;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain' });
  response.end(String(status));
}
