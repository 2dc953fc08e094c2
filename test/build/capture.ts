import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { selfSignedCertificate } from './certificate.ts';

const HOST = 'script.googleapis.com';

/** A file as the Apps Script API takes it: the name has no ending, the type says which it was. */
export interface ScriptFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

/** What the Apps Script API answers in place of its own answer: an HTTP status and a message. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/** Google's Apps Script API on this machine, as far as a push needs it. */
export interface Capture {
  /** The environment in which a program reaches this in place of Google, logged in. */
  readonly env: NodeJS.ProcessEnv;
  /** The hosts that were asked for, each once. */
  readonly hosts: Set<string>;
  /** The script's files: what was there before, then what was pushed. */
  readonly scripts: Map<string, readonly ScriptFile[]>;
  /** When set, every request is refused with it. */
  refusal: Refusal | undefined;
  close(): void;
}

/**
 * A proxy on 127.0.0.1 that ends TLS for script.googleapis.com with a certificate of its own, refuses every other host,
 * and answers GET and PUT of /v1/projects/ID/content. It writes the certificate and made-up credentials to `folder`.
 */
export async function captureAppsScript(folder: string): Promise<Capture> {
  const { key, certificate } = selfSignedCertificate(HOST);
  const authority = join(folder, 'authority.pem');
  const credentials = join(folder, 'credentials.json');
  await writeFile(authority, certificate);
  await writeFile(credentials, JSON.stringify({ tokens: { default: LOGGED_IN } }));

  const sockets = new Set<Socket>();
  const api = createSecureServer({ key, cert: certificate }, (request, response) => {
    void answer(capture, request, response);
  });
  const proxy = createServer();
  proxy.on('connect', ({ url = '' }: IncomingMessage, socket: Socket) => {
    capture.hosts.add(url);
    if (url !== `${HOST}:443`) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    sockets.add(socket);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    api.emit('connection', socket);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');

  const capture: Capture = {
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      NODE_EXTRA_CA_CERTS: authority,
      clasp_config_auth: credentials,
    },
    hosts: new Set(),
    scripts: new Map(),
    refusal: undefined,
    close() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
  return capture;
}

async function answer(capture: Capture, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const send = (status: number, body: object): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const body = await text(request);
  const scriptId = /^\/v1\/projects\/([^/]+)\/content$/.exec(request.url ?? '')?.[1];
  if (capture.refusal !== undefined) {
    const { status, message } = capture.refusal;
    send(status, { error: { code: status, message, errors: [{ message }] } });
  } else if (scriptId === undefined || !capture.scripts.has(scriptId)) {
    send(404, { error: { code: 404, message: 'Requested entity was not found.' } });
  } else {
    if (request.method === 'PUT') capture.scripts.set(scriptId, JSON.parse(body).files);
    send(200, { scriptId, files: capture.scripts.get(scriptId) });
  }
}

const LOGGED_IN = {
  type: 'authorized_user',
  client_id: 'client',
  client_secret: 'secret',
  refresh_token: 'refresh',
  access_token: 'access',
  // The year 2100: nothing is refreshed.
  expiry_date: 4_102_444_800_000,
};
