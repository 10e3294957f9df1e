package vn.phutrachho.kit.web;

import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import vn.phutrachho.events.Identifier;

/**
 * Ids as forms and addresses carry them. A list from which nothing was chosen sends an empty text:
 * that is no id, not a wrong one.
 */
final class TypedIds implements ConverterFactory<String, Identifier> {

    @Override
    public <T extends Identifier> Converter<String, @Nullable T> getConverter(Class<T> type) {
        Constructor<T> id = BeanUtils.getResolvableConstructor(type);
        return text -> text.isEmpty() ? null : BeanUtils.instantiateClass(id, text);
    }
}
