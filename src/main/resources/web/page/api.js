/** Calls of the service. Tokens and answers stay in memory. */
const PATIENCE = 20_000;

export class Refusal extends Error {
  constructor(status, problem) {
    super('refused with ' + status);
    this.status = status;
    this.problem = problem;
  }

  /** Whether the same request may succeed later. */
  get passes() {
    return this.status >= 500 || this.status === 429 || this.status === 408;
  }
}

export async function call(method, path, { body, token, headers = {}, keepalive = false } = {}) {
  const reply = await fetch(path, {
    method,
    keepalive,
    headers: {
      ...headers,
      Accept: 'application/json',
      ...(token && { Authorization: 'Bearer ' + token }),
      ...(body && { 'Content-Type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
    cache: 'no-store',
    credentials: 'omit',
    signal: AbortSignal.timeout(PATIENCE),
  });
  const read = reply.status === 204 ? {} : await reply.json().catch(() => ({}));
  if (!reply.ok) {
    throw new Refusal(reply.status, read);
  }
  return read;
}

export const key = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
