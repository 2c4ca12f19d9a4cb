// What moves money: a button that opens what it would do, then one confirmation with the figure in it, and a reason.
import { h, type JSX, type TargetedEvent } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { redact } from "../shared/redact.ts";

interface ConfirmProps {
  /** What is done, with its figure. */
  label: string;
  /** What the button that opens it says; the same as `label` where it says nothing else. */
  opens?: string;
  preview: string;
  /** Answers whether it was done. */
  send(why: string): Promise<boolean>;
}

export function Confirm({ label, opens, preview, send }: ConfirmProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (open) field.current?.focus();
  }, [open]);
  const submit = async (e: TargetedEvent<HTMLFormElement>): Promise<void> => {
    e.preventDefault();
    if (busy) return;
    setBusy(true);
    const done = await send(redact(field.current?.value.trim() ?? "").text);
    setBusy(false);
    if (done) setOpen(false);
  };
  return (
    <div class="moves">
      <div class="move-row"><button type="button" class="plain" aria-expanded={open} onClick={() => setOpen(!open)}>{opens ?? label}</button></div>
      {open && (
        <form onSubmit={(e) => void submit(e)}>
          <p class="quiet">{preview}</p>
          <label>Reason<textarea ref={field} name="why" rows={2} maxLength={1000} required /></label>
          <button type="submit" class="primary" aria-disabled={busy}>{busy ? "Sending" : label}</button>
        </form>
      )}
    </div>
  );
}
