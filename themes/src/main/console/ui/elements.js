/** Small pieces of PatternFly 5, by the class names the console's own style sheet has. */
import { createElement as h, createContext, useContext } from "react";

export { h };

export const classes = (...names) => names.filter(Boolean).join(" ");

/** The texts of the page: const { t, day, moment, number } = useMessages(). */
export const Messages = createContext(undefined);
export const useMessages = () => useContext(Messages);

let ids = 0;
/** An id nobody else has, with a name a person can read. */
export const newId = (name) => `keys-and-passes-${name}-${++ids}`;

export function Button({ variant = "primary", danger, small, className, ...properties }) {
  return h("button", {
    type: "button",
    className: classes(
      "pf-v5-c-button",
      `pf-m-${variant}`,
      danger && "pf-m-danger",
      small && "pf-m-small",
      properties.disabled && "pf-m-disabled",
      className,
    ),
    ...properties,
  });
}

const ICONS = {
  actions: "M8 2a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zm0 4.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM8 11a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z",
  close: "M3.3 2 8 6.7 12.7 2 14 3.3 9.3 8l4.7 4.7-1.3 1.3L8 9.3 3.3 14 2 12.7 6.7 8 2 3.3z",
  down: "M2 5h12l-6 7z",
  previous: "M11 2v12L4 8z",
  next: "M5 2v12l7-6z",
  danger: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm-1 3v5h2V4zm0 6v2h2v-2z",
  warning: "M8 1l7 13H1zM7 6v4h2V6zm0 5v2h2v-2z",
  success: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm3.5 4L7 9.5 4.9 7.4 3.7 8.6 7 12l5.7-5.7z",
  info: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM7 4v2h2V4zm0 3v5h2V7z",
};

export function Icon({ name }) {
  return h(
    "svg",
    { viewBox: "0 0 16 16", width: "1em", height: "1em", fill: "currentColor", fillRule: "evenodd", "aria-hidden": true },
    h("path", { d: ICONS[name] }),
  );
}

export function Alert({ variant = "danger", title, children, onClose, ...properties }) {
  const { t } = useMessages();
  return h(
    "div",
    { className: `pf-v5-c-alert pf-m-inline pf-m-${variant}`, role: variant === "danger" ? "alert" : "status", ...properties },
    h("div", { className: "pf-v5-c-alert__icon" }, h(Icon, { name: variant })),
    h("p", { className: "pf-v5-c-alert__title" }, title),
    onClose &&
      h(
        "div",
        { className: "pf-v5-c-alert__action" },
        h(Button, { variant: "plain", "aria-label": t("close"), onClick: onClose }, h(Icon, { name: "close" })),
      ),
    children && h("div", { className: "pf-v5-c-alert__description" }, children),
  );
}

export function Label({ colour, outline, children }) {
  return h(
    "span",
    { className: classes("pf-v5-c-label pf-m-compact", colour && `pf-m-${colour}`, outline && "pf-m-outline") },
    h("span", { className: "pf-v5-c-label__content" }, h("span", { className: "pf-v5-c-label__text" }, children)),
  );
}

export function Spinner() {
  const { t } = useMessages();
  return h(
    "svg",
    { className: "pf-v5-c-spinner pf-m-lg", role: "progressbar", "aria-label": t("loading"), viewBox: "0 0 100 100" },
    h("circle", { className: "pf-v5-c-spinner__path", cx: 50, cy: 50, r: 45, fill: "none" }),
  );
}
