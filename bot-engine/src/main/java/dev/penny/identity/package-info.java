/**
 * Who is on the other side. {@link dev.penny.identity.CustomerTokens} believes the host page's
 * signed word for its customer, {@link dev.penny.identity.AgentAccounts} signs agents in, {@link
 * dev.penny.identity.ResumeKeys} lets a browser come back to its conversation. Every secret handed
 * out has 256 random bits and is kept as a hash only.
 */
@NullMarked
package dev.penny.identity;

import org.jspecify.annotations.NullMarked;
