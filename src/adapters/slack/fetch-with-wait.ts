import { retryAfterMs } from "../retry-after.ts";

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
