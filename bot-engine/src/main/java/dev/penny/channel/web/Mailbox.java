package dev.penny.channel.web;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs one connection's tasks one after the other on a thread of the executor, so that the server's
 * own threads only enqueue. An idle mailbox costs no thread. At most {@link #MAX_TASKS} wait.
 */
final class Mailbox {
  static final int MAX_TASKS = 64;

  private final Executor threads;
  private final Queue<Runnable> tasks = new ArrayDeque<>(2);
  private boolean running;

  Mailbox(Executor threads) {
    this.threads = threads;
  }

  /** False when it is full: the task is not taken. */
  boolean offer(Runnable task) {
    synchronized (tasks) {
      if (tasks.size() >= MAX_TASKS) {
        return false;
      }
      add(task);
      return true;
    }
  }

  /** Takes a task that must not be lost; callers bound how many they add. */
  void add(Runnable task) {
    synchronized (tasks) {
      tasks.add(task);
      if (!running) {
        running = true;
        try {
          threads.execute(this::drain);
        } catch (RejectedExecutionException stopped) {
          running = false;
          tasks.clear(); // the server has stopped, and its clients were told to come back
        }
      }
    }
  }

  private void drain() {
    while (true) {
      Runnable task;
      synchronized (tasks) {
        task = tasks.poll();
        if (task == null) {
          running = false;
          return;
        }
      }
      task.run();
    }
  }
}
