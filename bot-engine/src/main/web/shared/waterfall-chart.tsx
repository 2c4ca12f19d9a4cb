// The picture of a bill change. All geometry is in waterfall.ts; here it is only drawn.
import { Fragment, h, type JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { BAR, waterfall, type Bar, type Step, type Waterfall } from "./waterfall.ts";
import { WORDS } from "./words.ts";

const LABEL_SHARE = 0.34;

export function WaterfallChart({ steps, summary }: { steps: Step[]; summary: string }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(320);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(240, Math.floor(element.clientWidth))));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const measure = measurer(box.current);
  const right = Math.ceil(Math.max(...steps.map((s) => measure(s.amount)))) + 8;
  const left = Math.round(Math.min(width * LABEL_SHARE, Math.max(...steps.map((s) => measure(s.label))) + 16));
  const picture = waterfall(steps, { width, left, right, measure });
  return (
    <div class="chart" ref={box}>
      <svg width={picture.width} height={picture.height} viewBox={`0 0 ${picture.width} ${picture.height}`} role="img" aria-label={summary}>
        {picture.zero !== undefined && <line class="zero" x1={picture.zero} x2={picture.zero} y1={2} y2={picture.height - 2} />}
        {picture.bars.map((bar, i) => (
          <Fragment key={bar.id}>
            <Link bar={bar} next={picture.bars[i + 1]} />
            <BarShape bar={bar} picture={picture} left={left} />
          </Fragment>
        ))}
      </svg>
      {picture.cut && <p class="chart-cut">{WORDS.cut}</p>}
    </div>
  );
}

function BarShape({ bar, picture, left }: { bar: Bar; picture: Waterfall; left: number }): JSX.Element {
  const middle = bar.y + BAR / 2;
  const cut = picture.cut && bar.kind === "total";
  return (
    <g class={`bar ${bar.look}`}>
      {bar.lines.map((line, i) => (
        <text class="bar-label" key={i} x={0} y={middle + 4 + (i - (bar.lines.length - 1) / 2) * 14}>{line}</text>
      ))}
      <rect x={bar.x} y={bar.y} width={bar.width} height={BAR} rx={3} />
      {cut && <path class="cut" d={zigzag(left + 10, bar.y)} />}
      <text class="bar-amount" x={bar.amountX} y={middle + 4}>{bar.amount}</text>
    </g>
  );
}

/** A thin line from where this step ends to where the next begins. */
function Link({ bar, next }: { bar: Bar; next: Bar | undefined }): JSX.Element | null {
  if (!next) return null;
  return <line class="link" x1={bar.end} x2={bar.end} y1={bar.y + BAR} y2={next.y} />;
}

/** A white break across a bar whose beginning is cut off. */
function zigzag(x: number, y: number): string {
  const step = (BAR + 4) / 4;
  const down = [0, 1, 2, 3, 4].map((i) => `${x + (i % 2) * 3} ${y - 2 + i * step}`);
  return `M${down.join("L")}`;
}

/** Text widths in the label's own font, so that labels break where they must. */
function measurer(element: Element | null): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return (text) => text.length * 6.6;
  const family = element ? getComputedStyle(element).fontFamily : "sans-serif";
  context.font = `500 12px ${family}`;
  return (text) => context.measureText(text).width;
}
