/** Tests of the dispute flow. */
package dev.penny.flow.dispute;
