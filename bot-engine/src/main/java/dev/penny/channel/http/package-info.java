/**
 * Everything that is served over plain HTTP, independent of the server that carries it: enter at
 * {@link dev.penny.channel.http.Routes}. A {@link dev.penny.channel.http.Route} turns an {@link
 * dev.penny.channel.http.Ask} into an {@link dev.penny.channel.http.Answer}; {@link
 * dev.penny.channel.http.SecurityHeaders} are added to every answer.
 */
@NullMarked
package dev.penny.channel.http;

import org.jspecify.annotations.NullMarked;
