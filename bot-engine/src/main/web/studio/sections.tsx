// The rooms of the studio, the one that is open marked.
import { h, type JSX } from "preact";

export function Sections({ open }: { open: "words" | "promotions" }): JSX.Element {
  return (
    <nav class="sections" aria-label="Studio">
      <a href="#words" aria-current={open === "words" ? "page" : undefined}>Not understood</a>
      <a href="#promotions" aria-current={open === "promotions" ? "page" : undefined}>Promotions</a>
    </nav>
  );
}
