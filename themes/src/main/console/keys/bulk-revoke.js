/** Revokes many keys: those that are selected, those the filter finds, or those of a scanner's report. First it only shows which. */
import { useState } from "react";
import { Alert, Button, h, useMessages } from "../ui/elements.js";
import { Dialog } from "../ui/dialog.js";
import { Choice, Field, Group, Input, TextArea } from "../ui/fields.js";
import { Cause } from "./end.js";

export function BulkRevoke({ place, ids, filter, filtered, onClose, onRevoked }) {
  const { t, number } = useMessages();
  const [wanted, setWanted] = useState({ by: ids.length ? "ids" : filtered ? "filter" : "report", report: "", cause: "ADMINISTRATOR", reason: "" });
  const [plan, setPlan] = useState();
  const set = (members) => setWanted({ ...wanted, ...members });
  const body = (dryRun) => ({
    ...{ ids: { ids }, filter: { filter }, report: { report: wanted.report } }[wanted.by],
    cause: wanted.cause,
    reason: wanted.reason.trim() || undefined,
    dryRun,
  });
  const submit = async () => {
    if (!plan) {
      setPlan(await place.api.bulkRevoke(body(true)));
      return;
    }
    const outcome = await place.api.bulkRevoke(body(false));
    place.say({ text: t("bulk.done", { count: number(outcome.revoked) }) });
    onRevoked();
    onClose();
  };
  return h(
    Dialog,
    {
      key: plan ? "plan" : "form",
      title: t(plan ? "bulk.planTitle" : "bulk.title"),
      size: "md",
      onClose,
      onSubmit: submit,
      danger: Boolean(plan),
      submitDisabled: plan ? plan.matched === 0 : wanted.by === "report" && !wanted.report.trim(),
      submitText: plan ? t("bulk.submit", { count: number(plan.matched) }) : t("bulk.preview"),
    },
    plan ? h(Plan, { plan, onBack: () => setPlan(undefined) }) : h(Form, { wanted, set, ids, filtered }),
  );
}

function Form({ wanted, set, ids, filtered }) {
  const { t } = useMessages();
  const way = (by, disabled) =>
    h(Choice, {
      type: "radio",
      name: "bulk-by",
      label: t(`bulk.by.${by}`, { count: ids.length }),
      checked: wanted.by === by,
      disabled,
      onChange: () => set({ by }),
    });
  return [
    h(Group, { key: "by", label: t("bulk.which") }, way("ids", ids.length === 0), way("filter", !filtered), way("report", false)),
    wanted.by === "report" &&
      h(Field, { key: "report", label: t("bulk.report"), help: t("bulk.report.help"), required: true }, (control) =>
        h(TextArea, { ...control, rows: 6, spellCheck: false, value: wanted.report, onChange: (report) => set({ report }) })),
    h(Cause, { key: "cause", value: wanted.cause, onChange: (cause) => set({ cause }) }),
    h(Field, { key: "reason", label: t("reason"), help: t("reason.help") }, (control) =>
      h(Input, { ...control, value: wanted.reason, maxLength: 255, onChange: (reason) => set({ reason }) })),
  ];
}

function Plan({ plan, onBack }) {
  const { t, number } = useMessages();
  const skipped = plan.skipped ?? [];
  const skippedTotal = number(plan.skippedTotal ?? skipped.length);
  const keys = plan.keys ?? [];
  return [
    h(Alert, { key: "count", variant: plan.matched ? "warning" : "info", title: t("bulk.matched", { count: number(plan.matched) }) },
      plan.matched > 0 && t("bulk.text")),
    keys.length > 0 &&
      h(
        "ul",
        { key: "keys", className: "keys-and-passes-plan", "aria-label": t("bulk.keys"), tabIndex: 0 },
        keys.map((one) =>
          h("li", { key: one.id }, h("strong", null, one.name), " ", one.prefix ? h("code", null, one.prefix) : t("legacy"), ", ", one.ownerName ?? one.username)),
        plan.matched > keys.length && h("li", { key: "more" }, t("bulk.more", { count: number(plan.matched - keys.length) })),
      ),
    skipped.length > 0 &&
      h(
        "section",
        { key: "skipped" },
        h("h2", { className: "pf-v5-c-title pf-m-md" }, t("bulk.skipped", { count: skippedTotal })),
        h(
          "ul",
          { className: "keys-and-passes-plan", tabIndex: 0, "aria-label": t("bulk.skipped", { count: skippedTotal }) },
          skipped.map((one, index) => h("li", { key: index }, one.line ? t("bulk.line", { line: one.line, why: one.why }) : one.why)),
        ),
      ),
    h("div", { key: "back" }, h(Button, { variant: "link", className: "pf-m-inline", onClick: onBack }, t("back"))),
  ];
}
