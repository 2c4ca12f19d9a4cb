/**
 * What a sentence names, with its place in the text: money, days, ranges, periods, invoice numbers,
 * coupon codes and the last four digits of a card. Pure: the day it is today comes as an argument;
 * one pass over the tokens with a bounded look ahead, so that time grows with the text alone. Enter
 * at {@link dev.penny.slot.SlotReader}; {@link dev.penny.slot.NamedSlot} is the same as names and
 * plain values.
 */
@NullMarked
package dev.penny.slot;

import org.jspecify.annotations.NullMarked;
