// A client of the care plan server for Node 18 or later; no package is needed.
// To be imported by other code, or to be run with the token in the variable CAREPLAN_TOKEN, and in CAREPLAN_URL the server if it is
// not http://127.0.0.1:8080 (bash: export CAREPLAN_TOKEN=..., PowerShell: $env:CAREPLAN_TOKEN = '...', cmd: set CAREPLAN_TOKEN=...):
//
//   node careplan.ts month.zip
//
// It ends with 0 if the month passed, 1 if it did not, and 2 if nothing could be checked. Node runs TypeScript from 22.18 on.
// For an earlier one, in a folder of its own with this file:
//
//   npm init -y
//   npm pkg set type=module
//   npm install --save-dev typescript @types/node
//   npx tsc --target es2022 --module nodenext --types node careplan.ts
//   node careplan.js month.zip
import { realpathSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** Why the server did not do something (RFC 9457): decide by the code, show the detail. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.status = status;
    this.code = code;
  }
}

export interface Received { unit: string; receivedAt: string; }

export interface Queued {
  queued: string[];
  notQueued: { unit: string; code: string; detail: string }[];
  leftOut: string[];
}

export class CarePlanClient {
  private readonly url: string;
  private readonly token: string;
  private readonly language: string;

  constructor(url: string, token: string, language: 'ja' | 'en' = 'ja') {
    this.url = url;
    this.token = token;
    this.language = language;
  }

  /** Checks a ZIP; the verdict is pass, fail or broken, the report as docs/report.schema.json says. */
  async validate(zip: Uint8Array): Promise<{ verdict: string; report: unknown }> {
    const response = await this.call('POST', '/api/v1/validate', zip, 'application/json');
    return { verdict: response.headers.get('Verdict') ?? 'broken', report: await response.json() };
  }

  /** Converts the CSV files of a ZIP to JSON documents, or back. */
  async convert(zip: Uint8Array, to: 'json' | 'csv'): Promise<Uint8Array> {
    return this.bytes(await this.call('POST', `/api/v1/convert?to=${to}`, zip));
  }

  /** Renders the official forms: a ZIP with an index.html. */
  async forms(zip: Uint8Array): Promise<Uint8Array> {
    return this.bytes(await this.call('POST', '/api/v1/forms', zip));
  }

  /** Queues the units of a ZIP to be sent. */
  async queue(zip: Uint8Array): Promise<Queued> {
    return (await (await this.call('POST', '/api/v1/outbox', zip)).json()) as Queued;
  }

  /** Takes over each received unit of an office, and removes it only then. */
  async receive(office: string, take: (unit: string, zip: Uint8Array) => Promise<void>): Promise<void> {
    const inbox = `/api/v1/offices/${office}/inbox`;
    for (const { unit } of (await (await this.call('GET', inbox)).json()) as Received[]) {
      await take(unit, await this.bytes(await this.call('GET', `${inbox}/${unit}`)));
      await this.call('DELETE', `${inbox}/${unit}`);
    }
  }

  private async bytes(response: Response): Promise<Uint8Array> {
    return new Uint8Array(await response.arrayBuffer());
  }

  private async call(method: string, path: string, body?: Uint8Array, accept = '*/*'): Promise<Response> {
    const headers: Record<string, string> = {
      Authorization: `Bearer ${this.token}`, Accept: accept, 'Accept-Language': this.language,
    };
    if (body) {
      headers['Content-Type'] = 'application/zip';
    }
    let response: Response;
    try {
      response = await fetch(this.url + path, { method, headers, body: body as BodyInit | undefined });
    } catch {
      throw new Error(`No answer from ${this.url}: is the server running, and the address right (CAREPLAN_URL)?`);
    }
    if (!response.ok) {
      const problem = (await response.json().catch(() => ({}))) as { code?: string; detail?: string };
      throw new Problem(response.status, problem.code ?? 'FAILED', problem.detail ?? response.statusText);
    }
    return response;
  }
}

async function main(files: string[]): Promise<number> {
  if (files.length !== 1) {
    console.error('Usage: node careplan.ts month.zip');
    return 2;
  }
  const [file] = files;
  const zip = await readFile(file).catch(() => undefined);
  if (!zip) {
    console.error(`${file} cannot be read: name a ZIP that is there.`);
    return 2;
  }
  const client = new CarePlanClient(process.env.CAREPLAN_URL ?? 'http://127.0.0.1:8080', process.env.CAREPLAN_TOKEN ?? '');
  try {
    const { verdict } = await client.validate(zip);
    console.log(`verdict: ${verdict}`);
    if (verdict === 'pass') {
      await writeFile(`${file}.json.zip`, await client.convert(zip, 'json'));
    }
    return verdict === 'pass' ? 0 : 1;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(error instanceof Problem ? `${error.code}: ${message}` : message);
    return 2;
  }
}

/** Whether this file was started, and not imported by another. */
function isStarted(): boolean {
  try {
    return import.meta.url === pathToFileURL(realpathSync(process.argv[1] ?? '')).href;
  } catch {
    return false;
  }
}

if (isStarted()) {
  void main(process.argv.slice(2)).then(code => {
    process.exitCode = code;
  });
}
