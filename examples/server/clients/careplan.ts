// A client of the care plan server for Node 18 or later and browsers' runtimes; no package is needed.
//
//   CAREPLAN_URL=http://127.0.0.1:8080 CAREPLAN_TOKEN=... node careplan.ts month.zip        (Node 22.18 or later)
//   npx tsc --target es2022 --module nodenext careplan.ts && node careplan.js month.zip     (earlier)
import { readFile, writeFile } from 'node:fs/promises';

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
    const response = await fetch(this.url + path, { method, headers, body: body as BodyInit | undefined });
    if (!response.ok) {
      const problem = (await response.json()) as { code?: string; detail?: string };
      throw new Problem(response.status, problem.code ?? 'FAILED', problem.detail ?? response.statusText);
    }
    return response;
  }
}

const file = process.argv[2];
if (file) {
  const client = new CarePlanClient(process.env.CAREPLAN_URL ?? 'http://127.0.0.1:8080', process.env.CAREPLAN_TOKEN ?? '');
  try {
    const zip = await readFile(file);
    const { verdict } = await client.validate(zip);
    console.log(`verdict: ${verdict}`);
    if (verdict === 'pass') {
      await writeFile(`${file}.json.zip`, await client.convert(zip, 'json'));
    }
    process.exitCode = verdict === 'pass' ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Problem ? `${error.code}: ${error.message}` : error);
    process.exitCode = 2;
  }
}
