/** Lays our pages over the stock Admin Console. Keycloak loads this as a module of the theme, after the console's own. */
import { environment, inFrame } from "./host/environment.js";
import { accessToken } from "./host/access-token.js";
import { consoleLanguage } from "./host/language.js";
import { mount } from "./host/mount.js";
import "./keys/element.js";

// The frame that fetches a token loads the console too; it needs no pages.
if (!inFrame) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("./pages.css", import.meta.url).href;
  document.head.append(link);
  mount({ environment, accessToken, language: consoleLanguage });
}
