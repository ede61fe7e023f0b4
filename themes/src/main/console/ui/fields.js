/** Fields of forms: a label, the control, and below it help or what is wrong. */
import { useState } from "react";
import { classes, h, Icon, newId } from "./elements.js";

/** Draws the label and the texts; the child gets id, aria-describedby and aria-invalid for its control. */
export function Field({ label, required, help, error, children }) {
  const [id] = useState(() => newId("field"));
  const text = error || help;
  const control = {
    id,
    "aria-describedby": text ? `${id}-text` : undefined,
    "aria-invalid": error ? true : undefined,
    required,
  };
  return h(
    "div",
    { className: "pf-v5-c-form__group" },
    h("div", { className: "pf-v5-c-form__group-label" }, h(FieldLabel, { id, label, required })),
    h("div", { className: "pf-v5-c-form__group-control" }, children(control), text && h(HelperText, { id, text, error })),
  );
}

function FieldLabel({ id, label, required }) {
  return h(
    "label",
    { className: "pf-v5-c-form__label", htmlFor: id },
    h("span", { className: "pf-v5-c-form__label-text" }, label),
    required && h("span", { className: "pf-v5-c-form__label-required", "aria-hidden": true }, "\u00a0*"),
  );
}

function HelperText({ id, text, error }) {
  return h(
    "div",
    { className: "pf-v5-c-form__helper-text", id: `${id}-text`, "aria-live": error ? "polite" : undefined },
    h(
      "div",
      { className: "pf-v5-c-helper-text" },
      h(
        "div",
        { className: classes("pf-v5-c-helper-text__item", error && "pf-m-error") },
        h("span", { className: "pf-v5-c-helper-text__item-text" }, text),
      ),
    ),
  );
}

function Control({ invalid, children, disabled, className }) {
  return h(
    "span",
    { className: classes("pf-v5-c-form-control", invalid && "pf-m-error", disabled && "pf-m-disabled", className) },
    children,
  );
}

export function Input({ onChange, className, ...properties }) {
  return h(
    Control,
    { invalid: properties["aria-invalid"], disabled: properties.disabled, className },
    h("input", { type: "text", autoComplete: "off", ...properties, onChange: (event) => onChange?.(event.target.value) }),
  );
}

export function TextArea({ onChange, ...properties }) {
  return h(
    Control,
    { invalid: properties["aria-invalid"], className: "pf-m-textarea" },
    h("textarea", { rows: 5, ...properties, onChange: (event) => onChange(event.target.value) }),
  );
}

/** Options are [value, text]. */
export function Select({ options, onChange, ...properties }) {
  return h(
    Control,
    { disabled: properties.disabled },
    h(
      "select",
      { ...properties, onChange: (event) => onChange(event.target.value) },
      options.map(([value, text]) => h("option", { key: value, value }, text)),
    ),
    h(
      "span",
      { className: "pf-v5-c-form-control__utilities" },
      h("span", { className: "pf-v5-c-form-control__toggle-icon" }, h(Icon, { name: "down" })),
    ),
  );
}

/** A box or a button of a group, with its text beside it; further text may follow below. */
export function Choice({ type = "checkbox", label, help, onChange, children, ...properties }) {
  const [id] = useState(() => newId("choice"));
  const kind = type === "radio" ? "radio" : "check";
  return h(
    "div",
    { className: `pf-v5-c-${kind}` },
    h("input", {
      id,
      type,
      className: `pf-v5-c-${kind}__input`,
      "aria-describedby": help ? `${id}-text` : undefined,
      ...properties,
      onChange: (event) => onChange(event.target.checked),
    }),
    h("label", { className: classes(`pf-v5-c-${kind}__label`, properties.disabled && "pf-m-disabled"), htmlFor: id }, label),
    help && h("span", { className: `pf-v5-c-${kind}__description`, id: `${id}-text` }, help),
    children && h("div", { className: `pf-v5-c-${kind}__body` }, children),
  );
}

/** Several choices under one name. */
export function Group({ label, help, error, children }) {
  const [id] = useState(() => newId("group"));
  const text = error || help;
  return h(
    "div",
    { className: "pf-v5-c-form__group", role: "group", "aria-labelledby": id, "aria-describedby": text ? `${id}-text` : undefined },
    h(
      "div",
      { className: "pf-v5-c-form__group-label" },
      h("span", { className: "pf-v5-c-form__label", id }, h("span", { className: "pf-v5-c-form__label-text" }, label)),
    ),
    h(
      "div",
      { className: "pf-v5-c-form__group-control pf-m-stack" },
      children,
      text && h(HelperText, { id, text, error }),
    ),
  );
}
