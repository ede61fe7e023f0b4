/** One key: what it is, what it may do, which keys it replaces or was replaced by. */
import { useCallback, useEffect, useState } from "react";
import { Alert, h, Spinner, useMessages } from "../ui/elements.js";
import { Menu } from "../ui/menu.js";
import { useActions } from "./actions.js";
import { Restrictions } from "./restrictions.js";
import { Rotation } from "./rotation.js";
import { missing, State } from "./state.js";

export function Details({ place, id }) {
  const { t } = useMessages();
  const { of, error, reload } = useKey(place.api, id);
  const changed = (outcome) => (outcome === "deleted" ? (location.hash = place.base) : reload());
  const { actionsFor, dialog } = useActions(place, changed);
  return h(
    "div",
    null,
    h(
      "nav",
      { className: "pf-v5-c-breadcrumb", "aria-label": t("breadcrumb") },
      h("ol", { className: "pf-v5-c-breadcrumb__list", role: "list" }, h("li", { className: "pf-v5-c-breadcrumb__item" }, h("a", { href: place.base }, t("title")))),
    ),
    error && h(Alert, { title: error.status === 404 ? t("details.notFound") : t("failed", { reason: error.message }) }),
    !of && !error && h(Spinner),
    of && [
      h(
        "div",
        { key: "heading", className: "keys-and-passes-bar" },
        h("h1", { id: "web-api-keys-title", tabIndex: -1, className: "pf-v5-c-title pf-m-2xl keys-and-passes-title" }, of.name || t("unnamed")),
        h("span", { className: "keys-and-passes-space" }),
        place.rights.canManage && h(Menu, { label: t("actionsFor", { name: of.name }), text: t("actions"), actions: actionsFor(of) }),
      ),
      missing(of).length > 0 && h(Alert, { key: "broken", variant: "danger", title: t("restrictions.brokenText") }),
      h(Section, { key: "facts", title: t("details.facts") }, h(Facts, { of })),
      h(Section, { key: "restrictions", title: t("restrictions") }, h(Restrictions, { of })),
      h(Section, { key: "rotation", title: t("rotation") }, h(Rotation, { place, of })),
    ],
    dialog,
  );
}

function Section({ title, children }) {
  return h("section", { className: "keys-and-passes-section" }, h("h2", { className: "pf-v5-c-title pf-m-lg" }, title), children);
}

function useKey(api, id) {
  const [state, setState] = useState({});
  const reload = useCallback(() => api.show(id).then((of) => setState({ of }), (error) => setState({ error })), [api, id]);
  useEffect(() => {
    reload();
  }, [reload]);
  return { ...state, reload };
}

function Facts({ of }) {
  const { t, moment, number } = useMessages();
  const time = (seconds) => (seconds ? moment(seconds) : undefined);
  const facts = [
    ["state", h(State, { of })],
    ["owner", `${of.ownerName ?? of.username} (${t(`ownerKind.${of.ownerKind}`)})`],
    ["organization", of.organizationName ?? of.organizationId],
    ["unit", of.unitName ?? of.unitId],
    ["prefix", of.prefix ? h("code", null, of.prefix) : t("legacy")],
    ["keyClass", t(`keyClass.${of.keyClass}`)],
    ["created", time(of.createdAt)],
    ["expires", of.expiresAt ? moment(of.expiresAt) : t("never")],
    ["lastUsed", time(of.lastUsedAt) ?? t("notUsedYet")],
    ["useCount", number(of.useCount ?? 0)],
    ["disabledReason", of.enabled === false ? of.disabledReason : undefined],
    ["revoked", time(of.revokedAt)],
    ["cause", of.revocationCause && t(`cause.${of.revocationCause}`)],
    ["revocationReason", of.revocationReason],
  ];
  return h(
    "dl",
    { className: "keys-and-passes-facts" },
    facts
      .filter(([, value]) => value !== undefined && value !== null && value !== "")
      .map(([name, value]) => [h("dt", { key: name }, t(name)), h("dd", { key: `${name} value` }, value)]),
  );
}
