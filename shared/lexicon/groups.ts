import { stateSortKey } from "./member-states.ts";

/**
 * Groups of States that sponsor together or that one State speaks for, with the short names delegates use.
 * Source: asterisk notes and explanations of sponsorship in documents of the limited series.
 */
const GROUP_NAMES = `
African Group|Group of African States|African States
Alliance of Small Island States|AOSIS
Arab Group|Group of Arab States|Arab States
Asia-Pacific Group|Group of Asia-Pacific States|Asian Group|Group of Asian States
Association of Southeast Asian Nations|ASEAN
African Union|AU
Caribbean Community|CARICOM
Collective Security Treaty Organization|CSTO
Commonwealth of Independent States|CIS
Community of Latin American and Caribbean States|CELAC
Community of Portuguese-speaking Countries|Community of Portuguese Language Countries|CPLP
Council of Europe
Eastern European Group|Group of Eastern European States
Economic Community of Central African States|ECCAS
Economic Community of West African States|ECOWAS
Economic Cooperation Organization|ECO
European Union|EU|States members of the European Union
Group of 77 and China|G77|G-77|G77 and China|G-77 and China|Group of 77
Group of Friends
Group of Latin American and Caribbean States|GRULAC|Latin American and Caribbean Group
Group of Landlocked Developing Countries|Landlocked Developing Countries|LLDCs
Group of Least Developed Countries|Least Developed Countries|LDCs
Group of Western European and other States|Western European and other States Group|WEOG
Gulf Cooperation Council|Cooperation Council for the Arab States of the Gulf|GCC
Indian Ocean Commission
League of Arab States|LAS
MERCOSUR|Southern Common Market
Movement of Non-Aligned Countries|Non-Aligned Movement|NAM
Nordic countries|Nordic States
Organization for Security and Cooperation in Europe|OSCE
Organization of American States|OAS
Organization of Islamic Cooperation|Organization of the Islamic Conference|OIC
Organization of Turkic States
Pacific Islands Forum|PIF
Pacific Small Island Developing States|PSIDS
Shanghai Cooperation Organization|SCO
Small Island Developing States|SIDS
Southern African Development Community|SADC
`;

const BY_KEY: ReadonlyMap<string, string> = new Map(
  GROUP_NAMES.trim()
    .split("\n")
    .flatMap((line) => {
      const names = line.split("|");
      return names.map((name): [string, string] => [stateSortKey(name), names[0] ?? name]);
    }),
);

/** The full name of the group called `name`, null where none is known by it. */
export function findGroup(name: string): string | null {
  const key = stateSortKey(name).replace(/^the /, "");
  return BY_KEY.get(key) ?? null;
}

/** Words by which notes say who is meant, before the name of the group. */
const MEMBERS_OF =
  /^(?:the\s+)?(?:States Members of the United Nations that are (?:also )?members of|States (?:that are )?(?:members|parties) of|members of|member States of|States members of)\s+(?:the\s+)?/u;

/**
 * Whom a note or a bracket behind a sponsor speaks for: the group's full name from "On behalf of the States Members of the United Nations that
 * are members of the Group of African States." or "[on behalf of the Group of 77 and China]"; the words themselves where the group is not
 * known; null where the text speaks for nobody.
 */
export function readOnBehalfOf(text: string): string | null {
  const found = /\bon behalf of\s+([^\].;,*]+)/iu.exec(text.replace(/\s+/gu, " "));
  const words = found?.[1]?.trim();
  if (!words) return null;
  const name = words.replace(MEMBERS_OF, "").replace(/^the\s+/u, "");
  return findGroup(name) ?? name;
}
