/** Tests of what may be done to accounts. */
package dev.penny.action;
