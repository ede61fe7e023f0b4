/** The one time a key is shown. Escape does not close it: what is gone here is gone. */
import { useRef, useState } from "react";
import { Alert, Button, h, useMessages } from "../ui/elements.js";
import { Dialog } from "../ui/dialog.js";
import { Field, Input } from "../ui/fields.js";

export function ShownOnce({ title, value, onClose, children }) {
  const { t } = useMessages();
  const [copied, setCopied] = useState();
  const box = useRef();
  const copy = async () => setCopied(await toClipboard(value, box.current.querySelector("input")));
  const footer = h(Button, { onClick: onClose }, t("once.close"));
  return h(
    Dialog,
    { title, onClose, closable: false, footer, onSubmit: copy },
    h(Alert, { variant: "warning", title: t("once.warning") }, t("once.text")),
    h(
      "div",
      { ref: box },
      h(Field, { label: t("once.key"), help: copied && t("once.copied") }, (control) =>
        h(
          "div",
          { className: "pf-v5-c-input-group" },
          h("div", { className: "pf-v5-c-input-group__item pf-m-fill" },
            h(Input, { ...control, readOnly: true, value, spellCheck: false, className: "keys-and-passes-secret", onFocus: (event) => event.target.select() })),
          h("div", { className: "pf-v5-c-input-group__item" }, h(Button, { variant: "control", "data-first": true, onClick: copy }, t("once.copy"))),
        )),
      h("p", { className: "pf-v5-u-screen-reader", role: "status" }, copied ? t("once.copied") : ""),
      copied === false && h(Alert, { title: t("once.notCopied") }),
    ),
    children,
  );
}

/** Without https and outside localhost a page may not use the clipboard itself, only the old command. */
async function toClipboard(text, input) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    input.select();
    return document.execCommand("copy");
  }
}
