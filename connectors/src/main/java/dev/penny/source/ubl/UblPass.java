package dev.penny.source.ubl;

import dev.penny.source.BadRecordException;
import dev.penny.source.Entry;
import dev.penny.source.Pass;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * One walk over the customers of a set of documents. What is wrong comes first, so that an import
 * that stops at the first fault has imported nothing.
 */
final class UblPass implements Pass {
  private final UblIndex index;
  private final List<UblIndex.Owner> owners;
  private final Iterator<Entry> bad;
  private int next;
  private long bytesRead;

  UblPass(UblIndex index) {
    this.index = index;
    var wrong = new ArrayList<Entry>();
    index.strays().forEach(why -> wrong.add(new Entry.Stray(why)));
    for (var owner : index.owners()) {
      if (!owner.bad().isEmpty()) {
        wrong.add(new Entry.LeftOut(owner.id(), owner.bad()));
      }
    }
    this.bad = wrong.iterator();
    this.owners = index.owners().stream().filter(o -> o.bad().isEmpty()).toList();
  }

  @Override
  public boolean hasNext() {
    return bad.hasNext() || next < owners.size();
  }

  @Override
  public Entry next() {
    if (bad.hasNext()) {
      return bad.next();
    }
    if (next >= owners.size()) {
      throw new NoSuchElementException("no customer left");
    }
    var owner = owners.get(next++);
    try {
      var bills = new ArrayList<UblBill>(owner.documents().size());
      for (var document : owner.documents()) {
        bytesRead += document.bytes();
        bills.add(index.bill(document, owner.id()));
      }
      return new Entry.Read(UblAccount.of(bills));
    } catch (BadRecordException e) {
      return new Entry.LeftOut(owner.id(), List.of(e.why()));
    }
  }

  @Override
  public int size() {
    return index.owners().size();
  }

  @Override
  public long bytesRead() {
    return bytesRead;
  }

  @Override
  public void close() {
    // nothing is held open between documents
  }
}
