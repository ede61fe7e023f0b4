/** The page: its texts, what the caller may do, and which of its views is open. */
import { useEffect, useMemo, useState } from "react";
import { Alert, h, Messages, Spinner, useMessages } from "../ui/elements.js";
import { apiOf } from "./api.js";
import { Details } from "./details.js";
import { NO_FILTER } from "./filters.js";
import { List } from "./list.js";
import { messagesIn } from "./messages.js";
import { SettingsView } from "./settings.js";

const SETTINGS = "settings";

export function App({ context, path }) {
  const messages = useMessagesOf(context);
  return messages && h(Messages.Provider, { value: messages }, h(Page, { context, path }));
}

function useMessagesOf(context) {
  const [messages, setMessages] = useState();
  useEffect(() => {
    const load = async () => setMessages(await messagesIn(context));
    load();
    return context.language.onChange(load);
  }, [context]);
  return messages;
}

function Page({ context, path }) {
  const { t } = useMessages();
  const api = useMemo(() => apiOf(context), [context]);
  const [rights, setRights] = useState();
  const [error, setError] = useState();
  const [message, setMessage] = useState();
  // Kept here, so that the way back from a key leads to the same part of the list.
  const [view, setView] = useState({ filter: NO_FILTER, first: 0, size: 20 });
  useEffect(() => {
    loadRights(api).then(setRights, setError);
  }, [api]);
  useEffect(() => {
    const before = document.title;
    document.title = t("title");
    return () => (document.title = before);
  }, [t]);

  const place = { api, rights, base: context.base, say: setMessage };
  return h(
    "section",
    { className: "pf-v5-c-page__main-section pf-m-light keys-and-passes-page" },
    message && h(Alert, { variant: message.variant ?? "success", title: message.text, onClose: () => setMessage(undefined) }),
    error && h(Alert, { title: t("failed", { reason: error.message }) }),
    !rights && !error && h(Spinner),
    rights && !rights.canView && h(Alert, { variant: "warning", title: t("notAllowed") }),
    rights?.canView && h(View, { place, path, view, setView }),
  );
}

/** Who may not read the settings has to ask without knowing the limits. */
async function loadRights(api) {
  const rights = await api.capabilities();
  const settings = rights.canSettings ? await api.settings() : undefined;
  return { ...rights, settings };
}

function View({ place, path, view, setView }) {
  if (path && path !== SETTINGS) {
    return h(Details, { key: path, place, id: path });
  }
  return [
    h(Heading, { key: "heading", place, path }),
    path === SETTINGS
      ? h(SettingsView, { key: "settings", place })
      : h(List, { key: "list", place, view, setView }),
  ];
}

function Heading({ place, path }) {
  const { t } = useMessages();
  return [
    h("h1", { key: "title", id: "web-api-keys-title", tabIndex: -1, className: "pf-v5-c-title pf-m-2xl", "data-testid": "view-header" }, t("title")),
    h("p", { key: "intro", className: "keys-and-passes-intro" }, t("intro")),
    place.rights.canSettings &&
      h(
        "nav",
        { key: "tabs", "aria-label": t("title"), className: "keys-and-passes-tabs" },
        h("ul", null, h(Tab, { address: place.base, current: path !== SETTINGS, text: t("tab.keys") }),
          h(Tab, { address: `${place.base}/${SETTINGS}`, current: path === SETTINGS, text: t("tab.settings") })),
      ),
  ];
}

function Tab({ address, current, text }) {
  return h("li", null, h("a", { href: address, "aria-current": current ? "page" : undefined }, text));
}
