package dev.penny.cli;

import dev.penny.ledger.AccountHistory;
import dev.penny.ledger.AccountId;
import dev.penny.source.BillData;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code penny audit}: what is wrong with bills, for one account or a whole data set. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = {
      "Checks bills against the customer's own records: 48 rules, to the cent.",
      "E-invoices (UBL) are checked by EN 16931 and Peppol, without their tolerances.",
      "Reads bills from files, not from the ledger; nothing is written.",
      "With --json one line a bill, also where nothing is wrong: invoice_id and findings.",
      "A finding has code, item_id (null: the bill as a whole or a payment), expected and",
      "billed (minor units of the bill's currency; of a line the gross amount, of a total,",
      "a tax or a payment that figure itself; credits and discounts are negative; equal where",
      "no amount can be named) and severity: money_error (the customer was asked for too",
      "much: correct it), doubt (a person should look), customers_favour (too little was",
      "asked for: your policy decides).",
      "Example: penny audit --data bills --all --json"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:audited, whether something is wrong or not",
      "2:the command line was wrong",
      "3:no such account or bill, or nothing wrong with it",
      "4:the billing data cannot be read; the message says file, line and field"
    })
final class AuditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private BillsFolder bills;

  @ArgGroup(multiplicity = "1")
  private Whose whose;

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
        description = "Every bill of the data set; without --json only those with findings.")
    private boolean all;

    @Option(
        names = "--same-as",
        paramLabel = "BILL[:LINE]",
        description =
            "Everybody hit by the same fault as this bill (or line of it): the same rule, too much"
                + " or too little, and the same product, price, tax or discount. With --json one"
                + " line for each; else how many, the sums and some of them.")
    private @Nullable String sameAs;
  }

  @Override
  public Integer call() {
    return bills.read(this::audit);
  }

  private int audit(BillData dataset) {
    PrintWriter out = spec.commandLine().getOut();
    if (whose.sameAs != null) {
      SameFault.as(dataset, whose.sameAs).run(dataset, json, out);
      out.flush();
      return Exit.OK;
    }
    var audited = new AuditedBills(dataset.catalogue());
    if (whose.all) {
      EveryAccount.run(dataset, "Auditing", json ? audited::json : audited::text, out);
    } else {
      AccountId id = new AccountId(Objects.requireNonNull(whose.account));
      AccountHistory history = OneAccount.in(dataset, id);
      out.print(json ? audited.json(history) : audited.text(history));
    }
    out.print(json ? "" : audited.summary());
    out.flush();
    return Exit.OK;
  }
}
