/** The dialogs that end a key, for a while or for good. */
import { useState } from "react";
import { Alert, h, useMessages } from "../ui/elements.js";
import { Dialog } from "../ui/dialog.js";
import { Field, Input, Select } from "../ui/fields.js";

const REASON_MAX = 255;

function Reason({ value, onChange, error }) {
  const { t } = useMessages();
  return h(Field, { label: t("reason"), help: t("reason.help"), error }, (control) =>
    h(Input, { ...control, value, maxLength: REASON_MAX, onChange }));
}

export function Disable({ place, of, onClose, onDone }) {
  const { t } = useMessages();
  const [reason, setReason] = useState("");
  const submit = async () => {
    await place.api.change(of.id, { enabled: false, reason: reason.trim() || undefined });
    onDone(t("disable.done", { name: of.name }));
  };
  return h(
    Dialog,
    { title: t("disable.title", { name: of.name }), size: "sm", onClose, onSubmit: submit, submitText: t("disable.open") },
    h("p", null, t("disable.text")),
    h(Reason, { value: reason, onChange: setReason }),
  );
}

/** Why a key ends: an administrator wants it, or it has become known. */
export function Cause({ value, onChange }) {
  const { t } = useMessages();
  const options = ["ADMINISTRATOR", "LEAKED"].map((cause) => [cause, t(`cause.${cause}`)]);
  return h(Field, { label: t("cause") }, (control) => h(Select, { ...control, value, options, onChange }));
}

export function Revoke({ place, of, onClose, onDone }) {
  const { t } = useMessages();
  const [reason, setReason] = useState("");
  const [cause, setCause] = useState("ADMINISTRATOR");
  const submit = async () => {
    await place.api.revoke(of.id, { reason: reason.trim() || undefined, cause });
    onDone(t("revoke.done", { name: of.name }));
  };
  return h(
    Dialog,
    { title: t("revoke.title", { name: of.name }), size: "sm", onClose, onSubmit: submit, submitText: t("revoke.open"), danger: true },
    h(Alert, { variant: "warning", title: t("revoke.text") }),
    h(Cause, { value: cause, onChange: setCause }),
    h(Reason, { value: reason, onChange: setReason }),
  );
}

export function Remove({ place, of, onClose, onDone }) {
  const { t } = useMessages();
  const submit = async () => {
    await place.api.remove(of.id);
    onDone(t("delete.done", { name: of.name }), "deleted");
  };
  return h(
    Dialog,
    { title: t("delete.title", { name: of.name }), size: "sm", onClose, onSubmit: submit, submitText: t("delete.open"), danger: true },
    h("p", null, t("delete.text")),
  );
}
