/** What the Discord adapter needs to know; `src/chat-config.ts` reads it from the environment. */
export interface DiscordSettings {
  /** The bot's token, from the developer portal's Bot page. */
  readonly token: string;
  /** The application's id. Asked of Discord where it is left out. */
  readonly applicationId?: string | undefined;
  /** Where the REST API is, without the version; the gateway is where that API says. Default `https://discord.com/api`. */
  readonly apiUrl?: string | undefined;
  /**
   * Whether to ask for the Message Content intent, which the developer portal has a switch for. With it, writing in a
   * thread under an answer is a follow-up also without a mention. Default false.
   */
  readonly messageContent?: boolean | undefined;
  /** `auto` runs as many processes as Discord recommends. One connection by default, which serves 2,500 servers. */
  readonly shards?: "auto" | undefined;
  /** Whether this is the process of a shard, which discord.js tells through `SHARDING_MANAGER`. */
  readonly shard?: boolean;
  /** What a shard runs. This program with no arguments by default; it must run Discord alone there. */
  readonly program?: {
    readonly file?: string;
    readonly args?: readonly string[];
    readonly execArgv?: readonly string[];
  };
}

/** Settings as they were found, before it is known whether they are complete. */
export type FoundDiscord = Omit<DiscordSettings, "token"> & { readonly token?: string | undefined };

/** The API's address as discord.js takes it: no slash at its end, no version. */
export function apiAddress({ apiUrl = "https://discord.com/api" }: Pick<DiscordSettings, "apiUrl">): string {
  return apiUrl.replace(/\/+$/, "").replace(/\/v\d+$/, "");
}

/** The developer portal's page of an application. */
export const portalPage = (applicationId: string | undefined, page: "bot" | "information" | "installation"): string =>
  `https://discord.com/developers/applications${applicationId ? `/${applicationId}/${page}` : ""}`;
