/**
 * Where conversations are kept. {@link dev.penny.store.JdbiConversationLog} is the durable log on
 * HSQLDB and PostgreSQL, {@link dev.penny.store.InMemoryConversationLog} the one for a single
 * question and for tests; both keep the same projections (one row a conversation, one a handoff) in
 * the same commit as the events. {@link dev.penny.store.EventCodec} writes events as JSON.
 */
@NullMarked
package dev.penny.store;

import org.jspecify.annotations.NullMarked;
