// Something off the next bill by hand: an amount or a percentage, shown before it is given.
import { h, type JSX, type TargetedEvent } from "preact";
import { useState } from "preact/hooks";
import { Confirm } from "./confirm.tsx";
import { preview } from "./coupons-client.ts";

interface ByHandProps {
  account: string;
  limits: string;
  give(wish: Record<string, string>, label: string, why: string): Promise<boolean>;
}

interface Shown {
  wish: Record<string, string>;
  words: string;
  ok: boolean;
}

export function ByHand({ account, limits, give }: ByHandProps): JSX.Element {
  const [shown, setShown] = useState<Shown>();
  const submit = async (e: TargetedEvent<HTMLFormElement>): Promise<void> => {
    e.preventDefault();
    const data = new FormData(e.currentTarget);
    const wish = { [String(data.get("unit"))]: String(data.get("figure")).trim() };
    const got = await preview(account, wish);
    setShown({ wish, words: got.ok ? got.value.message : got.message, ok: got.ok });
  };
  const named = shown?.wish["percent"] === undefined ? `${shown?.wish["amount"] ?? ""}` : `${shown.wish["percent"]} %`;
  return (
    <details>
      <summary>Discount by hand</summary>
      <p class="quiet">{limits}</p>
      <form class="code-form" onSubmit={(e) => void submit(e)} onInput={() => setShown(undefined)}>
        <label>Off the next bill<input name="figure" inputMode="decimal" autocomplete="off" required /></label>
        <label>In<select name="unit"><option value="amount">the bill's currency</option><option value="percent">percent</option></select></label>
        <button type="submit" class="primary">Show what it does</button>
      </form>
      {shown && !shown.ok && <p class="acted refused" role="status">{shown.words}</p>}
      {shown?.ok && <Confirm key={shown.words} label={`Give ${named} off`} preview={shown.words} send={(why) => give(shown.wish, `Give ${named} off`, why).then((done) => (done && setShown(undefined), done))} />}
    </details>
  );
}
