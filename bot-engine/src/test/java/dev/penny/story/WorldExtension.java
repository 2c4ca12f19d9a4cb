package dev.penny.story;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one {@link World} to every test and clears it of people after each. */
final class WorldExtension implements ParameterResolver, AfterEachCallback {
  /** Made by whoever asks first, closed by JUnit after the last class. */
  private static World world(ExtensionContext context) {
    ExtensionContext.Store store =
        context.getRoot().getStore(ExtensionContext.Namespace.create(WorldExtension.class));
    World known = store.get(World.class, World.class);
    if (known != null) {
      return known;
    }
    var made = new World();
    store.put(World.class, made);
    return made;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == World.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return world(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    World world = world(context);
    try {
      if (context.getExecutionException().isPresent()) {
        world.photograph(context.getRequiredTestMethod().getName());
      }
    } finally {
      world.everybodyLeaves();
    }
  }
}
