/**
 * What a bill would have been with one thing changed. Enter at {@link
 * dev.penny.flow.whatif.WhatIfFlow}.
 */
@NullMarked
package dev.penny.flow.whatif;

import org.jspecify.annotations.NullMarked;
