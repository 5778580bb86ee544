/** Where Slack asks to wait and does not say how long in a way that can be read. */
const DEFAULT_WAIT_MS = 1_000;

/** How long a Retry-After header asks to wait, in milliseconds: by seconds, or by the time of day as HTTP allows. */
export function retryAfterMs(header: string | null | undefined, now: number): number {
  const text = (header ?? "").trim();
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1_000;
  const time = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? DEFAULT_WAIT_MS : Math.max(0, time - now);
}

/**
 * fetch for Slack's client, which reads seconds alone and takes whatever else asks to wait for a failure of its own.
 */
export async function fetchWithWait(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  const header = response.headers.get("retry-after");
  if (response.status !== 429 || /^\d+$/.test(header ?? "")) return response;
  const headers = new Headers(response.headers);
  headers.set("retry-after", String(Math.ceil(retryAfterMs(header, Date.now()) / 1_000)));
  return new Response(response.body, { status: response.status, headers });
}
