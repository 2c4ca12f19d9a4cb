// The shop of a signed-in customer: what can be bought, and the basket. What is in it is handed to the chat.
import { h, type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { basket, changeBasket, checkOut, formatMoney, type Account, type Basket } from "./api.ts";
import type { Brand } from "./brands.ts";

/** In place of the account page, at ?page=shop. */
export function BasketPage({ account, brand }: { account: Account; brand: Brand }): JSX.Element {
  const [shown, show] = useState<Basket>();
  const [said, say] = useState("");
  const load = (): void => void basket(account.id).then(show, () => say("The basket cannot be shown just now. Please load this page again."));
  useEffect(() => {
    load();
    // The chat may have used a code, or given one back.
    return window.Penny?.on("answer", load);
  }, []);
  const after = (change: Promise<Basket>, words: string): void =>
    void change.then(
      (now) => {
        show(now);
        say(words);
        window.Penny?.orders(window.demoOrders); // the basket is another one now
      },
      () => say("That did not work. Nothing was changed."),
    );
  if (!shown) return <main><p role="status">{said}</p></main>;
  return (
    <main class="shop">
      <h1>{brand.shop}</h1>
      <p class="quiet" role="status">{said}</p>
      <div class="columns">
        <Lines account={account} shown={shown}
          change={(product, by, name) => after(changeBasket(account.id, product, by), by > 0 ? `One more ${name}.` : `One ${name} less.`)}
          order={() => after(checkOut(account.id), `Order ${shown.orderId} is placed. Thank you.`)} />
        <Wares account={account} shown={shown} add={(product, name) => after(changeBasket(account.id, product, 1), `${name} is in your basket.`)} />
      </div>
    </main>
  );
}

function Wares({ account, shown, add }: { account: Account; shown: Basket; add(product: string, name: string): void }): JSX.Element {
  const fixed = shown.discounts.length > 0;
  return (
    <section class="panel" aria-labelledby="wares">
      <h2 id="wares">Add to your basket</h2>
      <ul class="wares">
        {shown.wares.map((w) => (
          <li key={w.product}>
            <span>{w.name}</span>
            <span class="money">{formatMoney(w.price, account.locale)}</span>
            <button type="button" disabled={fixed} aria-label={`Add ${w.name}`} onClick={() => add(w.product, w.name)}>Add</button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LinesProps {
  account: Account;
  shown: Basket;
  change(product: string, by: number, name: string): void;
  order(): void;
}

function Lines({ account, shown, change, order }: LinesProps): JSX.Element {
  const { locale } = account;
  const fixed = shown.discounts.length > 0;
  const empty = shown.lines.length === 0;
  return (
    <section class="panel basket" aria-labelledby="basket">
      <h2 id="basket">Your basket</h2>
      {empty ? <p class="quiet">Nothing is in it yet.</p> : <p class="quiet">{`Order ${shown.orderId}`}</p>}
      <ul class="lines">
        {shown.lines.map((l) => (
          <li key={l.product}>
            <span class="name">{l.name}</span>
            <span class="count">
              <button type="button" disabled={fixed} aria-label={`One ${l.name} less`} onClick={() => change(l.product, -1, l.name)}>{"\u2212"}</button>
              <span>{l.quantity}</span>
              <button type="button" disabled={fixed} aria-label={`One more ${l.name}`} onClick={() => change(l.product, 1, l.name)}>+</button>
            </span>
            <span class="money">{formatMoney(l.amount, locale)}</span>
          </li>
        ))}
        {shown.discounts.map((d) => (
          <li class="off" key={d.code}>
            <span class="name">{`Code ${d.code}`}</span>
            <span class="quiet">{d.reference ?? ""}</span>
            <span class="money">{formatMoney(d.amount, locale)}</span>
          </li>
        ))}
      </ul>
      {!empty && (
        <div>
          <p class="total"><span>Total without tax</span><b>{formatMoney(shown.total, locale)}</b></p>
          {fixed && <p class="quiet">A code is used on this basket. To change the basket, take it back in the chat.</p>}
          <div class="act">
            <button type="button" onClick={() => window.Penny?.open()}>I have a code</button>
            <button type="button" class="strong" onClick={order}>Place the order</button>
          </div>
        </div>
      )}
    </section>
  );
}
