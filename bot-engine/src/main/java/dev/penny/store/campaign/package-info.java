/**
 * The lead's side of promotions: names, drafts and public codes, what leads changed and when, and
 * the codes that did not work. Enter at {@link dev.penny.store.campaign.JdbiCampaigns}. Rules in
 * force are written by way of {@link dev.penny.store.promotion.PromotionShelf} in the same commit
 * as the line of the audit log that says who did it.
 */
@NullMarked
package dev.penny.store.campaign;

import org.jspecify.annotations.NullMarked;
