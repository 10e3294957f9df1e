package vn.phutrachho.kit.personal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.Personal;
import vn.phutrachho.projections.Projection;

/** Which events say something personal. */
final class PersonalRecords {
    private PersonalRecords() {}

    /** Whether a view may show a personal text. */
    static boolean areIn(Projection<?> projection) {
        return projection.events().stream()
                .flatMap(EventCatalog::recordsOf)
                .anyMatch(PersonalRecords::isPersonal);
    }

    private static boolean isPersonal(Type type) {
        return switch (type) {
            case Class<?> it when it == Personal.class -> true;
            case Class<?> it when it.isRecord() ->
                    Arrays.stream(it.getRecordComponents())
                            .map(RecordComponent::getGenericType)
                            .anyMatch(PersonalRecords::isPersonal);
            case Class<?> it when it.isSealed() ->
                    Arrays.stream(it.getPermittedSubclasses())
                            .anyMatch(PersonalRecords::isPersonal);
            case ParameterizedType it ->
                    Arrays.stream(it.getActualTypeArguments())
                            .anyMatch(PersonalRecords::isPersonal);
            default -> false;
        };
    }
}
