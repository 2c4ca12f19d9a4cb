/**
 * The one database of a server: an embedded HSQLDB in a folder, or PostgreSQL. Enter at {@link
 * dev.penny.database.Database}: it opens, locks, migrates and guards; the tables belong to the
 * packages that own them. What is promised: a commit that returned is on disk ({@code
 * write_delay=false}), a folder has one owner, and nothing is acknowledged when the disk is nearly
 * full ({@link dev.penny.database.SpaceGuard}).
 */
@NullMarked
package dev.penny.database;

import org.jspecify.annotations.NullMarked;
