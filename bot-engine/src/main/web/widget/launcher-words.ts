// What a page shows before the chat is wanted: the few words of the button, in every language.
const plural = (n: number, one: string, more: string): string => (n === 1 ? one : more);

const ALL = {
  en: {
    launcher: "Chat about your bill",
    unread: (n: number) => `Chat about your bill, ${n} new ${plural(n, "message", "messages")}`,
    notLoaded: "The chat could not be loaded. Try again in a moment.",
    close: "Close chat",
  },
  de: {
    launcher: "Chat zu Ihrer Rechnung",
    unread: (n: number) => `Chat zu Ihrer Rechnung, ${n} neue ${plural(n, "Nachricht", "Nachrichten")}`,
    notLoaded: "Der Chat konnte nicht geladen werden. Versuchen Sie es gleich noch einmal.",
    close: "Chat schließen",
  },
  fr: {
    launcher: "Parler de votre facture",
    unread: (n: number) => `Parler de votre facture, ${n} ${plural(n, "nouveau message", "nouveaux messages")}`,
    notLoaded: "La conversation n’a pas pu être chargée. Réessayez dans un instant.",
    close: "Fermer la conversation",
  },
  es: {
    launcher: "Hablar de su factura",
    unread: (n: number) => `Hablar de su factura, ${n} ${plural(n, "mensaje nuevo", "mensajes nuevos")}`,
    notLoaded: "No se pudo cargar el chat. Inténtelo de nuevo en un momento.",
    close: "Cerrar el chat",
  },
};

export type LauncherWords = (typeof ALL)["en"];

export function launcherWords(locale: string | undefined): LauncherWords {
  const language = (locale ?? "").split("-")[0]?.toLowerCase();
  return ALL[language as keyof typeof ALL] ?? ALL.en;
}
