/** Tests of what became of payments. */
package dev.penny.flow.payment;
