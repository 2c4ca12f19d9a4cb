package dev.penny.cli;

import dev.penny.explain.story.Stories;
import dev.penny.explain.story.Telling;
import dev.penny.explain.story.Wish;
import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.ledger.Invoice;
import dev.penny.ledger.InvoiceId;
import dev.penny.source.BillData;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penny explain}: why bills differ, for one account or a whole data set. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Explains why a bill differs from the one before, to the cent.",
      "Reads bills from files, not from the ledger; nothing is written.",
      "Example: penny explain --data bills --account A0000001"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:explained",
      "2:the command line was wrong",
      "3:no such account or bill, or there is nothing to compare it with",
      "4:the billing data cannot be read; the message says file, line and field"
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private BillsFolder bills;

  @ArgGroup(multiplicity = "1")
  private Whose whose;

  @Option(
      names = "--invoice",
      paramLabel = "ID",
      description = "The bill to explain; the latest where absent.")
  private @Nullable String invoice;

  @Option(
      names = "--against",
      paramLabel = "ID|last|year|typical",
      description =
          "The bill to compare with: an id, the last bill, the same month last year, or a typical"
              + " bill. Where absent, the last bill or a better one.")
  private @Nullable String against;

  @Option(
      names = "--json",
      description = "One JSON object a line; amounts in minor units of the currency.")
  private boolean json;

  /** One account, or all of them. */
  static final class Whose {
    @Option(names = "--account", paramLabel = "ID", description = "One account.")
    private @Nullable String account;

    @Option(
        names = "--all",
        description = "Every pair of consecutive bills of the data set (needs --json).")
    private boolean all;
  }

  @Override
  public Integer call() {
    return bills.read(this::explain);
  }

  private int explain(BillData dataset) {
    PrintWriter out = spec.commandLine().getOut();
    if (whose.account != null) {
      return one(dataset, new AccountId(whose.account), out);
    }
    if (!whose.all || !json || invoice != null || against != null) {
      throw new CliFault(Exit.USAGE, "--all goes with --json, and without --invoice and --against");
    }
    EveryAccount.run(dataset, "Explaining", h -> ExplainedPairs.of(h, dataset.catalogue()), out);
    return Exit.OK;
  }

  private int one(BillData dataset, AccountId id, PrintWriter out) {
    AccountHistory history = OneAccount.in(dataset, id);
    Invoice bill = invoice == null ? history.latest() : billOf(history, invoice);
    Telling telling =
        bill == null
            ? Stories.tell(history, dataset.catalogue(), wish(history))
            : Stories.tell(history, dataset.catalogue(), bill, wish(history));
    out.print(json ? StoryJson.of(telling) + "\n" : StoryText.of(telling));
    out.flush();
    return telling instanceof Telling.Told ? Exit.OK : Exit.NOTHING;
  }

  private Wish wish(AccountHistory history) {
    return switch (against) {
      case null -> Wish.usual();
      case "last" -> new Wish.LastBill();
      case "year" -> new Wish.SameMonthLastYear();
      case "typical" -> new Wish.TypicalBill();
      case String id -> new Wish.ThisBill(earlier(history, id));
    };
  }

  /** The bill to compare with must be there, and before the bill that is explained. */
  private InvoiceId earlier(AccountHistory history, String id) {
    Invoice bill = billOf(history, id);
    Invoice current = invoice == null ? history.latest() : billOf(history, invoice);
    if (current != null && bill.sequence() >= current.sequence()) {
      throw new CliFault(Exit.USAGE, "bill " + id + " is not older than bill " + current.id());
    }
    return bill.id();
  }

  private static Invoice billOf(AccountHistory history, String id) {
    Invoice bill = history.invoice(new InvoiceId(id));
    if (bill == null) {
      throw new CliFault(Exit.NOTHING, "account " + history.account().id() + " has no bill " + id);
    }
    return bill;
  }
}
