import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
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

/** Nobody but this computer reaches it. */
const ADDRESS = '127.0.0.1';

/** A workbench that is served. */
export interface Serving {
  /** Where to open the workbench. */
  readonly url: string;
  close(): Promise<void>;
}

/** What is served, and where. */
export interface Serve {
  /** The folder of the built workbench. */
  readonly folder: string;
  /** What the page opens at first: the sample, or a lead file by its path. By default an empty spreadsheet. */
  readonly opening?: 'sample' | { readonly file: string };
  /** The port to be had if it is free: a browser keeps what belongs to an address. By default a free one. */
  readonly port?: number;
}

/**
 * Serves the built workbench on this computer only, and nothing outside of its folder but the lead file that is to be
 * opened. Rejects where no port can be had.
 */
export async function serveWorkbench({ folder, opening, port = 0 }: Serve): Promise<Serving> {
  const data = typeof opening === 'object' ? opening.file : undefined;
  const server = createServer((request, response) => {
    const path = fileFor(folder, request.url ?? '/', data);
    if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405);
    else if (path === null) refuse(response, 404);
    else give(path, response).catch(() => refuse(response, 404));
  });
  await listen(server, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0);
  });
  const query =
    data !== undefined
      ? `?open=${encodeURIComponent(basename(data))}`
      : opening === 'sample'
        ? '?sample'
        : '';
  return {
    url: `http://${ADDRESS}:${(server.address() as AddressInfo).port}/${query}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number): Promise<void> {
  const listening = once(server, 'listening');
  server.listen(port, ADDRESS);
  await listening;
}

async function give(path: string, response: ServerResponse): Promise<void> {
  const [bytes, { mtime }] = await Promise.all([readFile(path), stat(path)]);
  response.writeHead(200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    'Last-Modified': mtime.toUTCString(),
    'X-Content-Type-Options': 'nosniff',
    ...(extname(path) === '.js' && { 'Content-Security-Policy': SCRIPT_POLICY }),
  });
  response.end(bytes);
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
