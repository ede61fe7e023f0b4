/** When a key ends: by the realm's default, on a day, or never where the realm allows it. */
import { h, useMessages } from "../ui/elements.js";
import { Choice, Field, Group, Input } from "../ui/fields.js";

const DAY_SECONDS = 86_400;

/** Nothing said yet; kept: as it is now. */
export const DEFAULT_EXPIRY = { kind: "default", day: "" };

/** The members of a request for it. A day counts to its end, yet not beyond what the realm allows. */
export function expiryMembers({ kind, day }, settings, now = Math.floor(Date.now() / 1000)) {
  if (kind === "never") {
    return { neverExpires: true };
  }
  return kind === "day" && day ? { expiresAt: endOf(day, settings, now) } : {};
}

function endOf(day, settings, now) {
  const end = Math.floor(new Date(`${day}T23:59:59`).getTime() / 1000);
  const latest = settings ? now + settings.maxExpiryDays * DAY_SECONDS - 60 : end;
  return end > latest && end - latest < DAY_SECONDS ? latest : end;
}

/** As a field for dates writes it. */
export function dayOf(seconds) {
  const date = new Date(seconds * 1000);
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function Expiry({ value, onChange, settings, kept, error }) {
  const { t, number } = useMessages();
  const now = Math.floor(Date.now() / 1000);
  const name = "expiry";
  const choose = (kind) => () => onChange({ ...value, kind });
  const help = settings && t("expiry.help", { days: number(settings.maxExpiryDays) });
  const usual = kept
    ? t("expiry.keep", { text: kept })
    : settings
      ? t("expiry.default", { days: number(settings.defaultExpiryDays) })
      : t("expiry.defaultUnknown");
  return h(
    Group,
    { label: t("expires"), help, error: value.kind === "day" ? undefined : error },
    h(Choice, { type: "radio", name, label: usual, checked: value.kind === "default", onChange: choose("default") }),
    h(
      Choice,
      { type: "radio", name, label: t("expiry.day"), checked: value.kind === "day", onChange: choose("day") },
      value.kind === "day" &&
        h(Field, { label: t("expiry.dayLabel"), error, required: true }, (control) =>
          h(Input, {
            ...control,
            type: "date",
            min: dayOf(now),
            max: settings && dayOf(now + settings.maxExpiryDays * DAY_SECONDS),
            value: value.day,
            onChange: (day) => onChange({ kind: "day", day }),
          })),
    ),
    (!settings || settings.neverExpires) &&
      h(Choice, { type: "radio", name, label: t("expiry.never"), checked: value.kind === "never", onChange: choose("never") }),
  );
}
