/** Which part of a list is shown, and the way to the next. */
import { Button, h, Icon, useMessages } from "./elements.js";
import { Select } from "./fields.js";

const SIZES = [10, 20, 50, 100];

export function Pagination({ first, size, shown, count, onFirst, onSize, isBottom }) {
  const { t, number } = useMessages();
  const from = shown ? first + 1 : 0;
  const range = t("pagination.range", { from: number(from), to: number(first + shown), count: number(count) });
  return h(
    "div",
    { className: "keys-and-passes-pagination", role: "group", "aria-label": t(isBottom ? "pagination.bottom" : "pagination.top") },
    h("span", { "aria-live": isBottom ? undefined : "polite" }, range),
    h(Select, {
      "aria-label": t("pagination.size"),
      value: String(size),
      options: SIZES.map((each) => [String(each), t("pagination.each", { size: each })]),
      onChange: (value) => onSize(Number(value)),
    }),
    h(
      Button,
      { variant: "plain", "aria-label": t("pagination.previous"), disabled: first === 0, onClick: () => onFirst(Math.max(0, first - size)) },
      h(Icon, { name: "previous" }),
    ),
    h(
      Button,
      { variant: "plain", "aria-label": t("pagination.next"), disabled: first + shown >= count, onClick: () => onFirst(first + size) },
      h(Icon, { name: "next" }),
    ),
  );
}
