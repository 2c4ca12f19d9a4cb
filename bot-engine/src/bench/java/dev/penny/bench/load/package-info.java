/**
 * How much one server carries: enter at {@link dev.penny.bench.load.Load}. Runs the server and a
 * bare echo of the same WebSocket implementation as child processes, and measures both with the
 * same client in the same run.
 */
@NullMarked
package dev.penny.bench.load;

import org.jspecify.annotations.NullMarked;
