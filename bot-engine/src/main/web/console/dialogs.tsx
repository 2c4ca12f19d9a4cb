// The two dialogs: the keys, and how a chat ended.
import { h, type ComponentChildren, type JSX, type TargetedEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Label } from "../shared/protocol.ts";
import { LEGEND } from "./keys.ts";

export function KeysDialog({ open, done }: { open: boolean; done(): void }): JSX.Element {
  return (
    <Dialog open={open} done={done} title="Keys">
      <dl class="keys">{LEGEND.map(([key, does]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div>)}</dl>
      <div class="buttons"><button type="button" class="primary" onClick={done}>Done</button></div>
    </Dialog>
  );
}

export function CloseDialog(props: { open: boolean; wrapUps: Label[]; close(wrapUp: string, remark: string): void; done(): void }): JSX.Element {
  const submit = (e: TargetedEvent<HTMLFormElement>): void => {
    e.preventDefault();
    const data = new FormData(e.currentTarget);
    props.close(String(data.get("wrapUp")), String(data.get("remark") ?? "").trim());
    e.currentTarget.reset();
    props.done();
  };
  return (
    <Dialog open={props.open} done={props.done} title="End the chat">
      <form onSubmit={submit}>
        <fieldset>
          <legend>How did it end?</legend>
          {props.wrapUps.map((w) => (
            <label class="choice" key={w.code}><input type="radio" name="wrapUp" value={w.code} required />{w.label}</label>
          ))}
        </fieldset>
        <label>
          Remark for the team <span class="quiet">(the customer does not see it)</span>
          <textarea name="remark" rows={2} maxLength={1000} />
        </label>
        <div class="buttons">
          <button type="button" onClick={props.done}>Go on chatting</button>
          <button type="submit" class="primary">End chat</button>
        </div>
      </form>
    </Dialog>
  );
}

function Dialog({ open, done, title, children }: { open: boolean; done(): void; title: string; children: ComponentChildren }): JSX.Element {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog ref={element} aria-label={title} onClose={done}>
      <h2>{title}</h2>
      {children}
    </dialog>
  );
}
