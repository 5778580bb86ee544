import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord.js";
import { MAX_QUESTION_LENGTH, words } from "../../core/index.ts";
import { MAX_CHOICE_TEXT } from "./limits.ts";

/** Discord's commands as data. `parse.ts` makes questions of them, `register.ts` tells Discord of them. */

const COMMAND = "nkhr";
const CHECK_COMMAND = words.checkShortcut;

const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

interface Named {
  readonly name: string;
  readonly description: string;
  readonly korean: readonly [name: string, description: string];
}

interface TextOption extends Named {
  readonly required?: boolean;
  readonly completed?: boolean;
  readonly long?: boolean;
}

interface Subcommand extends Named {
  readonly options?: readonly TextOption[];
}

const subcommands: readonly Subcommand[] = [
  {
    name: "ask",
    description: "Ask about the international response to human rights abuses in North Korea",
    korean: ["질문", "북한 인권 침해에 대한 국제 사회의 대응을 묻습니다"],
    options: [
      {
        name: "question",
        description: "Your question, in English",
        korean: ["질문", "영어로 된 질문"],
        required: true,
        long: true,
      },
    ],
  },
  {
    name: "resolutions",
    description: "UN resolutions with dates and votes, by year, body or symbol",
    korean: ["결의안", "유엔 결의안의 날짜와 표결 결과를 연도, 기구, 문서 번호로 찾습니다"],
    options: [
      {
        name: "year",
        description: "A year or a range, for example 2005 or 2004-2006",
        korean: ["연도", "연도나 기간, 예: 2005 또는 2004-2006"],
        completed: true,
      },
      {
        name: "body",
        description: "Who adopted it: General Assembly, Human Rights Council, Commission",
        korean: ["기구", "채택한 기구: 총회, 인권이사회, 인권위원회"],
        completed: true,
      },
      {
        name: "symbol",
        description: "A UN symbol, for example A/RES/60/173",
        korean: ["문서번호", "유엔 문서 번호, 예: A/RES/60/173"],
        completed: true,
      },
    ],
  },
  {
    name: "timeline",
    description: "What happened when, with sources",
    korean: ["연표", "언제 무슨 일이 있었는지 출처와 함께 보여 줍니다"],
    options: [
      { name: "from", description: "The first year", korean: ["시작", "시작 연도"], completed: true },
      { name: "to", description: "The last year", korean: ["끝", "마지막 연도"], completed: true },
    ],
  },
  {
    name: "figures",
    description: "Estimates side by side, each with its source and date",
    korean: ["수치", "추정치를 출처와 날짜별로 나란히 보여 줍니다"],
    options: [
      {
        name: "topic",
        description: "What the figures are about, for example camps",
        korean: ["주제", "수치의 주제"],
        completed: true,
      },
    ],
  },
  {
    name: "topic",
    description: "Everything on one topic",
    korean: ["주제", "한 주제에 관한 모든 내용"],
    options: [
      {
        name: "name",
        description: "The topic, for example envoy",
        korean: ["이름", "주제 이름"],
        required: true,
        completed: true,
      },
    ],
  },
  { name: "sources", description: "What the answers are quoted from", korean: ["출처", "답변이 인용하는 출처"] },
  {
    name: "check",
    description: "Check a text against the record, claim by claim",
    korean: ["확인", "글의 주장을 하나씩 기록과 대조합니다"],
    options: [
      {
        name: "text",
        description: "The text to check, in English",
        korean: ["글", "확인할 영어 글"],
        required: true,
        long: true,
      },
    ],
  },
  { name: "help", description: "What can be asked, and how", korean: ["도움말", "무엇을 어떻게 물을 수 있는지"] },
];

const PRIVATE: Named = {
  name: "private",
  description: "Show the answer to you alone (the default outside direct messages)",
  korean: ["비공개", "답변을 나에게만 표시 (개인 메시지 밖에서는 기본값)"],
};

/** "check " stands before what is typed for it, and both are read together. */
const MAX_TYPED_LENGTH = MAX_QUESTION_LENGTH - "check ".length;

/** The commands as Discord registers them. */
export const commands: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    ...localised({
      name: COMMAND,
      description: "The record on the response to human rights abuses in North Korea, with exact quotes",
      korean: ["북한인권", "북한 인권에 대한 국제 사회의 대응: 정확한 인용과 출처"],
    }),
    options: subcommands.map((subcommand) => ({
      type: ApplicationCommandOptionType.Subcommand,
      ...localised(subcommand),
      options: [
        ...(subcommand.options ?? []).map((option) => ({
          type: ApplicationCommandOptionType.String as const,
          ...localised(option),
          ...(option.required ? { required: true } : {}),
          ...(option.completed ? { autocomplete: true as const } : {}),
          max_length: option.long ? MAX_TYPED_LENGTH : MAX_CHOICE_TEXT,
        })),
        { type: ApplicationCommandOptionType.Boolean as const, ...localised(PRIVATE) },
      ],
    })),
  },
  {
    ...EVERYWHERE,
    type: ApplicationCommandType.Message,
    name: CHECK_COMMAND,
    name_localizations: { [Locale.Korean]: "출처와 대조" },
  },
];

/** Whether a command has the name and the kind of one of these. */
export function isOwn(name: string, type: number): boolean {
  return commands.some((command) => command.name === name && command.type === type);
}

function localised({ name, description, korean: [koreanName, koreanDescription] }: Named) {
  return {
    name,
    name_localizations: { [Locale.Korean]: koreanName },
    description,
    description_localizations: { [Locale.Korean]: koreanDescription },
  };
}
