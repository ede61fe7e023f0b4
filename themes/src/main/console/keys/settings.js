/** The realm's settings of Web API keys. */
import { useEffect, useState } from "react";
import { Alert, Button, h, Spinner, useMessages } from "../ui/elements.js";
import { Choice, Field, Input } from "../ui/fields.js";
import { Picker } from "../ui/picker.js";
import { searchClientScopes } from "./lookup.js";

const SECTIONS = [
  ["life", ["defaultExpiryDays", "maxExpiryDays", "neverExpires", "unusedDays", "rotationGraceHours", "maxKeysPerOwner"]],
  ["owners", ["selfService", "selfServiceMaxKeys", "selfServiceScopes", "organizationAdmins"]],
  ["wrongKeys", ["wrongKeyTries", "wrongKeyRefillMinutes"]],
];

export function SettingsView({ place }) {
  const { t } = useMessages();
  const [settings, setSettings] = useState();
  const [error, setError] = useState();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    place.api.settings().then(setSettings, setError);
  }, [place.api]);
  const save = async (event) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const saved = await place.api.saveSettings(settings);
      place.rights.settings = saved ?? settings;
      setSettings(place.rights.settings);
      place.say({ text: t("settings.saved") });
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const set = (name) => (value) => setSettings({ ...settings, [name]: value });
  return h(
    "div",
    null,
    error && !error.field && h(Alert, { title: t("failed", { reason: error.message }) }),
    !settings && !error && h(Spinner),
    settings &&
      h(
        "form",
        { className: "pf-v5-c-form keys-and-passes-settings", onSubmit: save, noValidate: true },
        SECTIONS.map(([section, names]) =>
          h(
            "fieldset",
            { key: section, className: "keys-and-passes-fieldset", disabled: !place.rights.canManageSettings },
            h("legend", null, t(`settings.${section}`)),
            names
              .filter((name) => settings[name] !== undefined)
              .map((name) =>
                h(Setting, { key: name, api: place.api, name, value: settings[name], onChange: set(name), error: error?.field === name ? error.message : undefined })),
          )),
        place.rights.canManageSettings && h("div", null, h(Button, { type: "submit", disabled: busy }, t("save"))),
      ),
  );
}

function Setting({ api, name, value, onChange, error }) {
  const { t } = useMessages();
  const label = t(`settings.${name}`);
  const help = t(`settings.${name}.help`);
  if (typeof value === "boolean") {
    return h(Choice, { label, help, checked: value, onChange });
  }
  if (Array.isArray(value)) {
    return h(Picker, {
      label,
      help,
      error,
      names: true,
      search: (text) => searchClientScopes(api, text),
      chosen: value.map((scope) => ({ id: scope, name: scope })),
      onChange: (chosen) => onChange(chosen.map((scope) => scope.name)),
    });
  }
  return h(Field, { label, help, error }, (control) =>
    h(Input, { ...control, type: "number", min: 0, value: String(value), onChange: (text) => onChange(text === "" ? "" : Number(text)) }));
}
