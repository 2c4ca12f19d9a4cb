// A new promotion: a name first, then the same form as ever.
import { h, type JSX } from "preact";
import { useState } from "preact/hooks";
import type { Promos } from "./client.ts";
import { Editor } from "./editor.tsx";
import type { All, Rules } from "./wire.ts";
import { idFor } from "./words.ts";

export function NewPromotion({ promos, data }: { promos: Promos; data: All }): JSX.Element {
  const [start] = useState<Rules>(() => ({
    valid: { time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    effect: { type: "percent", value: "10", target: "order" },
    limits: { per_account: 1 },
  }));
  const taken = data.rows.map((r) => r.id);
  return (
    <article class="promo">
      <a class="plain back" href="#promotions">Back to the list</a>
      <h2>New promotion</h2>
      <Editor
        name="" rules={start} choices={data.choices} save="Save the draft"
        send={async (name, rules) => {
          const id = idFor(name, taken);
          const refused = await promos.save(id, name, 0, rules);
          if (!refused) location.hash = `#promotions/${encodeURIComponent(id)}/preview`;
          return refused;
        }}
      />
    </article>
  );
}
