package dev.penny.channel.web;

import dev.penny.identity.AgentAccount;
import dev.penny.ledger.AccountId;
import dev.penny.protocol.AgentFrame;
import dev.penny.protocol.DeskFrame;
import dev.penny.protocol.ServerFrame.RefusalCode;
import java.util.List;

/** The frames about accounts and their cases, and what is sent back. */
final class AgentCases {
  private AgentCases() {}

  static List<DeskFrame> shown(AgentDesk house, AgentAccount agent, AgentFrame.Account asked) {
    DeskFrame answer =
        house
            .account(agent, new AccountId(asked.accountId()))
            .<DeskFrame>map(found -> found)
            .orElseGet(() ->
                new DeskFrame.Refused(
                    null, null, RefusalCode.NOT_YOURS, "There is no such account for you."));
    return List.of(answer);
  }

  /** What came of it, and the queue, which may be shorter now. */
  static List<DeskFrame> done(AgentDesk house, AgentAccount agent, AgentFrame.Act act) {
    return List.of(house.act(agent, act), house.queue(agent));
  }
}
