package dev.penny.action;

import dev.penny.ledger.AccountId;
import dev.penny.ledger.InvoiceId;
import dev.penny.ledger.ItemId;
import dev.penny.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing to be done to an account. {@code why} is the reason in words and never empty. */
public sealed interface Action {
  AccountId account();

  String why();

  Kind kind();

  /** Money back as goodwill; {@code amount} null: whoever approves it names the amount. */
  record RequestCredit(AccountId account, @Nullable Money amount, String why) implements Action {
    @Override
    public Kind kind() {
      return Kind.REQUEST_CREDIT;
    }
  }

  /** {@code amount} null: as it was requested. */
  record ApproveCredit(AccountId account, CaseId credit, @Nullable Money amount, String why)
      implements Action {
    @Override
    public Kind kind() {
      return Kind.APPROVE_CREDIT;
    }
  }

  record RefuseCredit(AccountId account, CaseId credit, String why) implements Action {
    @Override
    public Kind kind() {
      return Kind.REFUSE_CREDIT;
    }
  }

  /** Posts the opposite of what was posted; the credit itself stays in the books. */
  record ReverseCredit(AccountId account, CaseId credit, String why) implements Action {
    @Override
    public Kind kind() {
      return Kind.REVERSE_CREDIT;
    }
  }

  /**
   * Holds {@code amount} of a bill until it is decided.
   *
   * @param finding the code of the bill check that doubts the line too; null: none does
   */
  record OpenDispute(
      AccountId account,
      Disputed disputed,
      Money amount,
      Ground ground,
      @Nullable String finding,
      String why)
      implements Action {
    @Override
    public Kind kind() {
      return Kind.OPEN_DISPUTE;
    }
  }

  /** The next step of a dispute. */
  record MoveDispute(AccountId account, CaseId dispute, Step step, String why) implements Action {
    @Override
    public Kind kind() {
      return step.kind();
    }
  }

  /**
   * Gives back what a confirmed fault billed too much on one line, or on the bill as a whole.
   *
   * @param finding the code of the bill check that found it
   * @param fault the id of the fault: the same for all who were hit by it
   */
  record CorrectFault(
      AccountId account, Disputed disputed, Money amount, String finding, String fault, String why)
      implements Action {
    @Override
    public Kind kind() {
      return Kind.CORRECT_FAULT;
    }
  }

  /** Something asked for that is no money: granted by the table, or by a person. */
  record Request(AccountId account, Wish wish, String why) implements Action {
    @Override
    public Kind kind() {
      return wish.kind();
    }
  }

  /** The decision on a request. */
  record Settle(AccountId account, CaseId request, Verdict verdict, String why) implements Action {
    @Override
    public Kind kind() {
      return switch (verdict) {
        case APPROVE -> Kind.APPROVE_REQUEST;
        case REFUSE -> Kind.REFUSE_REQUEST;
        case WITHDRAW -> Kind.WITHDRAW_REQUEST;
      };
    }
  }

  /** Something is to be done about a payment. */
  record RequestRemedy(AccountId account, Remedy remedy, String why) implements Action {
    @Override
    public Kind kind() {
      return remedy.request();
    }
  }

  /** What was asked for is done, refused or undone; {@code kind} says which of them it is. */
  record DecideRemedy(AccountId account, CaseId id, Kind kind, String why) implements Action {
    public DecideRemedy {
      Ruling.of(kind); // refuses what decides no remedy
    }

    public Ruling ruling() {
      return Ruling.of(kind);
    }
  }

  /** Something off the next bill, given by a person. */
  record GiveDiscount(AccountId account, Discount discount, String why) implements Action {
    @Override
    public Kind kind() {
      return Kind.GIVE_DISCOUNT;
    }
  }

  /** Such a discount is approved, refused or taken back. */
  record DecideDiscount(AccountId account, CaseId id, Ruling ruling, String why) implements Action {
    @Override
    public Kind kind() {
      return switch (ruling) {
        case APPROVE -> Kind.APPROVE_DISCOUNT;
        case REFUSE -> Kind.REFUSE_DISCOUNT;
        case REVERSE -> Kind.REVERSE_DISCOUNT;
      };
    }
  }

  /** Codes were redeemed for a customer by one of the staff, or given back ({@code back}). */
  record UseCodes(AccountId account, CodesUsed used, boolean back, String why) implements Action {
    @Override
    public Kind kind() {
      return back ? Kind.ROLL_BACK_CODE : Kind.REDEEM_CODE;
    }
  }

  /**
   * Codes on one order, which are used together.
   *
   * @param reference what the customer was told it by
   * @param amount what they took off, before tax
   */
  record CodesUsed(String reference, String order, List<String> codes, Money amount) {
    public CodesUsed {
      codes = List.copyOf(codes);
    }
  }

  /** A file for a dispute, or for a proof that was asked for; {@code file} is its id. */
  record SendProof(AccountId account, CaseId to, String file, String why) implements Action {
    @Override
    public Kind kind() {
      return Kind.SEND_PROOF;
    }
  }

  /** What a rule or a person refused is done all the same; {@code refused} is the id it has. */
  record Overrule(AccountId account, CaseId refused, String why) implements Action {
    @Override
    public Kind kind() {
      return Kind.OVERRULE;
    }
  }

  enum Verdict {
    APPROVE,
    REFUSE,
    WITHDRAW
  }

  /** What a dispute is about; {@code item} null: the bill as a whole. */
  record Disputed(InvoiceId invoice, @Nullable ItemId item, LocalDate issued) {}

  /** What the customer says is wrong. */
  enum Ground {
    NOT_RECOGNISED,
    NOT_MINE,
    WRONG_AMOUNT
  }

  enum Step {
    ASK_EVIDENCE(Kind.ASK_EVIDENCE),
    REVIEW(Kind.REVIEW_DISPUTE),
    UPHOLD(Kind.UPHOLD_DISPUTE),
    REFUSE(Kind.REFUSE_DISPUTE),
    WITHDRAW(Kind.WITHDRAW_DISPUTE);

    private final Kind kind;

    Step(Kind kind) {
      this.kind = kind;
    }

    /** What the table of levels knows it as. */
    public Kind kind() {
      return kind;
    }
  }
}
