// Logos and pictures of the invented companies, drawn by rule.
import { h, type JSX } from "preact";
import type { CompanyKey } from "./api.ts";

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

export function Logo({ company }: { company: CompanyKey }): JSX.Element {
  const paths: Record<CompanyKey, string> = {
    telecom: "M3 17c6 0 9-3 10-9 1 4 4 6 8 6-3 5-8 8-13 7-2 0-4-2-5-4zM18.5 6a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0z",
    energy: "M12 2c1 6 8 7 8 13a8 8 0 0 1-16 0C4 9 11 8 12 2zM12 21v-9",
    saas: "M4 20 15 4c3 0 5 2 5 5L9 15M4 20l6-1",
  };
  return <svg class="logo" viewBox="0 0 24 24" aria-hidden="true"><path d={paths[company]} /></svg>;
}

/** The picture beside the greeting. */
export function Picture({ company }: { company: CompanyKey }): JSX.Element {
  return (
    <svg class="picture" viewBox="0 0 400 240" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      {company === "telecom" && <Signals />}
      {company === "energy" && <Hills />}
      {company === "saas" && <Pages />}
    </svg>
  );
}

function Signals(): JSX.Element {
  return (
    <g>
      {range(7).map((i) => <circle class={`ring r${i}`} key={i} cx="292" cy="150" r={22 + i * i * 4 + i * 18} />)}
      <path class="solid" d="M292 150l-26 90h52z" />
      <circle class="solid" cx="292" cy="150" r="9" />
      {range(5).map((i) => <path class="soft" key={i} d={`M${70 + i * 26} ${70 + ((i * 37) % 29)}q8-9 16 0q8-9 16 0`} />)}
    </g>
  );
}

function hill(i: number): string {
  const y = 130 + i * 34;
  return `M0 ${y}C80 ${y - 50 + i * 14} 150 ${y + 26} 230 ${y - 12}S340 ${y - 44 + i * 20} 400 ${y - 8}V240H0z`;
}

function Hills(): JSX.Element {
  return (
    <g>
      <circle class="sun" cx="300" cy="78" r="34" />
      {range(12).map((i) => <path class="soft" key={i} d="M300 32v-14" transform={`rotate(${i * 30} 300 78)`} />)}
      {range(3).map((i) => <path class={`hill h${i}`} key={i} d={hill(i)} />)}
      {[96, 170].map((x, i) => (
        <g key={x} transform={`translate(${x} ${112 + i * 16})`}>
          <path class="soft" d="M0 0v66" />
          {range(3).map((b) => <path class="solid" key={b} d="M0 0q5-20 0-40q-5 20 0 40z" transform={`rotate(${b * 120 + i * 40})`} />)}
        </g>
      ))}
    </g>
  );
}

function Pages(): JSX.Element {
  return (
    <g>
      {range(4).map((i) => (
        <g key={i} transform={`translate(${210 + i * 26} ${34 + i * 12}) rotate(${-8 + i * 5})`}>
          <rect class={`page p${i}`} width="132" height="172" rx="10" />
          {range(6).map((l) => <path class="soft" key={l} d={`M18 ${30 + l * 22}h${96 - ((l * 31 + i * 17) % 52)}`} />)}
        </g>
      ))}
      <path class="solid" d="M120 196 186 96q16 2 18 20L138 176z" />
    </g>
  );
}
