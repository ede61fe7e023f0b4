/**
 * A modal dialog on the browser's own one, which keeps the focus inside, makes the rest inert and knows Escape. Where the focus was when
 * it opened, it returns to; if that is gone, to the page's heading.
 */
import { useEffect, useRef, useState } from "react";
import { Alert, Button, h, Icon, newId, useMessages } from "./elements.js";

/**
 * onSubmit may be asynchronous: while it runs the buttons rest, and what it throws is shown, at the field if the dialog's errorAt
 * says so by answering true, else above the form.
 */
export function Dialog({ title, size = "md", onClose, onSubmit, submitText, danger, submitDisabled, closable = true, errorAt, footer, children }) {
  const { t } = useMessages();
  const dialog = useModal();
  const [titleId] = useState(() => newId("dialog"));
  const [error, setError] = useState();
  const [busy, setBusy] = useState(false);

  const submit = async (event) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      await onSubmit();
    } catch (failure) {
      setError(errorAt?.(failure) ? undefined : failure.message);
    } finally {
      setBusy(false);
    }
  };
  const cancel = (event) => {
    event.preventDefault();
    if (closable && !busy) {
      onClose();
    }
  };

  return h(
    "dialog",
    {
      ref: dialog,
      className: "keys-and-passes-dialog",
      "aria-labelledby": titleId,
      onCancel: cancel,
      // A browser may close it at a second Escape whatever we say.
      onClose: () => dialog.current?.isConnected && (closable && !busy ? onClose() : dialog.current.showModal()),
    },
    h(
      "form",
      { className: `pf-v5-c-modal-box pf-m-${size}`, onSubmit: submit, noValidate: true },
      closable &&
        h(
          "div",
          { className: "pf-v5-c-modal-box__close" },
          h(Button, { variant: "plain", "aria-label": t("close"), onClick: onClose }, h(Icon, { name: "close" })),
        ),
      h(
        "header",
        { className: "pf-v5-c-modal-box__header" },
        h("h1", { className: "pf-v5-c-modal-box__title", id: titleId, tabIndex: -1 }, title),
      ),
      h(
        "div",
        { className: "pf-v5-c-modal-box__body" },
        error && h(Alert, { title: error }),
        h("div", { className: "pf-v5-c-form" }, children),
      ),
      h(
        "footer",
        { className: "pf-v5-c-modal-box__footer" },
        footer ?? [
          h(Button, { key: "submit", type: "submit", danger, variant: danger ? "danger" : "primary", disabled: busy || submitDisabled }, submitText),
          h(Button, { key: "cancel", variant: "link", disabled: busy, onClick: onClose }, t("cancel")),
        ],
      ),
    ),
  );
}

function useModal() {
  const dialog = useRef();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element.showModal();
    firstControl(element)?.focus();
    return () => {
      element.close();
      const back = before?.isConnected && before !== document.body ? before : document.getElementById("web-api-keys-title");
      back?.focus();
    };
  }, []);
  return dialog;
}

function firstControl(dialog) {
  return dialog.querySelector("[data-first]") ?? dialog.querySelector(".pf-v5-c-modal-box__body :is(input, select, textarea, button):not([disabled])")
    ?? dialog.querySelector("h1");
}
