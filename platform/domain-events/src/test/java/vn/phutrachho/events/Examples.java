package vn.phutrachho.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.assignment.NotVisitedReason;
import vn.phutrachho.events.household.Theme;

/** One complete example of each event record: every component filled, the same on every run. */
final class Examples {
    private Examples() {}

    static DomainEvent of(Class<? extends DomainEvent> event) {
        return (DomainEvent) example(event);
    }

    private static Object example(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        try {
            return record.getDeclaredConstructor(
                            Stream.of(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new))
                    .newInstance(
                            Stream.of(components)
                                    .map(c -> value(c.getGenericType(), c.getName()))
                                    .toArray());
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new LinkageError(record + " cannot be made", e);
        }
    }

    private static @Nullable Object value(Type type, String name) {
        if (type instanceof ParameterizedType list) {
            return List.of(value(list.getActualTypeArguments()[0], name));
        }
        return value((Class<?>) type, name);
    }

    private static @Nullable Object value(Class<?> type, String name) {
        if (type == NotVisitedReason.class) {
            return null; // an entry has either a visit or a reason: the example has the visit
        }
        if (type == Theme.class) {
            return new Theme("LAND"); // a code is in capitals
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "String" -> "một " + name;
            case "boolean" -> true;
            case "int" -> 7;
            case "long" -> 70L;
            case "LocalDate" -> LocalDate.of(2026, 3, 2);
            case "YearMonth" -> YearMonth.of(2026, 3);
            case "Personal" -> new Personal("household:h-1", "lời bà con");
            default -> Identifier.class.isAssignableFrom(type) ? id(type, name) : example(type);
        };
    }

    private static Object id(Class<?> type, String name) {
        try {
            return type.getDeclaredConstructor(String.class).newInstance(name + "-1");
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " cannot be made", e);
        }
    }
}
